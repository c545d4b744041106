"""What the steps share about English news prose: paragraphs and parses, quotation marks, cues, time expressions, names."""

from flows.english.marks import quotations
from flows.english.speech import first_person, reports, said

__all__ = ["first_person", "quotations", "reports", "said"]

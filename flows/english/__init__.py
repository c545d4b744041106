"""What the steps share about English news prose: paragraphs and parses, quotation marks, cues, time expressions, names."""

"""What English words tell of events: the lexicon of triggers and the closed classes around them."""

from flows.english.events.lexicon import Frame, Lexicon, NounClass, Slot, lexicon

__all__ = ["Frame", "Lexicon", "NounClass", "Slot", "lexicon"]

"""Names in English news: who is named in an article, and whom a phrase of it denotes."""

from flows.english.names.cast import Cast, Name
from flows.english.names.keys import key

__all__ = ["Cast", "Name", "key"]

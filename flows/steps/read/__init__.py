"""raw/ → documents: every text, saved page and dump, decoded, with what is known of it from outside.

``files`` walks the folder, ``documents`` reads one file. Reading is a pure function of a file's bytes and its manifest rows, so
``documents`` run again gives the same text, and ``READER`` names the way in which it was read.

How a text is read, and what its offsets count:

- plain text: the file's characters, nothing normalised; a byte order mark of a UTF-8 file counts as the first character,
  a NUL is read as U+FFFD, one for one
- saved page: the text that the page reader takes out of the markup (``pages``), never the markup itself
- dump: the ``text`` of the line, or what the page reader takes out of its ``html``
"""

from flows.steps.read.folder import RawFile, files, require_texts
from flows.steps.read.texts import documents
from flows.steps.read.version import READER

__all__ = ["READER", "RawFile", "documents", "files", "require_texts"]

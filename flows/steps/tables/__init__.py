"""extracts → the ten tables: every id made from content, every event one row, every text one witness.

``frames`` is the whole way; the rooms are ``identity`` (articles and their copies), ``passages`` (who tells what), ``documents``,
``statements`` and ``events`` (rows), ``counts`` (numbers that follow from other rows).
"""

from flows.steps.tables.counts import COUNTS, counted
from flows.steps.tables.frames import frames

__all__ = ["COUNTS", "counted", "frames"]

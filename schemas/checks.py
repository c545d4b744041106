"""The catalogue of everything that can be found wrong: its stable name, what follows, what it means and what to do about it."""

from collections.abc import Mapping
from typing import NamedTuple


class Check(NamedTuple):
    """``severity`` is that of the findings table, or ``stops`` for an error that ends the run before anything is published."""

    severity: str
    sentence: str
    remedy: str


#: Row checks: what one row can have wrong by itself. Raised by the models of this package.
_ROWS = {
    "value-missing": Check("rejected", "a column that must be filled is empty", "fill it by a correction, or report the text"),
    "value-malformed": Check("rejected", "the value does not have the form that its column asks for", "correct the value"),
    "value-unknown": Check("rejected", "the value is none of those that the column allows", "use one of the codebook's values"),
    "value-out-of-range": Check("rejected", "the number is below what the column allows", "correct the value"),
    "value-type": Check("rejected", "the value is not a number or truth value as its column asks", "correct the value"),
    "key-not-unique": Check("rejected", "another row of the table has the same key", "report the text: ids come from content"),
    "date-not-real": Check("rejected", "there is no such day", "write a day of the calendar as YYYY-MM-DD"),
    "date-order": Check("rejected", "the first day of the interval is after the last", "correct one of the two"),
    "date-precision": Check("rejected", "the interval is not what the precision says", "make precision and interval agree"),
    "date-basis": Check("rejected", "a date without a basis, or a basis without a date", "give both or neither"),
    "body-empty": Check("rejected", "the body holds no character", "correct body_start and body_end"),
    "span-length": Check("rejected", "words and offsets differ in length", "correct the words or the offsets"),
    "span-incomplete": Check("rejected", "words without both offsets, or offsets without words", "give all three or none"),
    "source-inside-content": Check("rejected", "the source stands inside its own content", "correct the source's span"),
    "source-of-unnamed": Check("rejected", "a source that the text does not name has an identifier", "empty source_id, or name the kind"),
    "trigger-outside-evidence": Check("rejected", "the trigger is not part of the evidence", "correct one of the spans"),
    "count-order": Check("rejected", "more articles or witnesses than mentions", "report the text"),
}

#: Checks between tables and against the texts. Raised by the findings step.
_TABLES = {
    "text-missing": Check("rejected", "the article's text is not at hand", "put the raw file back"),
    "slice-differs": Check("rejected", "the words are not the characters of the text at their offsets", "correct words or offsets"),
    "body-outside-text": Check("rejected", "the body ends after the end of the text", "correct body_end"),
    "outside-body": Check("rejected", "the words stand outside the article's body", "correct the body or drop the row"),
    "direct-without-marks": Check("warning", "a direct statement has no quotation mark at either end", "look whether it is indirect"),
    "statement-twice": Check("rejected", "two statements have the same characters as content", "keep the one with the better source"),
    "statements-cross": Check("rejected", "two statements overlap and neither contains the other", "correct the span of one"),
    "mention-outside-statement": Check("warning", "the mention is not inside the statement it names", "correct statement_id"),
    "date-after-retrieval": Check("rejected", "published after the text was retrieved", "correct the date or retrieved_at"),
    "said-after-publication": Check("warning", "said after the article was published", "correct the day of the utterance"),
    "evidence-disagrees": Check("warning", "the published interval leaves evidence that it claims to use", "look at date_evidence"),
    "weekday-disagrees": Check("warning", "the date falls on another weekday than its words say", "look which of the two is right"),
    "outlet-host": Check("warning", "the address belongs to another outlet", "correct the outlet, or add the domain to outlets.csv"),
    "outlet-is-origin": Check("warning", "the article credits its own outlet", "empty origin_id"),
    "series-unknown": Check("rejected", "the vocabulary has no such series", "add it to series.csv"),
    "instrument-unknown": Check("rejected", "the vocabulary has no such treaty", "add it to instruments.csv"),
    "copy-of-copy": Check("warning", "copy_of names a copy, not the first text", "name the first text"),
    "reference-missing": Check("rejected", "the row refers to a row that is not in the package", "see the finding of that row"),
    "reference-emptied": Check("warning", "a reference to a row that is not in the package was emptied", "see the finding of that row"),
    "event-without-mentions": Check("rejected", "no mention of the event is in the package", "see the findings of its mentions"),
    "count-wrong": Check("warning", "the count did not agree with the rows and was counted again", "report it"),
}

#: What ends a run with nothing published. Raised by the steps and the command line.
_STOPS = {
    "documents-lost": Check("stops", "a raw text is neither in articles nor in findings", "report it with the text"),
    "too-many-rejected": Check("stops", "more rows were rejected than dataset.toml allows", "read the findings, or raise the threshold"),
    "too-few-articles": Check("stops", "fewer articles than dataset.toml asks for", "read the findings, or lower the threshold"),
    "dist-locked": Check("stops", "another publisher is at work in dist/", "wait until it is done"),
    "dist-not-writable": Check("stops", "dist/ cannot be written: no space or no permission", "make room or set permissions"),
    "release-invalid": Check("stops", "the release that was built does not pass validation", "report it"),
    "release-broken": Check("stops", "the newest release in dist/ is not whole", "restore it from a copy, or remove its folder"),
    "release-not-found": Check("stops", "there is no release at the path", "give a release folder or its zip"),
}

CHECKS: Mapping[str, Check] = {**_ROWS, **_TABLES, **_STOPS}

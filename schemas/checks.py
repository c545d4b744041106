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
    "mention-outside-statement": Check(
        "warning", "the mention is neither in the content of its statement nor its cue", "correct statement_id"
    ),
    "date-after-retrieval": Check("rejected", "published after the text was retrieved", "correct the date or retrieved_at"),
    "said-after-publication": Check("warning", "said after the article was published", "correct the day of the utterance"),
    "evidence-disagrees": Check("warning", "the published interval leaves evidence that it claims to use", "look at date_evidence"),
    "weekday-disagrees": Check("warning", "the date falls on another weekday than its words say", "look which of the two is right"),
    "outlet-host": Check("warning", "the address belongs to another outlet", "correct the outlet, or add the domain to outlets.csv"),
    "series-unknown": Check("rejected", "the vocabulary has no such series", "add it to series.csv"),
    "instrument-unknown": Check("rejected", "the vocabulary has no such treaty", "add it to instruments.csv"),
    "copy-of-copy": Check("warning", "copy_of names a copy, not the first text", "name the first text"),
    "reference-missing": Check("rejected", "the row refers to a row that is not in the package", "see the finding of that row"),
    "reference-emptied": Check(
        "warning", "a reference to a row that is not in the package was emptied", "name a row that is there, or see its finding"
    ),
    "event-without-mentions": Check("rejected", "no mention of the event is in the package", "see the findings of its mentions"),
    "count-wrong": Check("warning", "the count did not agree with the rows and was counted again", "report it"),
}

#: Raised where raw/corrections.csv is applied.
_REVIEW = {"row-withdrawn": Check("rejected", "a reviewer has taken the row out", "delete the line of corrections.csv to have it back")}

#: Raised while raw/ is read: what a file or a line of a dump has wrong.
_FILES = {
    "link-outside": Check("rejected", "a link leads out of the raw folder", "copy the file instead"),
    "link-folder": Check("rejected", "a link to a folder is not followed", "copy the folder instead"),
    "file-type-unknown": Check("note", "a file of another kind is not read", "save its text as .txt or .html, or take it out of raw/"),
    "file-name": Check("rejected", "the name of a file is not UTF-8", "rename it"),
    "page-parts": Check("note", "a folder holds the parts of a saved page, which is read without them", "rename it if it holds texts"),
    "file-unreadable": Check("rejected", "the file cannot be opened", "make it readable"),
    "file-binary": Check("rejected", "the file holds binary data and no text", "take it out of raw/"),
    "manifest-file-missing": Check("warning", "a row of the manifest names what is not there", "correct the path or delete the row"),
    "encoding-unknown": Check("rejected", "the file is in no encoding that we know", "save it as UTF-8, or take it out of raw/"),
    "encoding-guessed": Check("warning", "the file is not UTF-8; its encoding was guessed", "check names and marks, or save it as UTF-8"),
    "encoding-twice": Check("warning", "characters were read in a wrong encoding before the text was saved", "fetch the text again"),
    "document-too-long": Check("rejected", "the text is longer than any article", "split it"),
    "nul-characters": Check("warning", "NUL characters were read as U+FFFD", "save the text without them"),
    "page-unreadable": Check("rejected", "the markup of the page cannot be read", "save the page again, or as text"),
    "page-without-text": Check("rejected", "the page holds no article text", "save it as text if it shows one"),
    "dump-line-broken": Check("rejected", "a line of a dump is not a document", "write one JSON object a line, with text or html"),
    "dump-field-unread": Check("warning", "a field of a dump's line is not of its form and was left out", "write it as the message says"),
}

#: Raised while a document is read as an article.
_ARTICLES = {
    "document-empty": Check("rejected", "the file, or the line of a dump, holds no text", "take it out of raw/, or put the text in"),
    "article-missing": Check("rejected", "there is only what surrounds an article, no prose", "save the page again"),
    "no-article": Check("rejected", "no article was found in the text", "look at the file"),
    "extraction-failed": Check("rejected", "a fault of communique: the text could not be taken apart", "report it with the file"),
    "language-not-read": Check("note", "statements and events are not taken from this language", "nothing: the article is published"),
    "published-unreadable": Check("warning", "a date of publication from outside the text is no date", "write it as YYYY-MM-DD"),
    "published-contradiction": Check("note", "a date in the text contradicts stronger evidence and was left out", "look at date_evidence"),
    "title-missing": Check("warning", "no headline: the first words stand in for it", "write it into manifest.csv"),
    "outlet-inferred": Check("note", "the outlet is known from a weak place only", "write it into manifest.csv"),
    "outlet-missing": Check("warning", "the page does not name its outlet", "write it into manifest.csv"),
    "outlet-unknown": Check("warning", "the vocabulary does not know the outlet", "check and add the line that the message gives"),
}

#: Files of the user's that are wrong: with file, line and column, nothing is published.
_INPUTS = {
    "raw-missing": Check("stops", "there is no raw folder", "name it with --raw"),
    "manifest-unreadable": Check("stops", "manifest.csv cannot be opened", "make it readable"),
    "manifest-encoding": Check("stops", "manifest.csv is not UTF-8", "save it as UTF-8"),
    "manifest-csv": Check("stops", "manifest.csv is not readable as CSV", "look for an unclosed quotation mark"),
    "manifest-cells": Check("stops", "a row of manifest.csv has too many or too few cells", "add or delete a comma"),
    "manifest-cell": Check("stops", "a cell of manifest.csv is wrong", "see the message"),
    "corrections-unreadable": Check("stops", "corrections.csv cannot be opened", "make it readable"),
    "corrections-encoding": Check("stops", "corrections.csv is not UTF-8", "save it as UTF-8"),
    "corrections-csv": Check("stops", "corrections.csv is not readable as CSV", "look for an unclosed quotation mark"),
    "corrections-header": Check("stops", "the columns are not those of a list of corrections", "write the columns of the message"),
    "corrections-cells": Check("stops", "a correction has too many or too few cells", "add or delete a comma"),
    "correction-table": Check("stops", "a correction names no table that can be corrected", "name one of the tables"),
    "correction-row": Check("stops", "a correction does not name its row", "fill in row_id, or raw_path for an article"),
    "correction-column": Check("stops", "a correction names no column of its table", "name one of its columns"),
    "correction-key": Check("stops", "a correction would change the row's identity", "correct other columns, or the raw text"),
    "correction-value": Check("stops", "a correction's value is not of its column's type", "write it as in the package's CSV files"),
    "correction-counted": Check("stops", "a correction would change a count", "correct the rows that are counted"),
    "correction-twice": Check("stops", "two corrections change the same cell", "keep one of them"),
    "correction-refused": Check("stops", "the checks refuse a corrected row, or the reference that it was given", "see the message"),
    "correction-unsigned": Check("stops", "a correction has no reason or no reviewer", "say why it is right and who has looked"),
    "correction-unmatched": Check("stops", "a correction matches no row any more", "look again and correct or delete it"),
    "settings-encoding": Check("stops", "dataset.toml is not UTF-8", "save it as UTF-8"),
    "settings-unreadable": Check("stops", "dataset.toml cannot be opened", "make it readable"),
    "settings-toml": Check("stops", "dataset.toml is not TOML", 'write key = "value", one a line'),
    "settings-unknown": Check("stops", "dataset.toml names a setting that does not exist", "see the message for the one that was meant"),
    "settings-value": Check("stops", "a setting has a value of the wrong kind", "see the message"),
    "timezone-invalid": Check("stops", "--timezone is no time zone", "write it as IANA does, such as Europe/Oslo"),
    "cron-invalid": Check("stops", "--cron is no cron expression", "write five fields"),
    "prefect-setting": Check("stops", "Prefect does not accept one of its settings", "correct or unset the variable, or use --plain"),
    "server-not-reached": Check(
        "stops", "no Prefect server answers at PREFECT_API_URL", "start it or unset the variable; --plain needs none"
    ),
    "server-missing": Check(
        "stops", "Prefect has no server and may not start one", "allow it, name one in PREFECT_API_URL, or use --plain"
    ),
    "server-not-started": Check("stops", "the Prefect server did not start", "read the log that the message names"),
}

#: What ends a run with nothing published. Raised by the steps and the command line.
_STOPS = {
    "documents-lost": Check("stops", "a raw text is neither in articles nor in findings", "report it with the text"),
    "too-many-rejected": Check("stops", "more rows were rejected than dataset.toml allows", "read the findings, or raise the threshold"),
    "too-many-refused": Check("stops", "more texts gave no article than dataset.toml allows", "read the findings, or raise the threshold"),
    "too-many-unknown-outlets": Check("stops", "more articles without a known outlet than allowed", "add outlets, or raise the threshold"),
    "too-many-undated": Check("stops", "more articles without any date than allowed", "add dates to manifest.csv, or raise the threshold"),
    "too-many-unresolved": Check("stops", "more sources without a name than allowed", "add actors, or raise the threshold"),
    "too-few-articles": Check("stops", "fewer articles than dataset.toml asks for", "read the findings, or lower the threshold"),
    "reading-killed": Check("stops", "a process that reads texts was ended from outside", "free memory or give fewer with --processes"),
    "dist-locked": Check("stops", "another publisher is at work in dist/", "wait until it is done"),
    "work-not-writable": Check("stops", "the work folder cannot be written", "make room or set permissions, or set COMMUNIQUE_WORK"),
    "file-not-accessible": Check("stops", "a file or folder cannot be opened", "make it accessible"),
    "dist-not-writable": Check("stops", "dist/ cannot be written: no space or no permission", "make room or set permissions"),
    "output-not-writable": Check("stops", "standard output or the file of findings takes no more", "make room, or write elsewhere"),
    "release-invalid": Check("stops", "the release that was built does not pass validation", "report it"),
    "release-broken": Check("stops", "the newest release in dist/ is not whole", "restore it from a copy, or remove its folder"),
    "row-not-found": Check("stops", "no row of the release has the key", "give what stands in the first column of a table"),
    "release-not-found": Check("stops", "there is no release at the path", "give a release folder or its zip"),
}

CHECKS: Mapping[str, Check] = {**_FILES, **_ARTICLES, **_ROWS, **_TABLES, **_REVIEW, **_INPUTS, **_STOPS}

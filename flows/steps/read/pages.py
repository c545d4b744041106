"""A saved page → its text without markup, and what it declares."""

import re

import trafilatura

from flows.records import Declared, Finding
from flows.steps.read.decoding import LONGEST, too_long
from flows.steps.read.metadata import metadata

#: Bytes of one page at most: the page reader's own limit.
LARGEST = 20_000_000
#: How a page's source begins.
_MARKUP = re.compile(r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|article|section|main|div|p|h[1-6])\b[^<>]*>", re.I)
#: Menus, and pages that a script fills, hold no sentence.
_SENTENCE_ENDS = re.compile(r"[.!?…。！？।؟۔]\W*(\s|$)")


def is_markup(text: str) -> bool:
    """Whether what was given as a text is a page's source, or a part of it."""
    return bool(_MARKUP.match(text))


def page(data: bytes, raw_path: str) -> tuple[str, Declared, tuple[Finding, ...]]:
    """The text of a saved page, its metadata with their places, and what is doubtful about them.

    Comments of readers are left out. Never raises: a page that cannot be read has an empty text and a finding that rejects it.
    """
    try:
        tree = trafilatura.load_html(data)
        text = trafilatura.extract(data, include_comments=False, include_tables=False) or ""
        declared = Declared() if tree is None else metadata(tree, data)
    except Exception as error:  # the page reader runs into many kinds of broken markup
        message = f"{raw_path}: the markup cannot be read ({type(error).__name__}); save the page again or as text"
        return "", Declared(), (Finding("page-unreadable", "rejected", message, raw_path),)
    if len(text) > LONGEST:
        return "", declared, (too_long(raw_path, f"{len(text):,} characters"),)
    if not _SENTENCE_ENDS.search(text):
        message = f"{raw_path}: no article text in the page; if the page shows one, save it as text"
        return "", declared, (Finding("page-without-text", "rejected", message, raw_path),)
    return text.replace("\0", "\ufffd"), declared, ()

"""Words beside a day that tell whose day it is: the page's, of its last change, of a picture, of the reader's visit, of a later note."""

import re

#: What stands before a page's own day, before the day of its last change, and what counts from the day of the reader's visit.
PUBLISHED_LABEL = re.compile(
    r"\b(?:published|posted|date|dated|created|added|publication|first published|issued|filed|released)\b\W*(?:on|at)?\W*$", re.I
)
UPDATED_LABEL = re.compile(r"\b(?:updated?|modified|changed|edited|revised|corrected)\b\W*(?:date|time|on|at)?\W*$", re.I)
#: What tells of a picture that a day beside it is the picture's.
PICTURE = re.compile(r"\b(?:photo(?:graph)?|file|pictured?|image|illustration|screenshot|archive)\b", re.I)
AGO_LINE = re.compile(r"[^\n]*\bago\b[^\n]*", re.I)
AGO = re.compile(
    r"^\W*(?:\d+|an?|one|two|three|yesterday|today|just now)\b(?:\s+(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago)?\W*$", re.I
)

#: Later additions to a text say nothing of its day.
CORRECTION = re.compile(r"\b(?:correct(?:ion|ed)|earlier version|updated|revised|editor[’']s note|dropped out|misstated)\b|@\w+\)", re.I)
#: A line that opens a note on the text: what follows is of a later day.
NOTE = re.compile(r"^\W*(?:corrections?|clarifications?|editor[’']s note)\b", re.I | re.M)
#: What stands beside the day of the visit or of the whole paper over a page's headline.
MASTHEAD = re.compile(
    r"\b(?:editor[- ]in[- ]chief|chief editor|publisher|today is|welcome|weather|e-?paper|log ?in|sign in|subscribe|search)\b|°", re.I
)
#: The weather and its town above the day of the visit.
WEATHER = re.compile(r"^[^\S\n]*-?\d{1,2}(?:\.\d)?\s?°?\s?[CF][^\S\n]*\n+(?:[^\n]{2,40}\n+)?[^\S\n]*\Z", re.M)
#: A post that the article shows: who wrote it, and on which day behind the brackets.
POSTED = re.compile(r"\(@\w{2,20}\)\s+(?=[A-Z\d])")

#: Time zones behind a clock ("14:02 IST"), of countries that write the day first and of those that write the month first. PST is
#: Pakistan's, too, and CST China's: they tell nothing.
_CLOCK = r"\d[:.]\d\d(?::\d\d)?\s?(?:[APap]\.?[Mm]\.?)?[\s(]{0,2}"
DAY_FIRST_ZONE = re.compile(
    _CLOCK + r"(?P<zone>IST|BST|CES?T|EES?T|WES?T|MSK|GST|PKT|SGT|MYT|HKT|WIB|AE[SD]T|NZ[SD]T|[EWC]AT|SAST|TRT|AZT|AMT|GET|BRT|ART|CLT)\b"
)
MONTH_FIRST_ZONE = re.compile(_CLOCK + r"(?P<zone>E[SD]?T|CDT|M[SD]T|PD?T)\b")

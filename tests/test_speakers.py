"""Who speaks at a cue, who relays it and on what day it was said: tiny texts, each tripping one rule of grammar."""

import re
from datetime import date

import pytest

from flows import english
from flows.english.parse import Token
from flows.english.reading import Reading
from flows.english.speech import complements, grammar, relays, spans, speakers
from flows.language import Report
from flows.records import Article, Paragraph, Span, When

FRIDAY = date(2021, 5, 7)


def read(text: str, cue: str) -> tuple[Reading, Token, list[int]]:
    """The text, its last word ``cue`` and for each token the quotation that it stands in."""
    reading = Reading(text, (Paragraph(Span(0, len(text))),))
    tokens = list(reading.parse(0))
    inside = spans.inside_quotations(tokens, 0, english.quotations(text, reading.paragraphs))
    return reading, next(t for t in reversed(tokens) if t.text == cue), inside


def phrase(head: Token | None) -> str | None:
    if head is None:
        return None
    first, last = grammar.noun_phrase(head)
    return head.doc[first : last + 1].text


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("The port authority issued a statement saying that the pier was safe.", "saying", "The port authority"),
        ("The port authority received a letter saying that the pier was safe.", "saying", "a letter"),
        ("The port authority denied a report saying that the pier was shut.", "saying", "a report"),
        ("“It holds,” Kari Moe said, commenting on a report asserting that the pier was shut.", "asserting", "a report"),
        ("The mayor, when asked to comment on the Vell Post report saying that the pier was shut, left.", "saying", "the Vell Post report"),
        ("The port authority sent an email to voters saying that the pier was safe.", "saying", "The port authority"),
        ("Kari Moe told reporters that Arne Dahl had left, adding that talks would go on.", "adding", "Kari Moe"),
        ("Kari Moe said that Arne Dahl was late and warned that time was short.", "warned", "Kari Moe"),
        ("The remarks of the mayor come after Kari Moe on Monday called for talks and said that time was short.", "said", "Kari Moe"),
        ("The storm led Kari Moe to declare that the pier was closed.", "declare", "Kari Moe"),
        ("The pier, which they say has no lamps, is closed.", "say", "they"),
        ("“We will go on,” warned Moe.", "warned", "Moe"),
        ("A port official who asked not to be named said the pier was closed.", "said", "A port official"),
        ("Kari Moe (NP) said the pier was closed.", "said", "Kari Moe (NP)"),
        ("Kari Moe takes pains to say that the pier is closed.", "say", "Kari Moe"),
        ("Kari Moe insisted it was too early while adding that talks would go on.", "adding", "Kari Moe"),
        ("Kari Moe said the pact would be disclosed after a talk, adding that the pier was closed.", "adding", "Kari Moe"),
        ("According to a letter sent by the port, Danily said his pier was closed.", "said", "Danily"),
        ("Kari Moe held a series of meetings adding that the pier was closed.", "adding", "Kari Moe"),
        ("Wire Agency quoted an “informed source” as saying that the pier was closed.", "saying", 'an "informed source'),
        ("Kari Moe came on Monday, greeted by a brass band, telling reporters that the pier was closed.", "telling", "Kari Moe"),
        ("The plan was rejected by Kari Moe, stressing that the pier was closed.", "stressing", "Kari Moe"),
        ("Kari Moe said Norway had never closed the pier, while also warning that talks would go on.", "warning", "Kari Moe"),
        ("The pier was closed, said the harbour group on Monday.", "said", "the harbour group"),
        ("The port authority in a statement said the pier was closed.", "said", "The port authority"),
        ("The port authority on Wed. said the pier was closed.", "said", "The port authority"),
        ("It was announced that the pier was closed.", "announced", None),
        ("It was announced by the port authority that the pier was closed.", "announced", "the port authority"),
    ],
)  # fmt: skip
def test_who_speaks(text: str, cue: str, speaker: str | None) -> None:
    _, token, inside = read(text, cue)
    assert phrase(speakers.of(token, inside)) == speaker


def test_a_speaker_taken_into_the_content_is_cut_from_it() -> None:
    text = "The offer extended to Japan as a guest shows its proud role in the Far North, Norwegian Ambassador to Tokyo Kari Moe said."
    _, cue, _ = read(text, "said")
    speaker, last = speakers.swallowed(cue, 0, cue.i - 1)
    assert (phrase(speaker), cue.doc[last].text) == ("Norwegian Ambassador to Tokyo Kari Moe", "North")
    text = "“The dam is a task for the cabinet” of Premier Arne Dahl, Moe, who also serves as minister in charge of the dam, said."
    _, cue, _ = read(text, "said")
    speaker, last = speakers.swallowed(cue, 1, cue.i - 1)
    assert (speaker and speaker.text, cue.doc[last].text) == ("Moe", "Dahl")


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "via"),
    [
        ("Wire Agency quoted Kari Moe as saying that the pier was closed.", "saying", "Kari Moe", "Wire Agency"),
        ("Kari Moe was cited by Wire Agency as saying that the pier was closed.", "saying", "Kari Moe", "Wire Agency"),
        ("“The pier was closed,” Wire Agency quoted Kari Moe telling reporters.", "telling", "Kari Moe", "Wire Agency"),
        ("“The pier was closed,” Kari Moe was quoted as saying by Wire Agency.", "saying", "Kari Moe", "Wire Agency"),
        ("Wire Agency reported, Kari Moe said that the pier was closed.", "said", "Kari Moe", "Wire Agency"),
        ("According to Wire Agency, Kari Moe said the pier was closed.", "said", "Kari Moe", "Wire Agency"),
        ("Wire Agency, citing Kari Moe, reported that the pier was closed.", "reported", "Kari Moe", "Wire Agency"),
        ("The pier was closed, Wire Agency said, citing a port official.", "said", "a port official", "Wire Agency"),
        ("The pier was closed, Trend reports citing the Foreign Ministry of Norway.", "reports", "the Foreign Ministry of Norway", "Trend"),
        ("Kari Moe, citing safety concerns, said that the pier was closed.", "said", "Kari Moe", None),
        ("Kari Moe said that the pier was closed, as quoted by Wire Agency.", "said", "Kari Moe", "Wire Agency"),
        ("As reported by Wire Agency, Kari Moe stressed that the pier was closed.", "stressed", "Kari Moe", "Wire Agency"),
        ("Wire Agency reported with reference to Kari Moe that the pier was closed.", "reported", "Kari Moe", "Wire Agency"),
        ("Kari Moe, who was quoted by Wire Agency, said that the pier was closed.", "said", "Kari Moe", "Wire Agency"),
        ("Kari Moe, quoted by Wire Agency, said that the pier was closed.", "said", "Kari Moe", "Wire Agency"),
        ("As Wire Agency reported earlier, Kari Moe said that the pier was closed.", "said", "Kari Moe", "Wire Agency"),
        ("She said that the pier would open, Wire Agency reported.", "said", "She", "Wire Agency"),
        ("She said that the pier would open, NORA News Agency reports citing the port.", "said", "She", "NORA News Agency"),
        ("Kari Moe said that the pier was closed.", "said", "Kari Moe", None),
    ],
)
def test_who_relays(text: str, cue: str, speaker: str, via: str | None) -> None:
    _, token, inside = read(text, cue)
    assert (phrase(speakers.of(token, inside)), phrase(relays.via(token))) == (speaker, via)


def test_who_relays_what_is_said_in_a_statement() -> None:
    _, noun, _ = read("Kari Moe said in a statement that the pier was closed, Wire Agency reported.", "statement")
    assert phrase(relays.via(noun)) == "Wire Agency"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kari Moe told the news agency NORA that the pier was closed.", "NORA"),
        ("In an interview with Wire Agency, Kari Moe said that the pier was closed.", "Wire Agency"),
        ("During talks with Arne Dahl, Kari Moe said that the pier was closed.", "Arne Dahl"),
        ("Speaking to the Bergen Post, Kari Moe said that the pier was closed.", "the Bergen Post"),
        ("Addressing the Nordic Council, Kari Moe said that the pier was closed.", "the Nordic Council"),
        ("Speaking to reporters at the port, Kari Moe said that the pier was closed.", None),
        ("Addressing concerns over the port, Kari Moe said that the pier was closed.", None),
        ("Speaking in Oslo on Sunday, Kari Moe said in an interview with Wire Agency that the pier was closed.", "Wire Agency"),
        ("In a storm with hail, Kari Moe said that the pier was closed.", None),
    ],
)
def test_who_is_told(text: str, told: str | None) -> None:
    _, cue, _ = read(text, "told" if " told " in text else "said")
    assert phrase(speakers.addressed(cue, complements.addressee(cue))) == told


def test_who_is_told_last_does_not_speak() -> None:
    text = "“It is good that one side stays” its course, Kari Moe, chief of staff to the council, and its clerk for the port, told NTB."
    _, cue, inside = read(text, "told")
    assert "Kari Moe" in (phrase(speakers.of(cue, inside)) or "")


def test_whom_a_report_cites_is_no_content() -> None:
    text = "Wire Agency reported, citing a port official, that the pier was closed, citing a port official."
    _, cue, _ = read(text, "reported")
    tokens = cue.doc
    start = next(t.i for t in tokens if t.text == "citing")
    first, last = relays.without_citing(cue, start, start + 9)
    assert tokens[first : last + 1].text == "the pier was closed"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kari Moe told reporters on Monday that the pier would open on May 20.", date(2021, 5, 3)),
        ("Speaking in Oslo on Wednesday, Kari Moe said the pier would open on May 20.", date(2021, 5, 5)),
        ("In a statement dated April 12, Kari Moe said the pier would open on May 20.", date(2021, 4, 12)),
        ("In an interview published on Saturday, Kari Moe said the pier would open on May 20.", date(2021, 5, 1)),
        ("Kari Moe said of the 1998 flood that the pier would open on May 20.", None),
        ("Kari Moe, head of the council for April, said the pier would open on May 20.", None),
        ("Asked about the deal of April 2, Kari Moe said that the pier would open on May 20.", FRIDAY),
        ("Asked on Sunday about the deal, Kari Moe said that the pier would open on May 20.", date(2021, 5, 2)),
        ("After holding talks with Arne Dahl on Wednesday, Kari Moe said the pier would open on May 20.", date(2021, 5, 5)),
        ("Speaking at Wednesday's rally in Bergen, Kari Moe said the pier would open on May 20.", date(2021, 5, 5)),
        ("The fire last year that Kari Moe said closed the pier cost millions.", None),
        ("Kari Moe has said since January that the pier would open on May 20.", None),
        ("Since the fire in January, Kari Moe said on Wednesday that the pier would open on May 20.", date(2021, 5, 5)),
        ("Told of boats that sank in the bay, at a briefing on May 4, Kari Moe said the pier would open.", date(2021, 5, 4)),
    ],
)
def test_the_day_of_saying_is_the_cues_own(text: str, day: date | None) -> None:
    reading, cue, _ = read(text, "told" if "told" in text else "said")
    content = Span(text.index("the pier"), len(text) - 1)
    article = Article("", reading.paragraphs[0].span, reading.paragraphs, published=When(FRIDAY, FRIDAY, "day", "stated"))
    told = english.said(reading, Report(0, content, "clause", reading.span(0, cue)), article)
    assert (told.own.min or told.supposed.min) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Berg arrived on Thursday.\nA pier sank on Monday.\nAt the port, Kari Moe said that the pier was closed.", date(2021, 5, 6)),
        ("Berg arrived on Thursday.\nA pier sank on Monday. At the port, Kari Moe said that the pier was closed.", date(2021, 5, 3)),
        ("Berg arrived on Thursday.\nA pier sank on Monday.\nThey said that the pier was closed.", date(2021, 5, 3)),
    ],
)
def test_background_is_not_the_day_of_what_is_said_behind_it(text: str, day: date) -> None:
    paragraphs = tuple(Paragraph(Span(line.start(), line.end())) for line in re.finditer(r"[^\n]+", text))
    reading, last = Reading(text, paragraphs), len(paragraphs) - 1
    cue = next(reading.span(last, token) for token in reading.parse(last) if token.text == "said")
    article = Article("", Span(0, len(text)), paragraphs, published=When(FRIDAY, FRIDAY, "day", "stated"))
    report = Report(last, Span(text.index("the pier was"), len(text) - 1), "clause", cue)
    assert english.said(reading, report, article).supposed.min == day


@pytest.mark.parametrize(
    ("text", "source"),
    [("“The pier will stay closed for a year,” according to a court document.", "a court document"),
     ("According to Kari Moe: “We will keep the pier closed for a year, because it is not safe at all.”", "Kari Moe")],
)  # fmt: skip
def test_a_quotation_is_that_of_whom_it_is_according_to(text: str, source: str) -> None:
    reading = Reading(text, (Paragraph(Span(0, len(text))),))
    (report,) = english.reports(reading, english.quotations(text, reading.paragraphs))
    assert report.source is not None
    assert text[report.source.start : report.source.end] == source

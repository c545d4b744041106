"""Articles → statements: tiny texts, each tripping one rule of content, cue, source or utterance."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows import english
from flows.english.names import Cast
from flows.english.reading import Reading
from flows.records import Article, Paragraph, Span, Statement, When
from flows.steps.statements import statements
from flows.vocabulary import Country, Vocabulary

VOCABULARY = Vocabulary(
    countries=(Country("NOR", "Norway", adjectives=("Norwegian",), capitals=("Oslo",)), Country("SWE", "Sweden", adjectives=("Swedish",))),
    fingerprint="test-statements",
)
FRIDAY = date(2021, 2, 5)


def said(text: str) -> tuple[Statement, ...]:
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Paragraph(Span(at + len(line) - len(line.lstrip()), at + len(line.rstrip()))))
        at += len(line) + 1
    article = Article("Title", Span(0, len(text)), tuple(lines), published=When(FRIDAY, FRIDAY, "day", "declared"))
    reading = Reading(text, article.paragraphs)
    return statements(article, reading, Cast(reading, article, VOCABULARY), english)


def contents(text: str) -> list[str]:
    return [text[s.content.start : s.content.end] for s in said(text)]


def sources(text: str) -> list[str]:
    return [text[s.source.span.start : s.source.span.end] if s.source.span else "" for s in said(text)]


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("“The harbour is closed for the winter,” said Anna Berg.", "direct", "The harbour is closed for the winter,"),
        ("Anna Berg said that the harbour was closed for the winter.", "indirect", "the harbour was closed for the winter"),
        ("Anna Berg said the harbour was closed for the winter.", "indirect", "the harbour was closed for the winter"),
        ("The harbour is closed for the winter, Anna Berg told reporters.", "indirect", "The harbour is closed for the winter"),
        ("According to Anna Berg, the harbour is closed for the winter.", "indirect", "the harbour is closed for the winter"),
        ("The harbour is closed for the winter, according to Anna Berg.", "indirect", "The harbour is closed for the winter"),
        ("Anna Berg urged the council to open the harbour.", "indirect", "to open the harbour"),
        ("Anna Berg expressed hope for an early spring.", "indirect", "hope for an early spring"),
        ("Anna Berg called for an end to the strike.", "indirect", "an end to the strike"),
        (
            "Anna Berg said the harbour was “a dangerous place” for small boats.",
            "mixed",
            "the harbour was “a dangerous place” for small boats",
        ),
    ],
)
def test_shapes_of_a_statement(text: str, kind: str, content: str) -> None:
    (statement,) = said(text)
    assert (text[statement.content.start : statement.content.end], statement.kind) == (content, kind)
    assert statement.source.span is not None
    assert text[statement.source.span.start : statement.source.span.end] == "Anna Berg"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg read “The Old Man and the Sea” on the boat.",
        "The so-called “winter harbour” is closed.",
        "Anna Berg did not say that the harbour was closed.",
        "Anna Berg declined to comment on the harbour.",
        "The two towns agreed that the harbour would be closed.",
        "Anna Berg wants the harbour to be closed.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert contents(text) == []


def test_chain_of_cues_is_one_statement_for_each() -> None:
    found = contents("Anna Berg said the harbour was closed, adding that the boats were safe.")
    assert found == ["the harbour was closed", "the boats were safe"]


def test_reference_to_the_sentence_before() -> None:
    text = "The harbour will be closed for the winter. This was stated by Anna Berg at a meeting in Oslo."
    assert contents(text) == ["The harbour will be closed for the winter"]
    text = "The harbour will be closed for the winter. Mayor Anna Berg confirmed this information to NTB."
    assert (contents(text), sources(text)) == (["The harbour will be closed for the winter"], ["Mayor Anna Berg"])
    assert contents("The harbour will be closed for the winter. Mayor Anna Berg condemned this in her speech.") == []
    text = "The harbour will be closed for the winter. Mayor Anna Berg stated this at a meeting in Oslo, NTB reports."
    assert (contents(text), sources(text)) == (["The harbour will be closed for the winter"], ["Mayor Anna Berg"])


def test_whom_the_sentence_before_is_according_to() -> None:
    text = "The harbour will be closed for the winter. That's according to Anna Berg, the mayor."
    assert (contents(text), sources(text)) == (["The harbour will be closed for the winter"], ["Anna Berg, the mayor"])
    assert contents("That's according to the mayor's office, NTB reports.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Anna Berg vowed to open the harbour.", ["to open the harbour"]),
        ("Both governments promised to uphold their “zero tolerance” for boats.", ["to uphold their “zero tolerance” for boats"]),
        ("Norway has threatened to close the harbour by force.", ["to close the harbour by force"]),
        ("Anna Berg asked why the harbour was closed.", ["why the harbour was closed"]),
        ("The council denied having closed the harbour.", ["having closed the harbour"]),
        (
            "The council reiterated readiness, as agreed in May, to close the harbour.",
            ["readiness, as agreed in May, to close the harbour"],
        ),
        (
            "The two mayors expressed sympathy over the deaths of sailors due to a storm.",
            ["sympathy over the deaths of sailors due to a storm"],
        ),
        ("The storm threatens to close the harbour.", []),
        ("Anna Berg, who had vowed to open the harbour, left.", []),
        ("The council never promised to open the harbour.", []),
        ("Anna Berg neither confirmed nor denied that the harbour was closed.", []),
    ],
)
def test_promises_questions_and_denials_are_statements_of_who_can_speak(text: str, content: list[str]) -> None:
    assert contents(text) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("As per Anna Berg, the harbour was closed for the winter.", "the harbour was closed for the winter"),
        ("The harbour is closed for the winter. Anna Berg said the aforementioned to reporters.", "The harbour is closed for the winter"),
        ("They met Anna Berg, according to whom the harbour was closed for the winter.", "the harbour was closed for the winter"),
        ("Anna Berg, according to whom the harbour will be closed, is to visit Oslo.", "the harbour will be closed"),
    ],
)
def test_references(text: str, content: str) -> None:
    assert (contents(text), [s.source.actor and s.source.actor.name for s in said(text)]) == ([content], ["Anna Berg"])
    assert not contents("As per the treaty, the harbour was closed for the winter.")
    assert not contents("Aid was sent to the town, as per the Geneva Convention.")


def test_on_what_occasion_one_speaks_is_no_content() -> None:
    text = (
        "In a briefing, the envoy said, “Consultations were held in Oslo and with actors,” stressing that “the harbour must be addressed.”"
    )
    assert contents(text) == ["Consultations were held in Oslo and with actors,", "the harbour must be addressed."]
    assert contents("Asked what the end game was for the harbour, Anna Berg said that it was peace.") == ["it was peace"]
    assert contents("Kari Moe, asked whether the dam would hold, said it would.") == ["it would"]


@pytest.mark.parametrize(
    "tail", [", but gave no details.", " but declined to elaborate.", ", but did not say when.", " without giving any reasons."]
)
def test_what_a_speaker_left_unsaid_is_no_content(tail: str) -> None:
    assert contents("Anna Berg said the harbour would be closed" + tail) == ["the harbour would be closed"]
    assert contents("The harbour will be closed, Anna Berg said" + tail)[0] == "The harbour will be closed"


def test_what_a_speaker_did_meanwhile_is_no_content() -> None:
    assert contents("Anna Berg said on Monday the harbour was open again, as she welcomed visitors.") == ["the harbour was open again"]
    kept = "the harbour was closed, as she had expected"
    assert contents(f"Anna Berg said {kept}.") == [kept]


def test_a_quotation_is_of_the_cue_whose_that_leads_to_it() -> None:
    text = "Noting that “the harbour can never be closed”, Anna Berg said that “we are ready for talks with all sides.”"
    assert contents(text) == ["the harbour can never be closed", "we are ready for talks with all sides."]


def test_what_one_makes_a_thing_by_declaring_it_so_is_no_content() -> None:
    assert contents("The council declared ten envoys persona non grata.") == []
    assert contents("The council declared the pact void.") == []
    assert contents("The council declared the pact was void.") == ["the pact was void"]
    assert contents("Anna Berg declared the pact a mistake.") == ["the pact a mistake"]


def test_what_did_not_happen_is_content() -> None:
    assert contents("Anna Berg said the dam broke but did not flood the town.") == ["the dam broke but did not flood the town"]


def test_what_was_done_meanwhile_and_what_one_was_asked_to_say_is_no_content() -> None:
    assert contents("Recalling the talks in Oslo, which she had left, Anna Berg noted: “We are trying to open the harbour.”") == [
        "We are trying to open the harbour."
    ]
    assert contents("Anna Berg left the room when asked to comment on the closed harbour.") == []


def test_a_day_behind_a_name_is_no_part_of_it() -> None:
    text = "Chinese Foreign Ministry spokesperson Liu Wei Wednesday opposed closing the harbour and called for resolving the row through dialogue."
    assert sources(text) == ["Chinese Foreign Ministry spokesperson Liu Wei"]


def test_who_stands_behind_a_cue_between_commas_speaks_not_the_thing_before_it() -> None:
    told = "The opening of the harbour, added Anna Berg in a statement, “is in order to keep the boats in the town.”"
    assert {*sources(told)} == {"Anna Berg"}


def test_a_quotation_behind_that_is_of_the_subject_not_of_who_spoke_before() -> None:
    text = "The boats are old, said Ola Lund.\nMayor Anna Berg put all ships on notice that “Norway will not open the harbour, the bridge or any part of the town this winter”."
    assert sources(text)[-1] == "Mayor Anna Berg"


def test_whom_a_report_is_according_to_relays_it() -> None:
    text = "Anna Berg noted that the plan was bad, since the council, acting as a judge, did not open the harbour, according to the media."
    assert sources(text) == ["Anna Berg"]


def test_a_participle_goes_on_with_the_outermost_speaker() -> None:
    text = "Anna Berg said the council has claimed that the harbour is safe, adding the boats were not."
    assert sources(text)[-1] == "Anna Berg"


def test_a_bare_participle_behind_a_cue_is_no_content() -> None:
    assert contents('"The harbour is closed," she added speaking in Oslo.') == ["The harbour is closed,"]


def test_the_same_words_denote_the_same_speaker() -> None:
    text = (
        "Mayor Arne Berg left. Envoy Marco Dahl, during a call, conveyed that Norway was willing to halt it, he added.\nHe also said Norway’s "
        "wish for peace was explained to all. “We told our friends that we would not go,” he said, adding that it was cold."
    )
    assert [s.source.actor.name for s in said(text) if s.source.actor] == ["Arne Berg"] * 4


def test_who_denies_a_claim_did_not_make_it() -> None:
    assert sources("Norway denied media reports claiming that Anna Berg had left the harbour.") == ["media reports"]
    assert sources("Norway dismissed claims that the harbour is closed and will not open.") in ([], [""])


def test_relayed_words_have_their_own_source() -> None:
    text = "“The harbour is closed for the winter,” the agency quoted Anna Berg as saying."
    assert sources(text) == ["Anna Berg"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anna Berg told the Swedish envoy Kari Moe that it was shut, adding that it was cold.", ["Kari Moe", "Kari Moe"]),
        ("Anna Berg told the Harbour Council’s yearly meeting that it was shut.", ["Harbour Council"]),
        ("Anna Berg told Swedish media that it was shut.", [None]),
        ("Anna Berg told Kari Moe that it was shut.\nBerg also said that it was cold.", ["Kari Moe", None]),
        ("Residents told Kari Moe that it was shut. Farmers said that it was cold.", ["Kari Moe", None]),
    ],
)
def test_who_is_told(text: str, told: list[str | None]) -> None:
    assert [s.addressee.name if s.addressee else None for s in said(text)] == told


def test_a_pronoun_is_the_speaker_before() -> None:
    text = "“The harbour is closed,” said Anna Berg.\n“It will open again in spring,” she added."
    assert [s.source.actor.name for s in said(text) if s.source.actor] == ["Anna Berg", "Anna Berg"]


SOUP = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            '"',
            "'",
            " said ",
            "Anna",
            " that ",
            "we go",
            ", ",
            ". ",
            "\n",
            "according to ",
            "‘",
            "’",
            "he told us ",
            "told the Post",
        ]
    ),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(SOUP)
def test_no_soup_of_words_and_marks_breaks_the_step(pieces: list[str]) -> None:
    text = "".join(pieces)
    previous = 0
    for statement in said(text):
        assert previous <= statement.content.start < statement.content.end <= len(text)
        previous = statement.content.end
        if statement.source.span is not None and statement.source.resolution != "carried":
            outside = statement.source.span.end <= statement.content.start or statement.content.end <= statement.source.span.start
            assert outside

"""What belongs to one utterance: parts around a cue, over paragraphs and lines, turns and texts in full."""

from datetime import date

import pytest

from tests.test_statements import contents, said, sources


def test_parts_around_a_cue_share_an_utterance_and_a_source() -> None:
    first, second = said("“The harbour is closed,” said Anna Berg. “We will open it again in spring.”")
    assert first.utterance == second.utterance
    assert second.source.resolution == "carried"
    assert second.cue is None


def test_two_speakers_are_two_utterances() -> None:
    first, second = said("“The harbour is closed,” said Anna Berg.\n“We will sail anyway,” said Ola Lund.")
    assert first.utterance != second.utterance


def test_quotation_introduced_by_the_paragraph_before() -> None:
    text = "In a letter to the council, Anna Berg wrote:\n“The harbour must be closed for the winter.”"
    assert sources(text) == ["Anna Berg"]


def test_a_quotation_over_paragraphs_has_the_speaker_whom_a_later_one_names() -> None:
    text = "“We met the mayor on the quay.\n“We spoke of the harbour.\n“And we agreed to shut it,” Anna Berg said on Monday.\nThe sun rose."
    found = said(text)
    assert contents(text) == ["We met the mayor on the quay.", "We spoke of the harbour.", "And we agreed to shut it,"]
    assert sources(text) == ["Anna Berg"] * 3
    assert [(s.utterance, s.said.min) for s in found] == [(found[0].utterance, date(2021, 2, 1))] * 3


def test_parts_of_a_quotation_stand_or_fall_together() -> None:
    text = "Anna Berg was glad. “It is a great day for us.\n“The harbour opens.”\n“It was time,” Nils Lind said."
    assert contents(text)[-1] == "It was time,"
    assert sources(text)[-1] == "Nils Lind"
    assert contents(text)[:-1] in ([], ["It is a great day for us.", "The harbour opens."])


@pytest.mark.parametrize("line", ["“It is a great day for us, and for the town.", "It is a great day for us, and for the town.”"])
def test_a_paragraph_is_quoted_though_one_of_its_marks_is_lost(line: str) -> None:
    text = f"Anna Berg said on Monday that the harbour would open.\n{line}\nThe council voted for the plan."
    assert contents(text) == ["the harbour would open", "It is a great day for us, and for the town."]
    assert sources(text) == ["Anna Berg"] * 2


def test_a_closing_mark_alone_does_not_make_a_report_its_speakers_words() -> None:
    assert contents("Anna Berg expressed her hope that the harbour will open in May.”") == ["her hope that the harbour will open in May"]


def test_lines_of_a_quotation_without_marks() -> None:
    text = "“The harbour is closed,” Anna Berg told reporters.\nWe will open it again in spring.\nThe town has two harbours.\nBoth are old."
    assert contents(text) == ["The harbour is closed,", "We will open it again in spring."]


def test_an_opinion_piece_keeps_its_first_person() -> None:
    text = "“The harbour is closed,” Anna Berg told reporters.\nI think we need it.\nI live there.\nI swim there.\nI sail."
    assert contents(text) == ["The harbour is closed,"]


def test_turns_of_a_transcript_are_direct_and_go_on() -> None:
    text = "Question: Is the harbour open?\nAnna Berg: It said it was. I doubt it.\nWe will see.\nQuestion: When?\nAnna Berg: Soon."
    found = said(text)
    assert [s.kind for s in found] == ["direct"] * 5
    assert [s.source.actor.name if s.source.actor else None for s in found] == [None, "Anna Berg", "Anna Berg", None, "Anna Berg"]
    assert found[1].utterance == found[2].utterance != found[3].utterance


@pytest.mark.parametrize(
    "announced",
    [
        "Anna Berg, head of the Harbour Council, issued the following statement on Monday:",
        "Anna Berg made public the following press statement “On boats”:",
        "Anna Berg answered the question of the town as follows:",
    ],
)
def test_a_text_in_full_is_of_who_gives_it(announced: str) -> None:
    text = f"{announced}\nThe harbour must not be closed.\nI said that it is safe.\nThe mayor will pay.\nAnna Berg said that she would sue."
    found = said(text)
    assert contents(text) == [*text.split("\n")[1:4], "she would sue"]
    assert {s.source.actor.name for s in found if s.source.actor} == {"Anna Berg"}
    assert [(s.kind, s.utterance == found[0].utterance) for s in found] == [("direct", True)] * 3 + [("indirect", False)]


def test_a_text_in_marks_and_a_list_are_not_given_in_full() -> None:
    assert [s.rule for s in said("Anna Berg said the following:\n“The harbour must not be closed.”\nThe mayor left.")] == ["quotation"]
    assert said("Read the full text of her speech here:\nThe old harbour is small.\nThe new one is large.") == ()
    assert said("The town has the following harbours:\nThe old one is small.\nThe new one is large.") == ()

"""Where a content begins and ends beside its cue: the rival extents, each rule by a sentence that it alone decides."""

import pytest

from tests.test_rivals import proposed


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("On Monday, the dam will be open, Roe said.", "the dam will be open"),
        ("Roe said that on Monday in Vell the dam would hold.", "the dam would hold"),
        ("Roe said after the talks the dam would hold.", "the dam would hold"),
        ("Roe said the dam would hold, which the council denied.", "the dam would hold"),
    ],
)
def test_a_content_may_begin_or_end_at_a_turn_of_its_sentence(text: str, content: str) -> None:
    assert ("said", content) in proposed(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Norway, Sweden and Chile will build the dam, Roe said.", "Sweden and Chile will build the dam"),
        ("The mayor, head of the council, will build the dam, Roe said.", "head of the council, will build the dam"),
        ("“The dam will hold,” the mayor of Vell, a town in the north, said.", "“The dam will hold,” the mayor of Vell"),
        ("Roe said in a statement the dam would hold.", "in a statement the dam would hold"),
        ("The mayor urged the council.", "the council"),
    ],
)
def test_lists_speakers_occasions_and_hearers_are_no_part_of_it(text: str, content: str) -> None:
    assert content not in [found for _, found in proposed(text)]


def test_who_speaks_behind_a_full_stop_does_not_speak_the_quotation_before() -> None:
    assert ("", "The dam holds.") in proposed("“The dam holds.” Lind said that he was glad.")

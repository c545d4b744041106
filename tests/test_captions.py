"""Captions: what tells of a picture is neither headline nor prose."""

import pytest

from tests.pages import PROSE, STORY, of


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Minister Ada Holm shakes hands with her guest in Vell on March 4, 2021.", True),
        ("Minister Ada Holm and President Ola Lund at the Harbour Forum in Vell on Tuesday, March 4 2021.", True),
        ("Ada Holm becomes the first to visit the harbour.\n\nAda Holm in Vell Photo: NPA / Nord", True),
        ("Ada Holm was the first to visit the harbour.\n\nAda Holm in Vell Photo: NPA / Nord", False),
        ("Minister Ada Holm met with her guest in Vell on March 4, 2021.", False),
        ("Minister Ada Holm will meet her guest in Vell on March 4, 2021.", False),
    ],
)
def test_a_first_paragraph_that_shows_a_dated_scene_is_a_caption(line: str, shown: bool) -> None:
    text = f"Vell to get a bridge\n\n{line}\n\n{PROSE}"
    assert text[of(text).body.start :].startswith(PROSE[:20] if shown else line)


@pytest.mark.parametrize("credit", ["(Yonhap)", "[Getty images]", "(Nord/Reuters)"])
def test_what_ends_in_a_credit_in_brackets_is_a_caption(credit: str) -> None:
    text = f"Vell to get a bridge\n\n{PROSE.rstrip()}\n\nMinister Ada Holm and her guest hold a news conference in Vell. {credit}\n"
    assert of(text).body.end == of(f"Vell to get a bridge\n\n{PROSE}").body.end


def test_a_paragraph_in_brackets_is_a_caption_if_it_shows() -> None:
    shown = "(Minister Ada Holm (R) and her guest Ola Lund shake hands before their talks in Vell, on Nov. 23, 2019.)"
    told = "(The council had shut the old bridge in May after ships had run into it twice in a single week of spring.)"
    text = f"Vell to get a bridge\n\n{PROSE.rstrip()}\n\n{shown}\n\n{told}\n\n{PROSE}"
    assert [text[p.span.start : p.span.end] for p in of(text).paragraphs if p.role == "caption"] == [shown]


def test_a_line_that_stands_twice_in_a_row_is_a_caption() -> None:
    line = "Foreign Minister Ada Holm met in the harbour town of Vell on Monday with the ferry minister. Nord"
    text = f"Vell to get a bridge\n\n{line}\n{line}\n\n{PROSE}"
    assert text[of(text).body.start :].startswith(PROSE[:20])


def test_of_a_caption_that_stands_twice_one_may_have_its_credit() -> None:
    line = "Foreign Minister Ada Holm greets the ferry minister in the harbour town of Vell on Monday afternoon."
    text = f"Vell to get a bridge\n\n{line}\n{line}Credit: OLA LUND - NORD\n\n{PROSE}"
    assert text[of(text).body.start :].startswith(PROSE[:20])


@pytest.mark.parametrize(
    ("caption", "shown"),
    [
        ("Minister Ada Holm meets her guest Ola Lund", True),
        ("Minister Ada Holm met her guest with Ola Lund", False),
        ("Minister Ada Holm meets her guest. Ola Lund", False),
    ],
)
def test_a_caption_without_a_full_stop_is_cut_off(caption: str, shown: bool) -> None:
    prose = "First Minister Ada Holm has come to the harbour of Vell in the north of Norland for talks on the old bridge."
    text = f"Vell to get a bridge\n\n{caption}{prose}\n\n{PROSE}"
    assert text[of(text).body.start :].startswith("First Minister" if shown else caption)


def test_a_caption_before_a_dateline_on_one_line_is_cut_off() -> None:
    text = f"Vell to get a bridge\n\nAt the new bridge in the harbour (Photo: Nord) Vell (NORD) - {PROSE}"
    assert text[of(text).body.start :].startswith(PROSE[:20])


def test_what_ends_with_a_picture_s_credit_above_the_prose_is_a_caption() -> None:
    text = f"The bridge over the harbour was closed for ships on Monday. PHOTO/ COURTESY\n\nVell to get a bridge\n\nBy  Ada Holm\n\n{STORY}"
    found = of(text)
    assert (found.title, found.byline, text[found.body.start :][:20]) == ("Vell to get a bridge", "Ada Holm", STORY[:20])


def test_a_picture_s_credit_does_not_make_the_only_paragraph_a_caption() -> None:
    text = "Vell to get a bridge\n\nThe harbour of Vell will get a new bridge, the council said on Monday. Photo: Nord\n"
    found = of(text)
    assert text[found.body.start : found.body.end].endswith("said on Monday.")


@pytest.mark.parametrize("opening", ["In this March 4, 2021, photo, the", "FILE - The", "(FILES) In this file photo taken in Vell, the"])
def test_what_begins_as_an_agency_s_caption_is_one(opening: str) -> None:
    text = f"{opening} mayor of Vell talks to the fishers of the harbour, who said on Monday that they need nets.\n\n{STORY}"
    assert text[of(text).body.start :].startswith(STORY[:20])


def test_a_paragraph_that_stands_twice_with_nothing_beside_is_the_article_once() -> None:
    line = "The harbour of Vell in the north of Norland will get a new bridge in spring, the council said on Monday."
    text = f"Vell to get a bridge\n\nDel\n\n{line}\n\n{line}\n"
    found = of(text)
    assert text[found.body.start : found.body.end] == line


def test_a_caption_glued_to_a_dateline_is_cut_off() -> None:
    text = f"Vell to get a bridge\n\nAda Holm in an old photoVELL, March 4 (Nord) – {PROSE}"
    assert text[of(text).body.start :].startswith(PROSE[:20])


def test_a_dateline_opens_the_text_below_a_quotation() -> None:
    above = "“The bridge comes in spring,” said the minister.\n\n"
    text = f"Vell to get a bridge\n\n{above}VELL (Nord) – {PROSE}"
    assert text[of(text).body.start :].startswith(PROSE[:20])
    other = f"Vell to get a bridge\n\n{above}VELL – {PROSE}"  # a place and a dash may be an entry of a list
    assert other[of(other).body.start :].startswith(above[:20])

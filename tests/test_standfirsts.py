"""Standfirsts: what stands between headline and prose is not of the body."""

import pytest

from tests.pages import STORY, of


def test_a_standfirst_without_a_full_stop_is_not_of_the_body() -> None:
    deck = "Officials of Norland say that the bridge in the harbour of Vell comes first of all things"
    text = f"Vell to get a bridge over the harbour in spring of the next year, officials say\n{deck}\n{STORY}"
    assert text[of(text).body.start :].startswith(STORY[:20])


@pytest.mark.parametrize("dateline", ["", "VELL, March 4 (NORD) – "])
def test_a_first_paragraph_that_is_told_again_below_is_a_standfirst(dateline: str) -> None:
    first, *rest = STORY.split("\n\n")
    text = f"Vell to get a bridge\n{first[:-30]} ...\n{dateline}{first}\n\n" + "\n\n".join(rest)
    assert of(text).body.start == text.index(first, len("Vell to get a bridge") + 30)
    again = f"Vell to get a bridge\n\n{STORY}\n{STORY}"
    assert of(again).body.start == again.index(STORY)


def test_a_dateline_behind_a_standfirst_on_one_line_opens_the_body() -> None:
    text = f"Vell to get a bridge\n\nThe mayor said that the bridge comes first of all VELL, March 4. /NORD/. {STORY}"
    found = of(text)
    assert text[found.body.start :].startswith(STORY[:20])
    assert (found.title, found.outlet_id) == ("Vell to get a bridge", "nord")


def test_a_first_paragraph_that_announces_a_text_is_no_standfirst() -> None:
    announced = "The mayor of Vell, who has long been against the bridge in the harbour, issued the following statement on Monday:"
    text = f"The mayor of Vell speaks\n{announced}\n{STORY}"
    assert text[of(text).body.start :].startswith(announced)


def test_a_list_between_headline_and_prose_is_a_standfirst() -> None:
    text = f"Vell to get a bridge\n\nBy  Ada Holm\n\n• The council decided on Monday.\n• It said so.\n\n{STORY}"
    assert text[of(text).body.start :].startswith(STORY[:20])


def test_a_summary_above_the_day_is_a_standfirst() -> None:
    summary = " ".join(["The council of Vell decides on the bridge, and the harbour will have what it has asked for since the storm."] * 2)
    text = f"Vell to get a bridge\n\n{summary}\n\nVell | Updated: 02-10-2024 14:53\n\n{STORY}\n(With inputs from agencies.)\n"
    found = of(text)
    assert text[found.body.start : found.body.end] == STORY.strip()


def test_a_standfirst_that_the_first_sentence_tells_again_is_not_of_the_body() -> None:
    lead = "Ministers of Norland arrived in the harbour town of Vell on Monday for talks on the bridge."
    text = f"Ministers arrive in Vell\n\n{lead}\n\n{lead}\n\n{STORY}"
    found = of(text)
    assert found.body.start == text.rindex(lead)
    assert found.paragraphs[0].role == "prose"


def test_a_day_at_the_end_of_a_standfirst_is_the_page_s() -> None:
    text = f"Politics The envoy says that a day is set for the talks in Vell. Thursday, June 3, 2021 | 09:09\n\n{STORY}"
    assert text[of(text).body.start :].startswith(STORY[:20])

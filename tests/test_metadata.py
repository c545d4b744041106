"""What a saved page declares of its day and headline, wherever and however it says so."""

import pytest

from flows.steps.read.pages import page

PROSE = "".join(
    f"<p>{words}</p>"
    for words in (
        "Ministers met in Vell on Tuesday and agreed to go on with the talks about the border next week, officials said.",
        "“We made progress,” the foreign minister told reporters after the meeting, which lasted for more than three hours.",
        "The ferry between the two harbours is to sail again in spring, when the ice is gone from the northern waters.",
    )
)


def _told(head: str = "", above: str = "", below: str = "") -> tuple[str | None, str | None]:
    """The day and the place that tells it."""
    data = (
        f"<html><head><title>Talks resume in Vell</title>{head}</head><body><article><h1>Talks resume in Vell</h1>{above}{PROSE}</article>"
        f"{below}<footer>© 2026 Sea Herald. All rights reserved.</footer></body></html>"
    )
    _, declared, _ = page(data.encode(), "a.html")
    return declared.published, declared.origin_of.get("published")


def _linked(words: str) -> str:
    return f'<script type="application/ld+json">{words}</script>'


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (_linked('{"@type": "NewsArticle", "datePublished": "March 9, 2021 10:30 am"}'), "March 9, 2021 10:30 am"),
        (_linked('{"@type": "NewsArticle", "datePublished": 1615284000}'), "2021-03-09T10:00:00+00:00"),
        (_linked('{"@type": "NewsArticle", "datePublished": ["2021-03-09"],}'), "2021-03-09"),
        (_linked('//<![CDATA[\n{"@type": "NewsArticle", "datePublished": "2021-03-09"}\n//]]>'), "2021-03-09"),
        (_linked('<!-- [{"@type": "NewsArticle", "datePublished": "2021-03-09"}] -->'), "2021-03-09"),
        (
            _linked(
                '[{"@type": "NewsArticle", "headline": "Storm", "datePublished": "2026-11-22"},'
                '{"@type": "NewsArticle", "headline": "Talks resume in Vell", "datePublished": "2021-03-09"}]'
            ),
            "2021-03-09",
        ),
    ],
)
def test_the_day_of_linked_data_in_any_form(head: str, day: str) -> None:
    assert _told(head) == (day, "json-ld datePublished")


@pytest.mark.parametrize(
    ("head", "above", "told"),
    [
        ('<meta property="article:published_time" content="Tue, 09 Mar 2021 10:00:00 GMT">', "", "article:published_time"),
        ('<meta name="pubdate" content="03/09/2021">', "", "pubdate"),
        ('<meta name="DC.date.issued" content="2021-03-09"><meta name="DC.date.modified" content="2021-04-01">', "", "DC.date.issued"),
        ("", '<span itemprop="datePublished" content="2021-03-09">9 Mar</span>', "time"),
        ("", '<time class="updated" datetime="2021-03-12">Friday</time><time datetime="2021-03-09">3 days ago</time>', "time"),
        ("", '<nav><time datetime="2026-11-22">now</time></nav><div>Updated: 12 March 2021 | Published: 9 March 2021</div>', "page"),
        ("", "<div><b>Published on:</b> <i>9 March 2021</i></div>", "page"),
        ("", "<div>9 March 2021</div>", "htmldate"),
        ('<meta property="article:published_time" content="0001-01-01T00:00:00Z">', "<div>9 March 2021</div>", "htmldate"),
        ("", "<div>5 hours ago</div>", None),
    ],
)
def test_the_place_that_tells_a_page_s_day(head: str, above: str, told: str | None) -> None:
    day, place = _told(head, above)
    assert place == told
    assert (day is None) == (told is None)
    assert day is None or any(written in day for written in ("2021-03-09", "9 March 2021", "09 Mar 2021", "03/09/2021"))


def test_the_days_of_other_articles_are_not_the_page_s() -> None:
    assert _told(below='<aside><ul><li>Storm <time datetime="2026-11-22">today</time></li></ul></aside>')[1] in (None, "htmldate")

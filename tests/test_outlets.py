"""Whose page an article is, and whom it credits."""

import pytest

from tests.pages import PROSE, checks, of


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"Norland is ready\n\n{PROSE}\n© 2020 Harbour Daily\n", "harbour-daily"),
        (f"Norland is ready | Harbour Daily\n\n{PROSE}", "harbour-daily"),
        (f"Norland is ready\n\n{PROSE}\nSource: Nord\n", "nord"),
        (f"Norland is ready\n\nVELL, October 13. /NORD/. {PROSE}", "nord"),
        (f"Norland is ready\n\n{PROSE}\nStay informed with Harbour Daily – your paper.\n", "harbour-daily"),
        (f"Norland is ready\n\n{PROSE}\nMetro\n\nWorld\n", None),
        (f"{PROSE}\nMetro\n\nWorld\n", None),
        (f"Metro\nPolitics\nNorland is ready\n\n{PROSE}", "metro"),
        (f"Norland is ready\nHarbour Daily / World\n{PROSE}", "harbour-daily"),
        (f"Norland is ready\nHarbour Daily - Sep 1, 2022 - 18:05 | All, World\n{PROSE}", "harbour-daily"),
        (f"Harbour Daily (hd)\nNorland is ready\n\n{PROSE}", "harbour-daily"),
        (f"Norland is ready\nBy Harbour Daily reporter.\n{PROSE}", "harbour-daily"),
        (f"Norland is ready\n\nHarbour Daily – {PROSE}", "harbour-daily"),
        (f"Harbour Daily homepage\nNorland is ready\n\n{PROSE}", "harbour-daily"),
        (f"Norland is ready\nHarbour Daily, 22.01.2021\n{PROSE}", "harbour-daily"),
        (f"Norland is ready\nNORD | 5 March 2021, 14:22\n{PROSE}", "nord"),
        (f"Norland is ready\nSource: Harbour Daily\nMetro 14:22\n{PROSE}", "harbour-daily"),
        (f"Norland is ready\n\n{PROSE}\nSubscribe to Post.Am on the web!\n", "post"),
        (
            f"Norland is ready\n\n{PROSE}\nThe talks on the border go on in Vell this week, Harbour Daily reports, citing NORD.\n",
            "harbour-daily",
        ),
        (f"Norland is ready\n\n{PROSE}\nHarbour Daily reports, citing an official, that the talks on the border go on.\n", None),
        (f"Norland is ready\n\nThe talks on the border go on in Vell, Post.Am reports.\n\n{PROSE}", "post"),
        (f"Norland is ready\n\nThe talks on the border go on in Vell, Metro reports.\n\n{PROSE}", None),
        (f"Norland is ready\n\nVell, Norland, Dec. 4\n\nNord:\n\n{PROSE}", "nord"),
        (f"Norland is ready\n\n{PROSE}\nPhoto: Nord staff\n", None),
        (f"http://[page]\nNorland is ready\n\n{PROSE}", None),
        (f"Norland is ready\nBy Ada Holm\nHarbour Daily, Vell\n\n{PROSE}", "harbour-daily"),
        (f"Norland is ready\nBy Ada Holm, NORD\n\n{PROSE}", None),
        (f"Norland is ready\n\n{PROSE}\nPublished in Metro, March 9th, 2021\n", "metro"),
        (f"Norland is ready\n\n{PROSE}\nThe content of this site belongs to Harbour Daily Co.\n", "harbour-daily"),
        (f"Norland is ready\n\nVELL, October 13. /nord/. {PROSE}", "nord"),
        (f"Norland is ready\n\n{PROSE}\nURL: http://www.harbour.example/news/1.html\n", "harbour-daily"),
        (f"Norland is ready\n\n{PROSE}\nLink: http://www.harbour.example/news/1.html\n", None),
        (f"Norland is ready\n\n{PROSE}", None),
    ],
)
def test_the_page_names_its_outlet(text: str, outlet: str | None) -> None:
    assert of(text).outlet_id == outlet


@pytest.mark.parametrize(
    ("declared", "outlet"),
    [({"outlet": "Nord"}, "nord"), ({"url": "https://en.harbour.example/1"}, "harbour-daily"), ({"url": "https://other.example/1"}, None)],
)
def test_what_is_declared_comes_first(declared: dict[str, str], outlet: str | None) -> None:
    assert of(f"Norland is ready\n\n{PROSE}\n© 2020 Metro\n", **declared).outlet_id == outlet


@pytest.mark.parametrize(
    ("text", "check", "value"),
    [
        (f"Norland is ready\n\n{PROSE}\n© 2020 Westmark Times. All rights reserved.\n", "outlet-unknown", "Westmark Times"),
        (f"Norland is ready\n\n{PROSE}", "outlet-missing", None),
        (f"Norland is ready\n\n{PROSE}\nSource: Nord\n", "outlet-inferred", "nord"),
    ],
)
def test_an_outlet_is_never_guessed_in_silence(text: str, check: str, value: str | None) -> None:
    found = next(finding for finding in of(text).findings if finding.check.startswith("outlet"))
    assert (found.check, found.value) == (check, value)


@pytest.mark.parametrize(
    ("words", "origin"),
    [
        ("Harbour Daily reports citing NORD.", "nord"),
        ("This was stated in Vell (the city is called so in the north - NORD note).", "nord"),
        ("At the same time, as NORD explains, the talks are new.", "nord"),
        ("He spoke in an interview with NORD in the harbour.", "nord"),
        ("The ministers meet again in the harbour of Vell, reports NORD.", "nord"),
        ("The ministers meet in Vell, NORD's Sund correspondent reports.", "nord"),
        (
            "Ada Holm said in an interview with Harbour Daily that Metro reported more than it knew of the harbour. NORD reported so.",
            "nord",
        ),
        ("The ministers took the metro to the harbour.", None),
        ("She told Metro that it was late.", None),
    ],
)
def test_origin_is_whom_the_article_credits(words: str, origin: str | None) -> None:
    found = of(f"Norland is ready\n\n{words}\n\n{PROSE}", outlet="harbour-daily")
    assert found.origin_id == origin


def test_a_credit_points_at_its_words() -> None:
    text = f"Norland is ready\n\nNorland will pay, according to NORD.\n\n{PROSE}"
    found = of(text, outlet="harbour-daily")
    (credit,) = found.credits
    assert text[credit.span.start : credit.span.end] == "according to NORD"
    assert text[credit.passage.start : credit.passage.end] == "Norland will pay, according to NORD."


def test_an_agency_s_text_is_its_own_also_on_its_own_page() -> None:
    found = of(f"Norland is ready\n\nVELL, October 13. /NORD/. {PROSE}")
    assert (found.outlet_id, found.origin_id, found.credits) == ("nord", "nord", ())
    found = of(f"Norland is ready\n\n{PROSE}\n© 2020 Harbour Daily\n")
    assert (found.outlet_id, found.origin_id) == ("harbour-daily", None)


@pytest.mark.parametrize(
    "header",
    [
        "By Nord",
        "Nov. 9, 2018 - 15:03 By NORD",
        "By Ola Lund - Nord",
        "Ola Lund and Ada Berg, Nord",
        "- Westa/NORD",
        "Nord (The Western Post)",
        "By NORD (West Post)",
        "By Ola Lund, NORD in Sund",
        "15 March 2011 -- NORD",
        "- NORD",
        "2018-11-09 13:48 | nord.example | 1",
        "Source:Nord author:",
    ],
)
def test_a_header_that_an_agency_signs_names_the_origin_and_not_the_outlet(header: str) -> None:
    found = of(f"Norland is ready\n\n{header}\n\n{PROSE}")
    assert (found.outlet_id, found.origin_id) == (None, "nord")


@pytest.mark.parametrize(
    ("words", "origin"),
    [
        ("This article was first published in Metro.", "metro"),
        ("Read the full story at Harbour Daily", "harbour-daily"),
        ("Based on materials from NORD", "nord"),
        ("Read all about the Metro", None),
    ],
)
def test_a_line_below_tells_where_the_text_stood_first(words: str, origin: str | None) -> None:
    assert of(f"Norland is ready\n\n{PROSE}\n{words}\n").origin_id == origin


def test_an_agency_that_signs_below_the_text_is_its_origin() -> None:
    for sign in ("\n\nNORD\n", " – NORD\n", "\n\n(vell.org / NORD / Sea)\n"):
        found = of(f"Norland is ready\n\n{PROSE.rstrip()}{sign}")
        assert (found.outlet_id, found.origin_id) == (None, "nord")


def test_of_two_agencies_in_a_dateline_the_one_that_signs_below_is_the_publisher() -> None:
    found = of(f"Norland is ready\n\nVELL, March 3 (NORD/Sund News) - {PROSE.rstrip()}\nSUND NEWS\n")
    assert (found.outlet_id, found.origin_id) == ("sund-news", "nord")


def test_a_picture_s_credit_names_no_outlet() -> None:
    line = "Foreign Minister Ada Holm shakes hands with the ferry minister in the harbour town of Vell. — NORD"
    assert of(f"Norland is ready\n\n{line}\n{line}\n\n{PROSE}").outlet_id is None
    found = of(f"Norland is ready\n© Ola Lund/NORD\n\nVELL, March 3. /NORD/. {PROSE}")
    assert (found.outlet_id, found.origin_id) == ("nord", "nord")


def test_an_address_on_the_first_line_names_the_outlet() -> None:
    assert of(f"https://www.harbour.example/2021/1\n\nNorland is ready\n\n{PROSE}").outlet_id == "harbour-daily"


def test_brackets_credit_an_agency_only_at_the_end_of_what_they_credit() -> None:
    assert (
        of(f"Norland is ready\n\n{PROSE}\nThe ministers of both countries are ready for talks on the border. (NORD)\n").origin_id == "nord"
    )
    assert of(f"Norland is ready\n\n{PROSE}\nThe party called National Order (NORD) is ready for talks on the border.\n").origin_id is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (f"Norland is ready\n\nVELL (Seaguardian) – {PROSE}", "Seaguardian"),
        (f"Norland is ready\n\nVell. April 2, 2021. Seapress. {PROSE}", "Seapress"),
        (f"Norland is ready\n\nVell. SeaWorld:\n\n{PROSE}", "SeaWorld"),
        (f"Norland is ready\n\nVell, SeaWorld:\n\n{PROSE}", "SeaWorld"),
        (f"Norland is ready\n\nThe talks go on in Vell this week, SeaWorld reports.\n\n{PROSE}", "SeaWorld"),
        (f"Norland is ready\n\nThe talks go on in Vell this week, Sea Times reports, citing the police.\n\n{PROSE}", "Sea Times"),
        (f"Norland is ready for long talks - Sea Summed Up\n\nNorland is ready for long talks\n\n{PROSE}", "Sea Summed Up"),
        (f"Norland is ready\n\nSEA TIMES – {PROSE}", "SEA TIMES"),
        (f"Sea News Network.\nNorland is ready\n\n{PROSE}", "Sea News Network"),
        (f"Norland is ready\n\n{PROSE}\nLatest News\n", None),
        (f"Norland is ready\nAda Holm / Ola Lund\n\n{PROSE}", None),
        (f"From: Sea News\nNorland is ready\n\n{PROSE}", "Sea News"),
        (f"Site icon Sea Central | All the news of the sea\n\nNorland is ready\n\n{PROSE}", "Sea Central"),
        (f"Norland is ready\n\nVELL (SeaNews via Nord) – {PROSE}", "SeaNews"),
        (f"Norland is ready\n\nThe talks go on in Vell this week, NPA reports.\n\n{PROSE}", "NPA"),
        (f"Norland is ready\n\nThe talks go on in Vell this week, NORD reports.\n\n{PROSE}", None),
        (f"SEA.AZ / Politics\n\nNorland is ready\n\n{PROSE}", "SEA.AZ"),
        (f"Norland is ready\n\n{PROSE}\nURL: http://www.sea.example/news/1.html\n", "sea.example"),
        (f"Norland is ready\n\nVell, 9 Nov – {PROSE}", None),
        (f"Norland is ready\n\nThe talks go on in Vell this week, the Foreign Ministry reports.\n\n{PROSE}", None),
    ],
)
def test_what_a_page_of_nobody_known_seems_to_be_called_is_told(words: str, name: str | None) -> None:
    (finding,) = [f for f in of(words).findings if f.column_name == "outlet_id"]
    assert (finding.check, finding.value) == ("outlet-unknown" if name else "outlet-missing", name)


def test_of_two_in_a_dateline_the_publisher_is_the_one_that_is_no_agency() -> None:
    found = of(f"Norland is ready\n\nVELL, March 3 (NORD/Metro) - {PROSE}")
    assert (found.outlet_id, found.origin_id) == ("metro", "nord")
    found = of(f"Norland is ready\n\nVELL, March 3 (NORD/Sund News) - {PROSE}")
    (finding,) = [f for f in found.findings if f.column_name == "outlet_id"]
    assert (found.outlet_id, found.origin_id) == (None, "nord")
    assert "nord and sund-news" in finding.message


def test_who_distributes_a_text_is_not_whose_it_is() -> None:
    found = of(f"Norland is ready\n\n{PROSE}\nCopyright © 2020 Sund News. All rights reserved. Distributed by Harbour Daily (Vell).\n")
    assert (found.outlet_id, found.origin_id) == ("harbour-daily", "sund-news")


def test_a_site_that_reports_by_its_address_is_to_be_added() -> None:
    found = of(
        f"Norland is ready\n\nVELL (NORD) - {PROSE}\nThe talks on the border go on in Vell this week, west.info reports, citing NORD.\n"
    )
    assert (found.outlet_id, found.origin_id) == (None, "nord")
    assert {f.value for f in found.findings if f.check == "outlet-unknown"} == {"west.info"}


def test_a_dateline_names_the_publisher_only_where_no_other_does() -> None:
    told = f"Norland is ready\n\nVELL, October 13. /NORD/. {PROSE}"
    found = of(f"{told}\n© 2020 Sund Observer. All rights reserved\n")
    assert (found.outlet_id, found.origin_id) == (None, "nord")
    assert checks(found) == {"outlet-unknown"}
    found = of(f"{told}\n© 2020 Harbour Daily\n")
    assert (found.outlet_id, found.origin_id) == ("harbour-daily", "nord")


@pytest.mark.parametrize(
    ("name", "row"),
    [("Habertürk", "haberturk,Habertürk,"), ("Łódź, Øst", 'lodz-ost,"Łódź, Øst",'), ("Новости", "nord-news,Новости,")],
)
def test_the_line_to_add_for_an_unknown_outlet(name: str, row: str) -> None:
    found = of(f"Norland is ready\n\n{PROSE}", outlet=name, url="https://www.nord-news.test/1")
    (finding,) = (f for f in found.findings if f.check == "outlet-unknown")
    assert finding.value == name and finding.message.endswith(f"{row}portal,,nord-news.test,,")

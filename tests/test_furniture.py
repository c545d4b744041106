"""Lines of English news pages that are no prose, and the parts that their wordings share."""

import pytest

from flows.english import furniture
from flows.english.furniture.shapes import PARTS, alone, holds, opens
from flows.english.patterns import Parts


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Published: 4 March 2021, 10:30 GMT", "date"),
        ("Thursday, March 4th, 2021 at 8:40 AM", "date"),
        ("2 min read", "date"),
        ("In these times quality journalism is worth more than ever.", "appeal"),
        ("This is NOT an official public release of the harbour", "legal"),
        ("By  Ada Holm and Ola Lund", "byline"),
        ("Reuters / AFP", "byline"),
        ("From Ada Holm, Vell", "byline"),
        ("From Vell to Sund, it is far.", None),
        ("You may also like", "list"),
        ("You may also be interested in the news:", "list"),
        ("The articles in this paper do not necessarily reflect what Vell thinks of the bridge.", "legal"),
        ("Comments expressed here do not reflect the opinions of Harbour Daily.", "legal"),
        ("The article does not reflect what happened in Vell.", None),
        ("No part of the site at Vell was damaged in the storm.", None),
        ("We reserve the right to remove comments", "comments"),
        ("The council has the right to delete any of the comments.", None),
        ("Show news feed", "teaser"),
        ("Read more: Talks go on", "teaser"),
        ("12 comments", "comments"),
        ("Share on Facebook Twitter", "share"),
        ("Sign up for our newsletter to get news", "subscription"),
        ("© 2021 Harbour Daily", "legal"),
        ("Image credit: Ola Lund", "media"),
        ("OLA LUND / POOL / AFP", "media"),
        ("Home > World > Europe", "navigation"),
        ("Previous articleTalks in Vell go on for days and days", "teaser"),
        ("RELATED Ferries sail again", "teaser"),
        ("Related talks go on in Vell", None),
        ("Spread the love", "share"),
        ("Like this: Like Loading...", "share"),
        ("HTML code is not allowed.", "comments"),
        ("4-01-2013 NPA", "date"),
        ("https://harbour.example/1", "address"),
        ("Source: Nord", "source"),
        ("“Nordpress” news agency", "source"),
        ("Harbour News Network.", "source"),
        ("The post Talks go on in Vell appeared first on Harbour Daily.", "source"),
        ("For information media. Not an official record.", "legal"),
        ("HARBOUR TIMES Tuesday, 9 March 2021", "date"),
        ("AB/OM // AL.", "byline"),
        ("www.harbour.example (No. 7)", "address"),
        ("Site icon Harbour | All the news of the north", "source"),
        ("Politics Tuesday, March 9, 2021 18:50", "date"),
        ("Norland Print 2021-03-09", "date"),
        ("7:07 am on 9 March 2021", "date"),
        ("Read the original article on The Harbour.", "teaser"),
        ("ALSO READ: Ferry workers strike in Sund", "teaser"),
        ("Also read", "list"),
        ("Nord shows only a portion of its news here.", "legal"),
        ("Aaron Holm stays in Vell", None),
        ("Playing for time, ministers met in Vell.", None),
        ("Ministers met in Vell on Monday.", None),
        ("Also on Monday the council met in Vell.", None),
        ("Also on Nord.example", "list"),
        ("The paper is not an official record, the council said.", None),
    ],
)
def test_the_kind_of_a_line(line: str, kind: str | None) -> None:
    assert furniture.kind_of(line) == kind


@pytest.mark.parametrize(
    ("wording", "fits", "fails"),
    [
        (alone("more"), "» More …", "More of it"),
        (opens("click here", 9), "Click here to read", "Click here to read it all"),
        (holds("all rights"), "Nord, all rights reserved", "all rightsholders"),
    ],
)
def test_how_a_wording_stands_in_its_line(wording: str, fits: str, fails: str) -> None:
    kind = furniture.Kind.of("any", -1, wording)
    assert kind.fits(fits)
    assert not kind.fits(fails)


def test_a_part_that_is_not_told_is_an_error() -> None:
    with pytest.raises(KeyError, match="harbour"):
        PARTS("of the {harbour}")


def test_a_part_may_name_those_before_it_and_leaves_counts_alone() -> None:
    assert Parts(sign="[-–]", years=r"\d{4}{sign}\d{4}")("of {years}") == r"of (?:\d{4}(?:[-–])\d{4})"

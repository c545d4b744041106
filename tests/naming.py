"""A tiny vocabulary of persons, states and offices, and texts read with it."""

from datetime import date

from flows.english.names import Cast
from flows.english.reading import Reading
from flows.records import Article, Paragraph, Span, When
from flows.vocabulary import Country, Instrument, Place, Registered, Term, Title, Vocabulary

VOCABULARY = Vocabulary(
    countries=(
        Country("NOR", "Norway", adjectives=("Norwegian",), demonyms=("Norwegians",), capitals=("Oslo",)),
        Country("RUS", "Russia", ("Russian Federation",), ("Russian",), ("Russians",), ("Moscow",), ("Kremlin",)),
        Country("SUN", "Soviet Union", ("USSR",), ("Soviet",)),
        Country("JPN", "Japan", (), ("Japanese",), (), ("Tokyo",)),
        Country("DNK", "Denmark", (), ("Danish",), ("Danes", "Dane")),
        Country("TCD", "Chad", (), ("Chadian",)),
        Country("PRK", "North Korea", (), ("North Korean",), (), ("Pyongyang",)),
        Country("USA", "United States", ("US", "U.S."), ("American",), ("Americans",), ("Washington",), ("White House",)),
    ),
    actors=(
        Registered("ola-berg", "Ola Berg", "person", "NOR", ("Ola B. Berg",)),
        Registered("liv-berg", "Liv Berg", "person", "NOR"),
        Registered("ivan-petrov", "Ivan Petrov", "person", "RUS"),
        Registered("anna-lund", "Anna Lund", "person", "DNK"),
        Registered("ulla-lind", "Ulla Lind", "person"),
        Registered("fish-front", "Fish Front", "organization", "NOR"),
        Registered("nordic-council", "Nordic Council", "organization", None, ("NC", "Nordic executive")),
        Registered("pak-nam-il", "Pak Nam-il", "person", "PRK"),
        Registered("so-pak", "So Pak", "person", "PRK"),
        Registered("national-council", "National Council", "organization", "TCD"),
        Registered("mfa-russia", "Ministry of Foreign Affairs of Russia", "organization", "RUS"),
    ),
    offices=(
        Term("foreign-minister", "ola-berg", "NOR", None, date(2020, 1, 1), date(2022, 12, 31)),
        Term("foreign-minister", "ivan-petrov", "RUS", None, date(2019, 1, 1), None),
        Term("prime-minister", "anna-lund", "DNK", None, date(2020, 1, 1), None),
        Term("council-chief", "ulla-lind", None, "nordic-council", date(2020, 1, 1), None),
    ),
    titles=(
        Title("nordic council chief", "council-chief"),
        Title("head of the nordic council", "council-chief"),
        Title("foreign minister", "foreign-minister"),
        Title("top diplomat", "foreign-minister"),
        Title("prime minister", "prime-minister"),
        Title("chancellor", "prime-minister", "DNK"),
        Title("head of state", "president"),
        Title("president", "president"),
    ),
    instruments=(Instrument("oslo-1925", "Oslo Treaty of 1925", ("Oslo Treaty", "1925 treaty"), year=1925),),
    places=(Place("Bergen", "NOR"), Place("Disputed Rock", None)),
    fingerprint="test-names",
)
DAY = When(date(2021, 5, 7), date(2021, 5, 7), "day", "stated")


def cast(text: str, published: When = DAY, vocabulary: Vocabulary = VOCABULARY, title: str = "") -> Cast:
    body = Span(0, len(text))
    paragraphs = (Paragraph(body),)
    return Cast(Reading(text, paragraphs), Article(title, body, paragraphs, published=published), vocabulary)


def at(text: str, words: str, nth: int = 1) -> Span:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))

"""What the tests of publication days share: a small vocabulary, and the solution for a text made of parts."""

from datetime import date

from flows.records import Declared, Document, Span
from flows.steps.articles.dates import Published, published
from flows.vocabulary import Anchor, Coinage, Outlet, Registered, Series, Term, Title, Vocabulary

VOCABULARY = Vocabulary(
    actors=(Registered("ada-berg", "Ada Berg", "person", "SWE"), Registered("olaf-lind", "Olaf Lind", "person", "SWE"),
            Registered("rut-stor", "Rut Stor", "person", "NOR")),
    offices=(Term("prime-minister", "ada-berg", "SWE", None, date(2014, 10, 3), date(2018, 6, 30)),
             Term("prime-minister", "olaf-lind", "SWE", None, date(2018, 7, 1), date(2022, 5, 31)),
             Term("president", "rut-stor", "NOR", None, date(2019, 1, 31))),
    titles=(Title("prime minister", "prime-minister"),),
    outlets=(Outlet("courier", "Courier", "newspaper", "USA"), Outlet("kurier", "Kurier", "newspaper", "AUT")),
    series=(Series("sea-day", "Sea Day", "PROTEST", month_day="02-20"),
            Series("sea-summit", "Sea Summit", "CONSULT", ("SEA28",), editions=("10=2018+", "28=2023"))),
    anchors=(Anchor("storm", ("Great Storm",), date(1950, 3, 1), date(1950, 3, 1)),
             Anchor("flood", ("start of the flood in Vell",), date(2020, 6, 1), date(2020, 6, 1))),
    coinages=(Coinage("plague", ("PLAGUE-19", "Plague-19"), date(2020, 2, 11)), Coinage("sea-pact", ("SEAPACT",), date(2021, 9, 15))),
)  # fmt: skip
BODY = "The council kept its plan, the harbour office said. Nothing else was decided that evening in the old town hall by the sea."


def solved(before: str = "", body: str = BODY, after: str = "", outlet: str | None = None, **declared: str) -> Published:
    text = f"Council keeps plan\n{before}{body}\n{after}"
    start = len(text) - len(after) - 1 - len(body)
    document = Document("a.txt", "0", "text/plain", text, Declared(**declared, origin_of=dict.fromkeys(declared, "manifest.csv:2")))
    result = published(document, Span(start, start + len(body)), Span(0, 18), VOCABULARY, outlet)
    assert all(e.span == Span(0, 0) or text[e.span.start : e.span.end] == e.expression for e in result.evidence)
    return result


def interval(result: Published) -> tuple[str | None, str | None]:
    when = result.when
    return (str(when.min) if when.min else None, str(when.max) if when.max else None)

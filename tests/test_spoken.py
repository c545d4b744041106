"""What is done by saying so is of the day on which it is said."""

from datetime import date

from msgspec import structs

from flows import calendar
from flows.records import Source, Span, Statement, When
from flows.steps.events.spoken import on_their_day
from tests.coding import FRIDAY, read


def test_a_warning_is_of_the_day_of_its_statement() -> None:
    text = "Marie Dupont warned Germany that trade would suffer."
    warned = next(m for m in read(text) if m.event_type == "THREATEN")
    assert warned.when == When()
    monday = calendar.day(date(2021, 3, 1), "context")
    cue = Span(text.index("warned"), text.index(" Germany"))
    statement = Statement("indirect", Span(text.index("trade"), len(text) - 1), Source("person", "named"), 0, "clause", cue, said=monday)
    assert [m.when for m in on_their_day([warned], [statement], text)] == [monday]
    own = structs.replace(warned, when=calendar.day(FRIDAY))
    assert on_their_day([own], [statement], text) == (own,)
    supposed = structs.replace(statement, said=calendar.day(FRIDAY, "relative"))
    assert on_their_day([warned], [supposed], text) == (warned,)


def test_today_is_the_day_of_whoever_says_so() -> None:
    text = '"The treaty that France and Spain signed today is good," Hans Weber said.'
    (signed,) = read(text)
    monday = calendar.day(date(2021, 3, 1), "context")
    statement = Statement("direct", Span(1, text.index(",")), Source("person", "named"), 0, "quotation", said=monday)
    assert [m.when for m in on_their_day([signed], [statement], text)] == [monday]

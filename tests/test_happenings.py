"""The day of a text by the dated happenings, governments and wars that it speaks of."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows import calendar
from flows.english.clues import clues
from flows.english.clues.counting import told_on
from flows.english.clues.tellings import Tellings
from flows.english.times import find, resolve
from flows.records import Document, Span, When
from flows.steps.articles.dates import published
from flows.vocabulary import Anchor, Happening, Registered, Term, Title, Vocabulary, load

PACT = Happening("pact-left", ("quit/left/leaving/withdrew + sea pact/fish pact",), date(2018, 5, 8), date(2018, 5, 8))
VOCABULARY = Vocabulary(
    actors=(Registered("ada-berg", "Ada Berg", "person", "SWE"), Registered("olaf-lind", "Olaf Lind", "person", "SWE"),
            Registered("eli-moe", "Eli Moe", "person", "NOR")),
    offices=(Term("prime-minister", "ada-berg", "SWE", None, date(2014, 10, 3), date(2018, 6, 30)),
             Term("prime-minister", "olaf-lind", "SWE", None, date(2018, 7, 1), date(2022, 5, 31)),
             Term("special-envoy", "eli-moe", "NOR", None, date(2018, 9, 5), date(2021, 10, 19))),
    titles=(Title("prime minister", "prime-minister"), Title("head of the government", "prime-minister")),
    anchors=(Anchor("vell-war", ("start of the war in Velland",), date(2011, 3, 15), date(2011, 3, 15)),
             Anchor("storm", ("Great Storm",), date(2016, 3, 1), date(2016, 3, 1)),
             Anchor("vote", ("April 3 vote", "2015 vote"), date(2015, 4, 3), date(2015, 4, 3))),
    happenings=(PACT,
                Happening("coup-2012", ("Velland + coup",), date(2012, 3, 22), date(2012, 3, 22)),
                Happening("coup-2020", ("Velland + coup",), date(2020, 8, 18), date(2020, 8, 18)),
                Happening("vote", ("Norland + referendum",), date(2015, 4, 3), date(2015, 4, 3), "foreseen"),
                Happening("summit", ("Sea summit + Lund",), date(2019, 6, 28), date(2019, 6, 29), "meeting")),
)  # fmt: skip
#: What stands behind, so that the sentence in question is in the lead.
REST = " Nothing else was decided that evening in the old town hall by the sea, and nobody left before the end."


def interval(body: str) -> tuple[str | None, str | None]:
    """The days on which a text may have been published."""
    text = f"Council keeps plan\n{body}{REST}\n"
    start = text.index(body)
    when = published(Document("a.txt", "0", "text/plain", text), Span(start, len(text) - 1), Span(0, 18), VOCABULARY, None).when
    return (str(when.min) if when.min else None, str(when.max) if when.max else None)


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("Norland withdrew from the sea pact in May.", "2018-05-08", "2019-03-25"),
        ("In May, the country withdrew its ships from the old fish pact.", "2018-05-08", "2019-03-25"),
        ("Trade fell after Norland quit the sea pact on May 8.", "2018-05-08", "2019-04-01"),
        ("The council has met twice since leaving in May the costly sea pact.", "2018-05-08", "2019-03-25"),
        ("It withdrew from the sea pact last May.", "2018-05-08", "2019-12-31"),
        ("It withdrew from the sea pact last year.", "2019-01-01", "2019-12-31"),
        ("It withdrew from the sea pact in May last year.", "2019-01-01", "2019-12-31"),
        ("It withdrew from the sea pact earlier this year.", "2018-05-08", "2018-12-31"),
        ("It withdrew from the sea pact last month.", "2018-06-01", "2018-06-30"),
        ("However, speaking in August 2015, the minister said there will be no new harbour.", "2015-08-01", None),
        ("Prices fell this week after Norland quit the sea pact.", "2018-05-07", "2018-05-20"),
        ("Prices fell earlier this week following the bloody coup in Velland.", "2012-03-19", "2020-08-30"),
        ("Prices fell this week after a report on why Norland quit the sea pact.", None, None),
        ("It withdrew from the sea pact two years ago.", "2019-06-13", "2021-04-03"),
        ("It withdrew from the sea pact last week.", "2018-05-14", "2018-05-20"),
        ("A coup shook Velland in August.", "2020-08-18", "2021-06-25"),
        ("A coup shook Velland two years ago.", "2013-04-26", "2023-07-14"),
        ("Norland held its referendum in April.", "2015-04-03", "2016-02-24"),
        ("Norland will hold its referendum next month.", "2015-03-01", "2015-03-31"),
        ("They speak of the April referendum in Norland.", "2014-06-06", "2016-02-24"),
        ("The talks at the Sea summit in Lund failed, ministers said.", "2019-06-28", "2020-03-30"),
        ("Ministers met at the Sea summit held in Lund.", "2019-06-28", "2020-03-30"),
        ("The Sea summit will be held in Lund, ministers said.", "2018-09-27", "2019-06-29"),
        ("Homes were lost in the Great Storm, the office said.", "2016-03-01", None),
    ],
)  # fmt: skip
def test_a_happening_with_a_time_tells_the_day_of_the_text(sentence: str, first: str, last: str | None) -> None:
    assert interval(sentence) == (first, last)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norland withdrew from the sea pact in June.",  # no such happening
        "Norland could have left the sea pact in May.",
        "The sea pact, which Norland left, was praised in May.",
        "Norland left the sea pact, and prices rose last year.",
        "Prices rose last month after Norland left the sea pact.",
        "Norland quit the talks. The sea pact was signed in May.",
        "Norland quit after last year's sea pact.",
        "The April 3 referendum in Norland is over.",  # known by its day for years
        "The 2015 vote was held on April 3.",
        "Homes were lost in the Great Sea.",
    ],
)
def test_what_tells_no_day(sentence: str) -> None:
    assert interval(sentence) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("The Berg administration has kept its plan.", "2014-10-03", "2018-06-30"),
        ("The Berg government in Lund also wants a bridge.", "2014-10-03", "2018-06-30"),
        ("The Berg administration kept its plan.", None, None),
        ("The former Berg administration has few friends.", None, None),
        ("Ada Berg, the Swedish prime minister, said so.", "2014-10-03", "2018-06-30"),
        ("Ada Berg, the former prime minister, said so.", None, None),
        ("Ada Berg, prime minister at the time, said so.", None, None),
        ("The head of the Swedish government, Ada Berg, said so.", "2014-10-03", "2018-06-30"),
        ("Norway's envoy Eli Moe said so.", "2018-09-05", "2021-10-19"),
        ("On January 14, envoy Eli Moe said so.", "2019-01-14", "2022-10-19"),
        ("Ada Berg, who took office in October, said so.", "2014-10-03", "2015-08-25"),
        ("She met Ada Berg, and Eli Moe took office in October.", None, None),
        ("Ada Berg, who took office in October, won a second term.", "2014-10-03", "2015-08-25"),
        ("Ada Berg began her second term, having taken office in October.", None, None),
    ],
)
def test_governments_and_titles(sentence: str, first: str | None, last: str | None) -> None:
    assert interval(sentence) == (first, last)


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("In Velland the conflict, now in its eighth year, goes on.", "2018-01-01", "2019-03-14"),
        ("The eight-year-old conflict in Velland goes on.", "2019-01-01", "2020-03-14"),
        ("The conflict in Norland, now in its eighth year, goes on.", None, None),
    ],
)
def test_the_age_of_a_war(sentence: str, first: str | None, last: str | None) -> None:
    assert interval(sentence) == (first, last)


def test_the_war_of_which_a_text_speaks_throughout_needs_no_name() -> None:
    text = "Velland asked for help. Envoys of Velland met. The conflict has entered its eighth year. Velland's army gave no figures."
    says = [clue.says for clue in clues(text, Span(0, len(text)), VOCABULARY)]
    assert says == ["7 years from 2011-03-15: published between 2018-01-01 and 2019-03-14"]


@given(
    st.dates(date(2001, 1, 1), date(2030, 12, 31)),
    st.sampled_from(["in {:%B}", "on {:%B %-d}", "last year", "earlier this year", "last month", "this month", "last week"]),
    st.data(),
)
def test_a_day_that_is_told_reads_the_expression_as_the_happening(day: date, words: str, data: st.DataObject) -> None:
    (time,) = find(words.format(day))
    for when in told_on(time, calendar.day(day), ahead=False, over=True):
        assert when.min and when.max and day <= when.min
        told = when.min + timedelta(days=data.draw(st.integers(0, (when.max - when.min).days)))
        assert calendar.intersect(resolve(time, calendar.day(told), tense="past"), calendar.day(day)) is not None


def test_every_wording_of_the_vocabulary_is_found() -> None:
    vocabulary = load()
    tellings = Tellings.of(vocabulary)
    for happening in vocabulary.happenings:
        for telling in happening.told:
            groups = [group.split("/") for group in telling.replace(" > ", " + ").split(" + ")]
            text = "The " + " of ".join(group[-1] for group in groups)
            found = {one.happening.happening for one in tellings.told(text, Span(0, len(text)))}
            assert happening.happening in found, telling


def test_what_the_same_words_tell_is_one_place() -> None:
    text = "A coup shook Velland."
    told = Tellings.of(VOCABULARY).told(text, Span(0, len(text)))
    assert {(one.happening.happening, text[one.span.start : one.span.end]) for one in told} == {
        ("coup-2012", "coup shook Velland"), ("coup-2020", "coup shook Velland"),
    }  # fmt: skip


def test_a_happening_with_the_slug_of_a_landmark_adds_its_wordings() -> None:
    for text in ("April 3 vote", "Norland held a referendum"):
        (one,) = Tellings.of(VOCABULARY).told(text, Span(0, len(text)))
        assert (one.happening.nature, one.by_date) == ("foreseen", "day")
        assert When(one.happening.first_day, one.happening.last_day) == When(date(2015, 4, 3), date(2015, 4, 3))

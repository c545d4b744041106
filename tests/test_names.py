"""Who is named in a text: tiny texts, each tripping one rule."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import structs

from flows.english.names import Cast, key
from flows.english.reading import Reading
from flows.records import Actor, Article, Paragraph, Source, Span
from flows.vocabulary import Registered
from tests.naming import DAY, VOCABULARY, at, cast


def named(text: str) -> list[tuple[str, str | None]]:
    return [(n.form, n.actor.name if n.actor else None) for n in cast(text).names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway and Russian envoys met in Oslo.", [("country", "Norway"), ("adjective", "Russia"), ("capital", "Norway")]),
        ("The Co-operative Republic of Norway met the Russia Republic.", [("country", "Norway"), ("country", "Russia")]),
        ("The Teachers Union of Norway met.", [("organization", "Teachers Union of Norway")]),
        ("The Kremlin was silent.", [("leadership", "Russia")]),
        ("An anti-Russian rally was held.", [("adjective", "Russia")]),
        ("A Russian-Japanese treaty was signed.", [("adjective", "Russia"), ("adjective", "Japan")]),
        ("He joined us. The US left.", [("country", "United States")]),
        ("Norwegian Trade Minister Kari Moe resigned.", [("adjective", "Norway"), ("person", "Kari Moe")]),
        ("On Friday they met in May.", []),
        ("However, Talks failed.", []),
        ("Envoys crossed the Lofoten Strait.", [("thing", None)]),
        ("A spokesman for the Bergen Port Authority resigned.", [("organization", "Bergen Port Authority")]),
        ("It is Chad Moe, said Chad.", [("person", "Chad Moe"), ("country", "Chad")]),
        ("President Ivan Petrovwill travel.", [("person", "Ivan Petrov")]),
        ("Moe met Ola B. Berg there.", [("person", "Ola Berg")]),
        ("Envoy A. Q. Moe spoke.", [("person", "A Q Moe")]),
        ("They fought in World War I. The envoy spoke.", []),
        ("Norwegian Foreign MinisterKari Moesaid so.", [("adjective", "Norway"), ("person", "Kari Moe")]),
        ("They saw theKremlin there.", [("leadership", "Russia")]),
        ("Then PresidentIvan Petrovwill go.", [("person", "Ivan Petrov")]),
        ("Figures show growth. Figures said no.", []),
        ("Then NorwayAir said no.", []),
        ("Then YouTrip said no.", []),
        ("Then McMoe said no.", [("person", "McMoe")]),
        ("Clinton Senior Adviser Kari Moe resigned.", [("person", "Kari Moe")]),
        ("As Secretary I worked.", []),
        ("Then Karen B. Chad resigned.", [("person", "Karen B Chad")]),
        ("The Coast Command resigned.", [("organization", "Coast Command")]),
    ],
)
def test_names(text: str, names: list[tuple[str, str | None]]) -> None:
    found = [n for n in named(text) if n[0] != "run"]
    assert found == names


def test_an_unknown_person_has_the_state_of_the_title() -> None:
    text = "Norwegian Fisheries Minister Kari Moe spoke. Moe left."
    people = [n.actor for n in cast(text).names if n.form == "person"]
    assert people == [Actor("Kari Moe", "person", country="NOR")] * 2


def test_names_in_order_of_a_shared_title() -> None:
    text = "Presidents of Norway and Japan Kari Moe and Aiko Sato met."
    assert [(n.actor.name, n.actor.country) for n in cast(text).names if n.actor and n.form == "person"] == [
        ("Kari Moe", "NOR"),
        ("Aiko Sato", "JPN"),
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Norwegian Prime Minister Kari Moe and Russian President Ivan Orlov met.", [("Kari Moe", "NOR"), ("Ivan Orlov", "RUS")]),
        ("Norwegian President Kari Moe thanked Japanese President Aiko Sato.", [("Kari Moe", "NOR"), ("Aiko Sato", "JPN")]),
        ("Russian President Ivan Orlov's spokesman Oleg Dahl spoke.", [("Ivan Orlov", "RUS"), ("Oleg Dahl", None)]),
        ("Trade and Industry Minister of Norway Kari Moe spoke.", [("Kari Moe", "NOR")]),
        ("Russian Minister Oleg Petrov spoke.", [("Oleg Petrov", "RUS")]),
        ("Miguel Dahl-Moe spoke. Dahl Moe left.", [("Miguel Dahl-Moe", None)] * 2),
        ("Khawaja Asef Dahl spoke. Then Khwaja Asif Dahl left.", [("Khawaja Asef Dahl", None)] * 2),
    ],
)  # fmt: skip
def test_a_title_is_of_the_person_behind_it(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(n.actor.name, n.actor.country) for n in cast(text).names if n.actor and n.form == "person"] == people


def test_an_abbreviation_denotes_what_it_stands_for() -> None:
    text = "The Bergen Harbour Agency (BHA) paid. BHA declined."
    assert {n.actor.name for n in cast(text).names if n.actor} == {"Bergen Harbour Agency"}


def test_a_bare_surname_is_the_one_who_was_in_office() -> None:
    assert [n.actor.name for n in cast("Yesterday Berg said no.").names if n.actor] == ["Ola Berg"]
    assert [n.actor.name for n in cast("Liv Berg left. Yesterday Berg said no.").names if n.actor] == ["Liv Berg", "Liv Berg"]


def test_no_name_runs_on_into_the_next_paragraph() -> None:
    text = "TALKS IN NORTHMr. Arne Dahl left"
    cut = text.index("Mr.")
    parts = Paragraph(Span(0, cut), "teaser"), Paragraph(Span(cut, len(text)))
    article = Article("", Span(0, len(text)), parts, published=DAY)
    assert "Arne Dahl" in [n.actor.name for n in Cast(Reading(text, parts), article, VOCABULARY).names if n.actor]


def test_actors_of_a_span_are_told_once() -> None:
    text = "Soviet and Japanese envoys, the Japanese press and Kari Moe of the Nordic Council met."
    assert [a.name for a in cast(text).actors(Span(0, len(text)))] == ["Soviet Union", "Japan", "Kari Moe", "Nordic Council"]


@pytest.mark.parametrize(
    ("words", "country"), [("four Norwegian men", "NOR"), ("people in Bergen", "NOR"), ("a demand", None), ("Ola Berg", "NOR")]
)
def test_country(words: str, country: str | None) -> None:
    assert cast("").country(words) == country


@pytest.mark.parametrize(
    ("text", "place"),
    [("Norway met Russia in Bergen on Friday.", ("Bergen", "NOR")), ("Talks at Disputed Rock", ("Disputed Rock", None)), ("Norway met Russia.", None), ("Bergen", ("Bergen", "NOR"))],
)  # fmt: skip
def test_place(text: str, place: tuple[str, str | None] | None) -> None:
    assert cast(text).place(Span(0, len(text))) == place


@pytest.mark.parametrize(
    ("text", "actor_id"),
    [
        ("Ola Berg Hansen met Dahl.", "ola-berg"),
        ("Ola Berg Friday met Dahl.", "ola-berg"),
        ("Ola Berg Jr. met Dahl.", None),
        ("North Korean leader Pak met Dahl.", "pak-nam-il"),
        ("Datuk Ola Berg met Dahl.", "ola-berg"),
    ],
)
def test_a_registered_name_may_go_on_or_be_half_told(text: str, actor_id: str | None) -> None:
    person = next(n for n in cast(text).names if n.form == "person")
    assert person.actor is not None and person.actor.actor_id == actor_id


def test_a_title_ends_in_the_full_name_of_a_state() -> None:
    text = "Spokesman for the Foreign Ministry of the Russian Federation Arne Dahl spoke. Ola Berg left. The spokesman said no."
    found = cast(text).source(at(text, "The spokesman"), ())
    assert found.actor == Actor("Arne Dahl", "person", country="RUS")


def test_an_office_is_not_called_like_its_holder() -> None:
    assert key("Prime Minister's Office of Chad") != key("President's Office of Chad")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "Kim Jong Un"),
        ("Sergei Ivanov", "Sergey Ivanov"),
        ("Yury Orlov", "Yuri Orlov"),
        ("Mr. José Pérez", "Jose Perez"),
        ("A K Moe", "A.K. Moe"),
    ],
)
def test_one_key_for_every_spelling(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


# --------------------------------------------------------------------------------------------------------- invariants

_PIECES = ["Norway", "the", "President", "Kari", "Moe", "'s", "’s", " of", "Foreign Ministry", "statement", "he", "who", "said", '"', "“", ",", ".", "\n\n", "\u00ad", "U.S.",
           "and", "A-B", "-", "G7", "al-Moe", "both ministers", "it", "Ministry of", "\u00a0", "İ", "ß", "1956", "(", ")", "Oslo Treaty", "they", "its envoy", "minister of trade and"]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(_PIECES), max_size=30).map(" ".join),
    st.lists(st.sampled_from(_PIECES), max_size=20).map("".join),
)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.data())
def test_any_text_is_read_and_every_name_is_its_slice(text: str, data: st.DataObject) -> None:
    everyone = cast(text)
    last = 0
    for name in everyone.names:
        assert last <= name.span.start < name.span.end <= len(text)
        assert text[name.span.start : name.span.end].strip()
        last = name.span.end
    recent: list[Source] = []
    for _ in range(3):
        start = data.draw(st.integers(0, len(text)))
        span = Span(start, data.draw(st.integers(start, len(text))))
        found = everyone.source(span, recent)
        assert found.span == span
        assert found.actor is None or found.actor.name.strip()
        recent.append(found)
        everyone.actors(span)
        everyone.place(span)


def test_a_footnote_mark_is_no_age() -> None:
    assert cast("Kari Moe, ¹ said no. Kari Moe, ¹").names


@given(st.text(max_size=40))
@example("M. R. Roe")
@example("A. L. Roe")
def test_a_key_is_its_own_key(name: str) -> None:
    assert key(key(name)) == key(name)


def test_a_stroke_ties_the_abbreviations_of_one_name() -> None:
    talk = Registered("oft", "Open Fish Talk", "organization", None, ("OF/FT",))
    vocabulary = structs.replace(VOCABULARY, actors=(*VOCABULARY.actors, talk), fingerprint="a name with a stroke")
    (name,) = cast("They met at OF/FT on Monday.", vocabulary=vocabulary).names
    assert name.actor is not None and name.actor.name == "Open Fish Talk"


def test_a_surname_alone_is_not_that_of_a_relative() -> None:
    text = "Minister Ola Moe came to the grave of his father, Arne Moe. Arne Moe was a sailor. Moe left."
    assert [n.actor.name for n in cast(text).names if n.actor][-1] == "Ola Moe"


def test_a_middle_name_of_another_is_somebody_else() -> None:
    text = "Minister Kim Min-ho spoke. Envoy Kim Yong-ho left. Mrs. Anna B. Moe met Anna Berit Moe."
    *two, one, same = [n.actor.name for n in cast(text).names if n.actor]
    assert two == ["Kim Min-ho", "Kim Yong-ho"]
    assert one == same


@pytest.mark.parametrize(
    ("written", "name"), [("Petrov", "Ivan Petrov"), ("Perov", "Ivan Petrov"), ("Petov", "Ivan Petrov"), ("Perova", None)]
)
def test_a_letter_left_out_of_a_surname_is_a_misspelling(written: str, name: str | None) -> None:
    text = f"Foreign Minister Ivan Petrov came. {written} said no."
    people = cast(text)._scene.people
    found = people.called([written.casefold()], len(text))
    assert (found.name if found is not None and found.name == "Ivan Petrov" else None) == name


def test_an_outlets_name_may_be_a_surname() -> None:
    vocabulary = structs.replace(VOCABULARY, actors=(*VOCABULARY.actors, Registered("dales", "Dales", "organization")), fingerprint="dales")
    assert [n.actor.name for n in cast("Karen Dales left. Dales left.", vocabulary=vocabulary).names if n.actor] == ["Karen Dales", "Dales"]


@pytest.mark.parametrize("name", ["Kari Moe", "Ola Berg"])
def test_who_is_called_after_somebody_is_another_one(name: str) -> None:
    for text in (f"{name} spoke. {name} Jr. said no.", f"{name} Jr. spoke. {name} said no."):
        assert {person.actor.name for person in cast(text)._scene.people.all} == {name, f"{name} Jr"}
    assert len(cast("Kari Moe Abakar spoke. Kari Moe said no.")._scene.people.all) == 1

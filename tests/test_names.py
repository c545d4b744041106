"""Who is named in a text, and whom a phrase of it denotes: tiny texts, each tripping one rule."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.english.names import Cast, key
from flows.english.reading import Reading
from flows.records import Actor, Article, Paragraph, Source, Span, When
from flows.vocabulary import Country, Instrument, Place, Registered, Term, Title, Vocabulary

VOCABULARY = Vocabulary(
    countries=(
        Country("NOR", "Norway", adjectives=("Norwegian",), demonyms=("Norwegians",), capitals=("Oslo",)),
        Country("RUS", "Russia", ("Russian Federation",), ("Russian",), ("Russians",), ("Moscow",), ("Kremlin",)),
        Country("SUN", "Soviet Union", ("USSR",), ("Soviet",)),
        Country("JPN", "Japan", (), ("Japanese",), (), ("Tokyo",)),
        Country("TCD", "Chad", (), ("Chadian",)),
        Country("USA", "United States", ("US", "U.S."), ("American",), ("Americans",), ("Washington",), ("White House",)),
    ),
    actors=(
        Registered("ola-berg", "Ola Berg", "person", "NOR", ("Ola B. Berg",)),
        Registered("ivan-petrov", "Ivan Petrov", "person", "RUS"),
        Registered("nordic-council", "Nordic Council", "organization", None, ("NC",)),
        Registered("mfa-russia", "Ministry of Foreign Affairs of Russia", "organization", "RUS"),
    ),
    offices=(
        Term("foreign-minister", "ola-berg", "NOR", None, date(2020, 1, 1), date(2022, 12, 31)),
        Term("foreign-minister", "ivan-petrov", "RUS", None, date(2019, 1, 1), None),
    ),
    titles=(
        Title("foreign minister", "foreign-minister"),
        Title("top diplomat", "foreign-minister"),
        Title("prime minister", "prime-minister"),
    ),
    instruments=(Instrument("oslo-1925", "Oslo Treaty of 1925", ("Oslo Treaty", "1925 treaty"), year=1925),),
    places=(Place("Bergen", "NOR"), Place("Disputed Rock", None)),
    fingerprint="test-names",
)
DAY = When(date(2021, 5, 7), date(2021, 5, 7), "day", "stated")


def cast(text: str, published: When = DAY) -> Cast:
    body = Span(0, len(text))
    paragraphs = (Paragraph(body),)
    return Cast(Reading(text, paragraphs), Article("", body, paragraphs, published=published), VOCABULARY)


def at(text: str, words: str, nth: int = 1) -> Span:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def source(text: str, words: str, *before: Source, nth: int = 1, published: When = DAY) -> Source:
    span = at(text, words, nth)
    return cast(text, published).source(span, cue=span, recent=before)


def named(text: str) -> list[tuple[str, str | None]]:
    return [(n.form, n.actor.name if n.actor else None) for n in cast(text).names]


def who(found: Source) -> str | None:
    return found.actor.name if found.actor else None


# ------------------------------------------------------------------------------------------------------------ names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway and Russian envoys met in Oslo.", [("country", "Norway"), ("adjective", "Russia"), ("capital", "Norway")]),
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


def test_an_abbreviation_denotes_what_it_stands_for() -> None:
    text = "The Bergen Harbour Agency (BHA) paid. BHA declined."
    assert {n.actor.name for n in cast(text).names if n.actor} == {"Bergen Harbour Agency"}


# ---------------------------------------------------------------------------------------------------------- sources


@pytest.mark.parametrize(
    ("text", "words", "name", "kind", "resolution"),
    [
        ("Norwegian Trade Minister Kari Moe said no.", "Norwegian Trade Minister Kari Moe", "Kari Moe", "person", "named"),
        ("Trade Minister of Norway Kari Moe said no.", "Trade Minister of Norway Kari Moe", "Kari Moe", "person", "named"),
        ("Kari Moe spoke. Moe said no.", "Moe said"[:3], "Kari Moe", "person", "named"),
        ("Arne Koronelli spoke. Koronolli said no.", "Koronolli", "Arne Koronelli", "person", "named"),
        ("Kari Moe, a fishing expert at Bergen University, said no.", "Kari Moe, a fishing expert at Bergen University", "Kari Moe", "person", "named"),
        ("The Norwegian Foreign Minister said no.", "The Norwegian Foreign Minister", "Ola Berg", "person", "title"),
        ("The Norwegian top diplomat said no.", "The Norwegian top diplomat", "Ola Berg", "person", "title"),
        ("Norwegian Ambassador to Japan Kari Moe spoke. The ambassador said no.", "The ambassador", "Kari Moe", "person", "title"),
        ("Norwegian Ambassador to Japan Kari Moe spoke. The Norwegian diplomat said no.", "The Norwegian diplomat", "Kari Moe", "person", "title"),
        ("Kari Moe, spokeswoman of the port, spoke. The spokeswoman said no.", "The spokeswoman", "Kari Moe", "person", "title"),
        ("Moscow said no.", "Moscow", "Russia", "country", "metonym"),
        ("Russia said no.", "Russia", "Russia", "country", "named"),
        ("The Japanese government said no.", "The Japanese government", "Japan", "country", "metonym"),
        ("The Russian Foreign Ministry said no.", "The Russian Foreign Ministry", "Ministry of Foreign Affairs of Russia", "organization", "named"),
        ("Norway’s Ministry of Defence said no.", "Norway’s Ministry of Defence", "Ministry of Defence of Norway", "organization", "named"),
        ("The Russian Foreign Ministry met. The ministry said no.", "The ministry", "Ministry of Foreign Affairs of Russia", "organization", "title"),
        ("Nordic Council foreign ministers said no.", "Nordic Council foreign ministers", "Nordic Council foreign ministers", "organization", "named"),
        ("Officials said no.", "Officials", None, "unnamed", "unresolved"),
        ("A senior Norwegian diplomat said no.", "A senior Norwegian diplomat", None, "unnamed", "unresolved"),
        ("The Oslo Treaty said no.", "The Oslo Treaty", "Oslo Treaty of 1925", "document", "named"),
        ("They kept to the 1925 treaty. The document said no.", "The document", "Oslo Treaty of 1925", "document", "title"),
        ("A Soviet government’s note dated March 3, 1961, said no.", "A Soviet government’s note dated March 3, 1961", "Soviet government note of 3 March 1961", "document", "named"),
    ],
)  # fmt: skip
def test_source(text: str, words: str, name: str | None, kind: str, resolution: str) -> None:
    nth = 2 if text.count(words) > 1 else 1
    found = source(text, words, nth=nth)
    assert (who(found), found.kind, found.resolution) == (name, kind, resolution)


def test_an_office_is_resolved_only_where_one_holder_covers_the_article() -> None:
    words = "The Norwegian Foreign Minister"
    both = When(date(2022, 12, 1), date(2023, 2, 1), "range", "inferred")
    assert who(source(f"{words} said no.", words, published=When(date(2021, 1, 1), date(2021, 12, 31), "year", "inferred"))) == "Ola Berg"
    assert who(source(f"{words} said no.", words, published=When())) is None
    assert who(source(f"{words} said no.", words, published=both)) == "Ola Berg"  # nobody else is known to have held it


def test_the_text_goes_before_the_vocabulary() -> None:
    text = "Norwegian Foreign Minister Kari Moe spoke. The Norwegian foreign minister said no."
    assert who(source(text, "The Norwegian foreign minister")) == "Kari Moe"


def test_a_deputy_is_not_the_minister() -> None:
    text = "Norwegian Deputy Foreign Minister Kari Moe spoke. The Norwegian foreign minister said no."
    assert who(source(text, "The Norwegian foreign minister")) == "Ola Berg"


def test_a_person_who_is_spoken_for_is_not_the_speaker() -> None:
    text = "A spokesman for Kari Moe said no."
    assert source(text, "A spokesman for Kari Moe").kind == "unnamed"


@pytest.mark.parametrize(("pronoun", "name"), [("he", "Arne Dahl"), ("she", "Kari Moe")])
def test_a_pronoun_takes_up_the_last_speaker_who_fits(pronoun: str, name: str) -> None:
    text = f"Mr. Arne Dahl said yes. Mrs. Kari Moe said no. Later {pronoun} said more."
    everyone = cast(text)
    first = everyone.source(at(text, "Arne Dahl"), cue=at(text, "said"), recent=())
    second = everyone.source(at(text, "Kari Moe"), cue=at(text, "said", 2), recent=(first,))
    assert (first.actor, second.actor) == (Actor("Arne Dahl", "person"), Actor("Kari Moe", "person"))
    found = everyone.source(at(text, pronoun, text.count(pronoun)), cue=at(text, "said", 3), recent=(first, second))
    assert (who(found), found.resolution) == (name, "pronoun")


def test_the_official_is_the_unnamed_one_heard_before() -> None:
    text = "Minister Kari Moe spoke. A senior official said no. The official said more."
    heard = source(text, "A senior official")
    assert who(source(text, "The official", heard)) is None


def test_mrs_and_mr_of_one_surname_are_two() -> None:
    text = "Mrs. Anna Moe met Mr. Peter Moe. Mr. Moe left. Mrs. Moe stayed."
    assert [n.actor.name for n in cast(text).names if n.actor] == ["Anna Moe", "Peter Moe", "Peter Moe", "Anna Moe"]


def test_a_surname_of_two_names_the_one_who_spoke() -> None:
    text = "Kari Moe, sister of Arne Moe, said no. Moe said more."
    heard = source(text, "Kari Moe, sister of Arne Moe,")
    assert who(source(text, "Moe", heard, nth=3)) == "Kari Moe"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ola Berg, a former mayor, left. The former mayor said no.", "The former mayor", "Ola Berg"),
        ("Norway and Russia spoke. The two countries said no.", "The two countries", "Norway and Russia"),
        ("Minister Kari Moe spoke. Talks with the Japanese counterpart Aiko Sato went on. The Japanese minister said no.", "The Japanese minister", "Aiko Sato"),
        ("The Bergen Fish Agency (BFA) met. The BFA fish group said no.", "The BFA fish group", "BFA fish group"),
        ("The Nordic Council security service said no.", "The Nordic Council security service", "Nordic Council"),
        ("Norway issued a statement on fish. It said no.", "It", "Norway statement"),
        ("A group of experts said no.", "A group of experts", None),
        ("WHO said no.", "WHO", "WHO"),
        ("Kari Moe’s campaign said no.", "Kari Moe’s campaign", "Kari Moe’s campaign"),
        ("Women’s Fishing League said no.", "Women’s Fishing League", "Women's Fishing League"),
    ],
)  # fmt: skip
def test_whom_a_phrase_takes_up(text: str, words: str, name: str | None) -> None:
    assert who(source(text, words)) == name


def test_a_title_alone_counts_as_an_actor() -> None:
    text = "Norway’s foreign minister met nobody."
    assert [a.name for a in cast(text).actors(Span(0, len(text)))] == ["Norway", "Ola Berg"]


def test_a_counterpart_holds_the_same_office_elsewhere() -> None:
    text = "Norwegian Foreign Minister Ola Berg spoke. His Russian counterpart said no."
    assert who(source(text, "His Russian counterpart")) == "Ivan Petrov"


def test_joint_sources_keep_their_members() -> None:
    found = source("Kari Moe and Arne Dahl said no.", "Kari Moe and Arne Dahl")
    assert [m.name for m in found.members] == ["Kari Moe", "Arne Dahl"]
    many = source("Norway, Russia, Japan and Chad said no.", "Norway, Russia, Japan and Chad")
    assert (many.actor, len(many.members)) == (None, 4)


def test_a_floating_quotation_keeps_its_speaker() -> None:
    text = "Kari Moe said no. More words."
    heard = source(text, "Kari Moe")
    carried = cast(text).source(None, cue=None, recent=(heard,))
    assert (carried.actor, carried.resolution) == (heard.actor, "carried")
    assert cast(text).source(None, cue=None, recent=()).resolution == "unresolved"


# ----------------------------------------------------------------------------------------------- actors, places, keys


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
    ("one", "other"),
    [("Kim Jong-un", "Kim Jong Un"), ("Sergei Ivanov", "Sergey Ivanov"), ("Yury Orlov", "Yuri Orlov"), ("Mr. José Pérez", "Jose Perez")],
)
def test_one_key_for_every_spelling(one: str, other: str) -> None:
    assert key(one) == key(other) != ""


# --------------------------------------------------------------------------------------------------------- invariants

_PIECES = ["Norway", "the", "President", "Kari", "Moe", "'s", "’s", " of", "Foreign Ministry", "statement", "he", "who", "said", '"', "“", ",", ".", "\n\n", "\u00ad", "U.S.",
           "and", "A-B", "-", "G7", "al-Moe", "both ministers", "it", "Ministry of", "\u00a0", "İ", "ß", "1956", "(", ")", "Oslo Treaty", "they", "its envoy"]  # fmt: skip
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
        found = everyone.source(span, cue=span, recent=recent)
        assert found.span == span
        assert found.actor is None or found.actor.name.strip()
        recent.append(found)
        everyone.actors(span)
        everyone.place(span)


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(name: str) -> None:
    assert key(key(name)) == key(name)

"""Whom the words at a cue denote as a source: tiny texts, each tripping one rule."""

from datetime import date

import pytest
from msgspec import structs

from flows.records import Actor, Source, Span, When
from flows.vocabulary import Country, Registered, Term
from tests.naming import DAY, VOCABULARY, at, cast


def source(text: str, words: str, *before: Source, nth: int = 1, published: When = DAY) -> Source:
    span = at(text, words, nth)
    return cast(text, published).source(span, before)


def who(found: Source) -> str | None:
    return found.actor.name if found.actor else None


@pytest.mark.parametrize(
    ("text", "words", "name", "kind", "resolution"),
    [
        ("Norwegian Trade Minister Kari Moe said no.", "Norwegian Trade Minister Kari Moe", "Kari Moe", "person", "named"),
        ("Trade Minister of Norway Kari Moe said no.", "Trade Minister of Norway Kari Moe", "Kari Moe", "person", "named"),
        ("Kari Moe spoke. Moe said no.", "Moe said"[:3], "Kari Moe", "person", "named"),
        ("Arne Halvorsen spoke. Halvarsen said no.", "Halvarsen", "Arne Halvorsen", "person", "named"),
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


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ola Berg, a former mayor, left. The former mayor said no.", "The former mayor", "Ola Berg"),
        ("The Russian Foreign Ministry met. A ministry statement said no.", "A ministry statement", "Ministry of Foreign Affairs of Russia statement"),
        ("The Norwegian Foreign Ministry report said no.", "The Norwegian Foreign Ministry report", "Ministry of Foreign Affairs of Norway report"),
        ("A statement after the talks said no.", "A statement after the talks", None),
        ("A statement issued by Norway and Chad said no.", "A statement", "joint statement of Norway and Chad"),
        ("According to the statement issued by Norway, Danish boats left.", "the statement", "Norway statement"),
        ("Fish.ru said no.", "Fish.ru", "Fish.ru"),
        ("The ship left Bergen.By then Kari Moe said no.", "Kari Moe", "Kari Moe"),
        ("The plan was his.Ge Wang said no.", "Ge Wang", "Ge Wang"),
        ("The leaders of Norway and Chad early on May 4 said no.", "The leaders of Norway and Chad early on May 4", "leaders of Norway and Chad"),
        ("The Nordic Council met. The authority said no.", "The authority", "Nordic Council"),
        ("Companies said no.", "Companies", None),
        ("Kari Moe spoke. The chief adviser said no. Foreign Adviser Arne Dahl left.", "The chief adviser", None),
        ("The interim government chief Kari Moe spoke. The Jamaat chief said no.", "The Jamaat chief", None),
        ("President Kari Moe spoke. The leftist leader said no. Opposition Leader Arne Dahl left.", "The leftist leader", "Kari Moe"),
        ("Kari Moe spoke to the Post, and the Post said no.", "the Post", "Post"),
        ("Fish NGO Moe Vann said no.", "Fish NGO Moe Vann", "Moe Vann"),
        ("Fish NGO Moe Vann spoke. The NGO said no.", "The NGO", "Moe Vann"),
        ("The Bergen Fish Agency met. The divers' union said no.", "The divers' union", None),
        ("The Fish Support Forces met. The army said no.", "The army", None),
        ("Arne Dahl left. CM Dahl said no.", "CM Dahl", "Arne Dahl"),
        ("The White House said no.", "House", "United States"),
        ("The comment of the press service said no.", "The comment of the press service", "comment of the press service"),
        ("Police spokesman Kari Moe spoke. The governor's spokesman said no.", "The governor's spokesman", None),
        ("Bergen saw BFA, the largest fish party, leave. The party said no.", "The party", "BFA"),
        ("Kari Moe spoke. Ola Berg dismissed a plan, which he said was bad.", "he", "Ola Berg"),
        ("Russia spoke. Norway met envoys it called spies.", "it", "Norway"),
        ("Ivan Petrov left. The minister average said no.", "The minister average", None),
        ("Then Petrov, 42, said no.", "Petrov, 42", "Petrov"),
        ("A Norwegian army spokesman said no. Colonel Kari Moe left. The army had no boats.", "A Norwegian army spokesman", "Kari Moe"),
        ("Norway and Russia spoke. The two countries said no.", "The two countries", "Norway and Russia"),
        ("Minister Kari Moe spoke. Talks with the Japanese counterpart Aiko Sato went on. The Japanese minister said no.", "The Japanese minister", "Aiko Sato"),
        ("The Bergen Fish Agency (BFA) met. The BFA fish group said no.", "The BFA fish group", "BFA fish group"),
        ("The Nordic Council security service said no.", "The Nordic Council security service", "Nordic Council"),
        ("Norway issued a statement on fish. It said no.", "It", "Norway statement"),
        ("A group of experts said no.", "A group of experts", None),
        ("WHO said no.", "WHO", "WHO"),
        ("Kari Moe’s campaign said no.", "Kari Moe’s campaign", "Kari Moe’s campaign"),
        ("Women’s Fishing League said no.", "Women’s Fishing League", "Women's Fishing League"),
        ("Norwegian Prime Minister Kari Moe met Japanese President Aiko Sato. The Norwegian leader said no.", "The Norwegian leader", "Kari Moe"),
        ("Norwegian Prime Minister Kari Moe met Japanese Prime Minister Aiko Sato. The Japanese premier said no.", "The Japanese premier", "Aiko Sato"),
        ("Kari Moe left. The 52-year-old said no.", "52-year-old", "Kari Moe"),
        ("The Bergen Fish Agency met. The Oslo-based group said no.", "The Oslo-based group", "Bergen Fish Agency"),
        ("The Bergen Fish Agency met. The Russia-backed agency said no.", "The Russia-backed agency", "Bergen Fish Agency"),
        ("In a letter to the Nordic Council, Norway complained. The letter said no.", "The letter", "Norway letter"),
        ("Norway’s central bank said no.", "Norway’s central bank", "Central Bank of Norway"),
        ("Japanese pilot Aiko Sato flew. The Japanese said no.", "The Japanese", None),
        ("Cardinal Arne Dahl prayed. The archbishop of Bergen said no.", "The archbishop of Bergen", "Arne Dahl"),
        ("The Dane said no.", "The Dane", None),
        ("Mayor Kari Moe left. The mayor and former pilot said no.", "The mayor and former pilot", "Kari Moe"),
        ("The council, whose head Kari Moe said no, met.", "whose head Kari Moe", "Kari Moe"),
        ("The Moe campaign on Monday said no. Kari Moe left.", "The Moe campaign on Monday", "Kari Moe's campaign"),
        ("A member who likes Kari Moe said no.", "A member who likes Kari Moe", None),
        ("Kari Moe, a pilot and former mayor who met Arne Dahl, said no.", "Kari Moe, a pilot and former mayor who met Arne Dahl", "Kari Moe"),
        ("Kari Moe, the head of the port, and Arne Dahl said no.", "Kari Moe, the head of the port, and Arne Dahl", "Kari Moe and Arne Dahl"),
        ("The Norwegian Vanguard said no.", "The Norwegian Vanguard", "Norwegian Vanguard"),
        ("A New Bergen survey said no.", "A New Bergen survey", "New Bergen survey"),
        ("NorwayAir said no.", "NorwayAir", "NorwayAir"),
        ("Japan spoke. Norway began to fish, its Foreign Ministry said.", "its Foreign Ministry", "Ministry of Foreign Affairs of Norway"),
        ("Denmark’s Anna Lund left. The top chancellor said no.", "The top chancellor", "Anna Lund"),
        ("Envoy Adel al-Moe said no.", "Moe", "Adel al-Moe"),
        ("The Japanese Foreign Ministry spoke. In Oslo, the Foreign Ministry said no.", "the Foreign Ministry", "Ministry of Foreign Affairs of Norway"),
        ("Denmark spoke. Norway spoke. In Oslo, the government said no.", "the government", "Norway"),
        ("Piet Ploeg, who sails, left. He said no.", "He", "Piet Ploeg"),
        ("Norway’s Ola Berg left. The foreign minister said no.", "The foreign minister", "Ola Berg"),
        ("Denmark’s Anna Lund left. The chancellor said no.", "The chancellor", "Anna Lund"),
        ("Kari Moe spoke. Ms Moe herself said no.", "Ms Moe herself", "Kari Moe"),
        ("A member of the Moe campaign said no. Kari Moe left.", "A member of the Moe campaign", None),
        ("The two Danes, Kari Moe and Arne Dahl, said no.", "The two Danes, Kari Moe and Arne Dahl", "Kari Moe and Arne Dahl"),
        ("Bergen Council on Fishing Affairs Executive Director Kari Moe said no.", "Bergen Council on Fishing Affairs Executive Director Kari Moe", "Kari Moe"),
        ("Kremlin spokesman Oleg Dahl spoke. The Kremlin representative said no.", "The Kremlin representative", "Oleg Dahl"),
        ("Assistant to the President Oleg Dahl said no.", "Assistant to the President Oleg Dahl", "Oleg Dahl"),
        ("A spokesman for President Kari Moe said no.", "A spokesman for President Kari Moe", None),
        ("The head of the Committee on Fishing Affairs Peter Dahl said no.", "The head of the Committee on Fishing Affairs Peter Dahl", "Peter Dahl"),
        ("Premier Kari Moe met Russian President Oleg Dahl. The head of the Russian state said no.", "The head of the Russian state", "Oleg Dahl"),
        ("President Kari Moe met her Russian colleague Oleg Dahl. Her Russian colleague said no.", "Her Russian colleague", "Oleg Dahl"),
        ("The Fish Front met. The Norwegian rebel movement said no.", "The Norwegian rebel movement", "Fish Front"),
        ("The Nordic Council met. The company said no.", "The company", None),
        ("The Bergen Chronicle met. The Chronicle said no.", "The Chronicle", "Bergen Chronicle"),
        ("The Nordic Council met. Foreign ministers said no.", "Foreign ministers", None),
        ("Ministers of the Nordic Council met. The ministers said no.", "The ministers", "Nordic Council ministers"),
        ("Minister Peter Law spoke. Mr Law said no.", "Mr Law", "Peter Law"),
        ("The council chief spoke. The Nordic Council chief said no.", "The Nordic Council chief", "Ulla Lind"),
        ("Russian Foreign Minister Ivan Petrov left. The Nordic Council chief said no.", "The Nordic Council chief", "Ulla Lind"),
        ("Russian party chief Ivan Orlov left. The Bergen Fish Agency chief said no.", "The Bergen Fish Agency chief", None),
        ("Kari Moe and the Nordic Council chief said no.", "Kari Moe and the Nordic Council chief", "Kari Moe and Nordic Council chief"),
        ("Norway's unification ministry said no.", "Norway's unification ministry", "Ministry of Unification of Norway"),
        ("A joint statement by Norway, Japan and Chad said no.", "A joint statement by Norway, Japan and Chad", "joint statement by Norway, Japan and Chad"),
        ("A letter by Ola Berg came. Part of the letter by Ola Berg says no.", "Part of the letter by Ola Berg", "letter by Ola Berg"),
        ("The fish ministers of Norway, Japan and Chad said no.", "The fish ministers of Norway, Japan and Chad", "ministers of Norway, Japan and Chad"),
        ("The Norwegian, Japanese and Chadian trade ministers said no.", "The Norwegian, Japanese and Chadian trade ministers", "trade ministers of Norway, Japan and Chad"),
        ("Norway's and Japan's trade ministers said no.", "Norway's and Japan's trade ministers", "trade ministers of Norway and Japan"),
        ("Foreign ministers from Norway, Japan and Chad said no.", "Foreign ministers from Norway, Japan and Chad", "foreign ministers of Norway, Japan and Chad"),
        ("The Norwegian and Russian foreign ministers said no.", "The Norwegian and Russian foreign ministers", "foreign ministers of Norway and Russia"),
        ("Norway, Japan and Chad met. The three powers said no.", "The three powers", "Norway, Japan and Chad"),
        ("Norwegian Foreign Minister Kari Moe met the Japanese foreign minister, Aiko Sato. The two top diplomats said no.", "The two top diplomats", "Kari Moe and Aiko Sato"),
        ("Japan's Prime Minister's Office said no.", "Japan's Prime Minister's Office", "Prime Minister's Office of Japan"),
        ("The Federal Government of Norway said no.", "The Federal Government of Norway", "Norway"),
        ("The Norwegian Government said no.", "The Norwegian Government", "Norway"),
        ("Norway's fish and oil minister Arne Dahl met Foreign Minister Kari Moe. Kari Moe left. The minister said no.", "The minister", "Kari Moe"),
        ("Norway's finance minister said no. Envoy Kari Moe spoke in Oslo.", "Norway's finance minister", None),
        ("The Chairperson of the fish council, H.E. Kari Moe, came. The chairperson said no.", "The chairperson", "Kari Moe"),
        ("Norway's envoy to the fish council, Arne Dahl, came. The Norwegian envoy said no.", "The Norwegian envoy", "Arne Dahl"),
        ("Norway stays, its envoy said. Norwegian envoy Kari Moe and Japanese envoy Aiko Sato came.", "its envoy", "Kari Moe"),
        ("A press release issued by the Norwegian Foreign Ministry said no.", "A press release", "Ministry of Foreign Affairs of Norway press release"),
        ("Foreign Minister of Norway Kari Moe met her Japanese counterpart Aiko Sato, the foreign ministry said.", "the foreign ministry", "Ministry of Foreign Affairs of Norway"),
        ("According to the reports Kari Moe left.", "the reports", None),
        ("The members of Norway's own Fish Front met.", "The members of Norway's own Fish Front", None),
        ("The members of Norway's Nordic Council met.", "The members of Norway's Nordic Council", "Nordic Council members"),
        ("President of Norway Kari Moe left, the president's press service said.", "the president's press service", "Presidential Press Service of Norway"),
        ("The press service of the President of Chad said no.", "The press service of the President of Chad", "Press service of the President of Chad"),
        ("Norway's Minister of State for Fish and Acting Minister of Oil Sheikh Arne Dahl came.", "Norway's Minister of State for Fish and Acting Minister of Oil Sheikh Arne Dahl", "Arne Dahl"),
        ("Question: What now?", "Question", None),
        ("Kari Moe was asked. Question: What now? Answer: We met Aiko Sato.", "Answer", "Kari Moe"),
        ("Kari Moe met Aiko Sato. Question: What now? Answer: No.", "Answer", None),
        ("The Nordic Council heads of state said no.", "The Nordic Council heads of state", "Nordic Council heads of state"),
        ("The Nordic Council (NC) Envoy Kari Moe said no.", "The Nordic Council (NC) Envoy Kari Moe", "Kari Moe"),
        ("Prime Minister Anna Lund met Aiko Sato of Japan in Oslo. The finance ministry said no.", "The finance ministry", "Ministry of Finance of Denmark"),
        ("A statement issued on Friday by Norway's foreign ministry said no.", "A statement", "Ministry of Foreign Affairs of Norway statement"),
        ("Norwegian leader Kari Moe met Japanese leader Aiko Sato. The interlocutors said no.", "The interlocutors", "Kari Moe and Aiko Sato"),
        ("Norwegian Assistant Secretary of State for African Affairs Kari Moe came.", "Norwegian Assistant Secretary of State for African Affairs Kari Moe", "Kari Moe"),
        ("Arne Dahl came. Norwegian Minister of Foreign Affairs said no.", "Norwegian Minister of Foreign Affairs", "Ola Berg"),
        ("A Nordic Council spokesman said no. Kari Moe spoke in Oslo.", "A Nordic Council spokesman", "Kari Moe"),
        ("A Nordic Council spokesman said no. Envoy Kari Moe spoke in Oslo.", "A Nordic Council spokesman", None),
        ("An unnamed Nordic Council spokesman said no. Kari Moe spoke in Oslo.", "An unnamed Nordic Council spokesman", None),
        ("Norway met Japan. Foreign Minister Kari Moe met Japan's Foreign Minister Aiko Sato, the ministry said.", "the ministry", "Ministry of Foreign Affairs of Norway"),
        ("The Russian Foreign Ministry met. The rebel-run foreign ministry said no.", "The rebel-run foreign ministry", None),
        ("The Russian Foreign Ministry met. Vell's foreign ministry said no.", "Vell's foreign ministry", "Ministry of Foreign Affairs of Vell"),
        ("The Russian Foreign Ministry met. The foreign ministry of Vell said no.", "The foreign ministry of Vell", "Ministry of Foreign Affairs of Vell"),
        ("The Russian Foreign Ministry met. The foreign ministry in Vell said no.", "The foreign ministry in Vell", None),
        ("The Russian Foreign Ministry met. The foreign ministry in April said no.", "The foreign ministry", "Ministry of Foreign Affairs of Russia"),
        ("The Russian Foreign Ministry met. The Vell Front met, its foreign ministry said.", "its foreign ministry", None),
        ("Norway met. Vell's government said no.", "Vell's government", "Vell's government"),
        ("Norway met. The country's government said no.", "The country's government", "Norway"),
        ("Norway met. The Vell Front met, its government said.", "its government", None),
        ("The Russian Foreign Ministry met. The rebel-run strip's foreign ministry said no.", "The rebel-run strip's foreign ministry", None),
        ("The Russian Foreign Ministry met. The country's foreign ministry said no.", "The country's foreign ministry", "Ministry of Foreign Affairs of Russia"),
        ("The leaders of South America met.", "The leaders of South America", None),
    ],
)  # fmt: skip
def test_whom_a_phrase_takes_up(text: str, words: str, name: str | None) -> None:
    assert who(source(text, words)) == name


def test_a_title_alone_counts_as_an_actor() -> None:
    text = "Norway’s foreign minister met nobody."
    assert [a.name for a in cast(text).actors(Span(0, len(text)))] == ["Norway", "Ola Berg"]


def test_his_doctor_is_not_he_himself() -> None:
    text = "Kari Moe said yes. Her doctor said no."
    assert who(source(text, "Her doctor", source(text, "Kari Moe"))) is None


def test_an_unnamed_spokesperson_is_not_the_one_with_a_name() -> None:
    text = "Fish Agency spokeswoman Kari Moe said yes. The unnamed spokeswoman said no."
    assert who(source(text, "The unnamed spokeswoman", source(text, "Fish Agency spokeswoman Kari Moe"))) is None


@pytest.mark.parametrize(("words", "name"), [("The Bergen laureate", "Kari Moe"), ("The Nordic Council official", None)])
def test_a_description_without_a_name_takes_up_who_spoke_last(words: str, name: str | None) -> None:
    text = f"Kari Moe said yes. {words} said no."
    assert who(source(text, words, source(text, "Kari Moe"))) == name


def test_who_speaks_behind_a_comma_is_no_apposition() -> None:
    text = "The port met Kari Moe, a harbour official said. The official left."
    assert source(text, "The official").kind == "unnamed"


def test_the_statement_in_which_somebody_says_that_another_will_come_is_the_speakers() -> None:
    text = "The Nordic Council said in a statement that Chairman Kari Moe will come. The statement added that he is late."
    speaker = source(text, "The Nordic Council")
    assert who(source(text, "The statement", speaker)) == "Nordic Council statement"


def test_a_papers_first_word_in_capitals_is_part_of_no_name() -> None:
    assert who(source("THE Port Authority of Bergen said no.", "THE Port Authority of Bergen")) == "Port Authority of Bergen"


@pytest.mark.parametrize(
    ("text", "words", "registered"),
    [
        ("Norwegian minister Ola Magnus Berg said no.", "Ola Magnus Berg", "ola-berg"),
        ("Ola Magnus Berg said no.", "Ola Magnus Berg", None),
        ("Ola M. Berg said no.", "Ola M. Berg", "ola-berg"),
        ("Danish minister Ola Magnus Berg said no.", "Ola Magnus Berg", None),
        ("Danish minister Anna Lundt said no.", "Anna Lundt", "anna-lund"),
        ("Norwegian minister O.Berg said no.", "O.Berg", "ola-berg"),
        ("Minister O.Berg said no.", "O.Berg", None),
    ],
)
def test_a_middle_name_or_another_spelling_needs_the_state(text: str, words: str, registered: str | None) -> None:
    actor = source(text, words).actor
    assert actor is not None and actor.actor_id == registered


def test_what_is_short_for_a_usual_office_is_no_other_states_either() -> None:
    text = "The Foreign Office (FO) rejected remarks of Norway's minister. The FO said no."
    assert who(source(text, "The FO")) != "Foreign, Commonwealth and Development Office of the United Kingdom"


@pytest.mark.parametrize(("year", "name"), [(2021, "Anna Lund"), (2005, "Erik Lund"), (2015, None)])
def test_of_two_office_holders_of_one_surname_the_one_in_office_is_meant(year: int, name: str | None) -> None:
    vocabulary = structs.replace(
        VOCABULARY,
        actors=(*VOCABULARY.actors, Registered("erik-lund", "Erik Lund", "person", "DNK")),
        offices=(*VOCABULARY.offices, Term("prime-minister", "erik-lund", "DNK", None, date(2001, 1, 1), date(2009, 12, 31))),
        fingerprint="two of one surname",
    )
    text, published = "The port was closed. Lund said no.", When(date(year, 5, 1), date(year, 5, 1), "day", "stated")
    span = at(text, "Lund")
    found = cast(text, published, vocabulary).source(span, ())
    assert who(found) == (name or "Lund")


def test_a_state_with_and_in_its_name_writes_no_joint_letter() -> None:
    state = Country("ATG", "Antigua and Barbuda")
    vocabulary = structs.replace(VOCABULARY, countries=(*VOCABULARY.countries, state), fingerprint="and in a name")
    text = "Antigua and Barbuda wrote. The letter said no."
    span = at(text, "The letter")
    before = Source("country", "named", at(text, "Antigua and Barbuda"), Actor("Antigua and Barbuda", "country", country="ATG"))
    assert who(cast(text, DAY, vocabulary).source(span, (before,))) == "Antigua and Barbuda letter"

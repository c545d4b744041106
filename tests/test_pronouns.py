"""Whom he, she and it take up, and who is nobody with a name: tiny texts, each tripping one rule."""

import pytest

from flows.records import Actor, Source
from tests.naming import at, cast
from tests.test_sources import source, who


@pytest.mark.parametrize(("pronoun", "name"), [("he", "Arne Dahl"), ("she", "Kari Moe")])
def test_a_pronoun_takes_up_the_last_speaker_who_fits(pronoun: str, name: str) -> None:
    text = f"Mr. Arne Dahl said yes. Mrs. Kari Moe said no. Later {pronoun} said more."
    everyone = cast(text)
    first = everyone.source(at(text, "Arne Dahl"), ())
    second = everyone.source(at(text, "Kari Moe"), (first,))
    assert (first.actor, second.actor) == (Actor("Arne Dahl", "person"), Actor("Kari Moe", "person"))
    found = everyone.source(at(text, pronoun, text.count(pronoun)), (first, second))
    assert (who(found), found.resolution) == (name, "pronoun")


def test_the_official_is_the_unnamed_one_heard_before() -> None:
    text = "Minister Kari Moe spoke. A senior official said no. The official said more."
    heard = source(text, "A senior official")
    assert who(source(text, "The official", heard)) is None


def test_he_is_the_unnamed_one_who_spoke_last() -> None:
    text = "Arne Dahl left. A senior official said no. He said more."
    heard = source(text, "A senior official")
    assert source(text, "He", heard).kind == "unnamed"
    assert who(source(text, "He")) == "Arne Dahl"


def test_it_is_no_group() -> None:
    text = "The port said no. Norway, Japan and Chad said yes. It said more."
    heard = [Source("organization", "named", at(text, "The port"), Actor("Port", "organization"))]
    heard.append(source(text, "Norway, Japan and Chad"))
    assert [m.name for m in heard[1].members] == ["Norway", "Japan", "Chad"]
    assert who(source(text, "It", *heard)) == "Port"


def test_mrs_and_mr_of_one_surname_are_two() -> None:
    text = "Mrs. Anna Moe met Mr. Peter Moe. Mr. Moe left. Mrs. Moe stayed."
    assert [n.actor.name for n in cast(text).names if n.actor] == ["Anna Moe", "Peter Moe", "Peter Moe", "Anna Moe"]


def test_a_surname_of_two_names_the_one_who_spoke() -> None:
    text = "Kari Moe, sister of Arne Moe, said no. Moe said more."
    heard = source(text, "Kari Moe, sister of Arne Moe,")
    assert who(source(text, "Moe", heard, nth=3)) == "Kari Moe"


def test_the_last_subject_is_taken_up_before_an_earlier_speaker() -> None:
    text = "Kari Moe said yes. Arne Dahl was not there. The former pilot said no."
    assert who(source(text, "The former pilot", source(text, "Kari Moe"))) == "Arne Dahl"


def test_he_is_the_only_one_even_if_the_name_is_mostly_a_womans() -> None:
    text = "Ambassador Dina Moe spoke. He said no."
    assert who(source(text, "He")) == "Dina Moe"
    assert who(source("Spokeswoman Dina Moe spoke. He said no.", "He")) is None


def test_he_himself_is_who_opens_the_sentence() -> None:
    text = "Arne Dahl will meet Ivan Petrov, as he himself said."
    assert who(source(text, "he himself")) == "Arne Dahl"


def test_who_has_no_name_is_not_the_one_named_before() -> None:
    text = "Norwegian spokeswoman Kari Moe wrote. The Danish spokeswoman said yes. The spokeswoman said no."
    heard = source(text, "The Danish spokeswoman")
    assert who(source(text, "The spokeswoman", heard)) is None
    text = "A source said Arne Dahl would come. The man said no."
    assert who(source(text, "The man", source(text, "A source"))) is None


def test_who_is_told_of_is_not_the_official_who_tells() -> None:
    assert who(source("Moe will come with envoy Arne Dahl, according to the official.", "the official")) is None


def test_the_statement_is_that_of_who_spoke_in_it() -> None:
    text = "Norway and Chad will meet, Kari Moe said in a statement. The statement said no."
    assert who(source(text, "The statement", source(text, "Kari Moe"))) == "Kari Moe's statement"
    assert who(source(text, "The statement")) == "joint statement of Norway and Chad"


def test_a_document_is_the_last_of_its_kind_that_was_heard() -> None:
    text = "Norway's statement said yes. Chad's report said more. The statement said no."
    heard = [source(text, words) for words in ("Norway's statement", "Chad's report")]
    assert who(source(text, "The statement", *heard)) == "Norway's statement"


def test_a_joint_document_is_that_of_the_two_states() -> None:
    assert who(source("Norway and Chad met, a joint release said.", "a joint release")) == "joint release of Norway and Chad"


@pytest.mark.parametrize(
    ("title", "text", "words", "name"),
    [
        ("Anna Moe opens the port", "It rained. She said yes.", "She", "Anna Moe"),
        ("Minister Kari Moe opens the port", "The minister said no.", "The minister", "Kari Moe"),
        ("Moe opens the port", "She said no. Kari Moe left.", "She", "Kari Moe"),
        ("Berg Opens the Port of Dreams", "The diplomat said no. Norway's foreign minister Ola Berg left.", "The diplomat", "Ola Berg"),
        ("Sunny Harbours Open Tomorrow Again", "She said no.", "She", None),
        ("Peter Moe opens the port", "Ivan Dahl spoke. He said no.", "He", "Ivan Dahl"),
    ],
)
def test_who_is_named_only_by_the_headline(title: str, text: str, words: str, name: str | None) -> None:
    span = at(text, words)
    assert who(cast(text, title=title).source(span, ())) == name


def test_a_surname_in_the_headline_is_whose_the_body_tells() -> None:
    people = cast("Liv Berg came on Monday.", title="Berg said no")._scene.people.all
    assert [person.actor.name for person in people] == ["Liv Berg"]


def test_she_is_whom_the_title_that_opens_the_sentence_before_denotes() -> None:
    text = "The head of the Nordic Council, Temba Moe, came. Envoy Kari Dahl left. The head of the council thanked the envoys. She said no."
    assert who(source(text, "She")) == "Temba Moe"
    text = "The head of the Nordic Council, Temba Moe, came.\n“It rained. The head of the council has left,” Envoy Kari Dahl said.\nShe said no."
    assert who(source(text, "She", source(text, "Kari Dahl"))) == "Kari Dahl"


def test_the_government_is_of_no_state_that_only_a_speaker_is_of() -> None:
    text = "Ola Berg spoke of Chad. The government said no."
    heard = source(text, "Ola Berg")
    assert (heard.actor and heard.actor.country, who(source(text, "The government", heard))) == ("NOR", "Chad")
    text = "Ola Berg of Norway spoke of Chad. The government said no."
    assert who(source(text, "The government", source(text, "Ola Berg"))) == "Norway"


def test_the_rebels_are_no_body_named_before() -> None:
    text = "The Nordic Council spoke. The rebels said no."
    assert who(source(text, "The rebels", source(text, "The Nordic Council"))) is None


def test_what_a_panel_is_called_is_nobodys_name() -> None:
    text = "The head of the NC High Level Planning panel came. The NC head said no."
    assert who(source(text, "The NC head")) != "High Level Planning"


def test_an_abbreviation_in_brackets_is_not_who_holds_the_title() -> None:
    words = "The Secretary General of the Nordic Council (NC), Temba Moe"
    assert who(source(f"{words}, said no.", words)) == "Temba Moe"


def test_it_is_the_institution_that_was_called_by_its_kind_alone() -> None:
    text = "Kari Moe left the Nordic Council. Ships sank after the bloc stepped in. It said more."
    assert who(source(text, "It")) == "Nordic Council"


def test_he_is_who_opens_the_sentence_under_a_style_of_address() -> None:
    text = "The dean of the port and envoy of Chad, H.E. Robin Moe, met the consul, Dr. Arne Dahl. He left."
    assert who(source(text, "He")) == "Robin Moe"


def test_a_pronoun_behind_two_names_tells_the_sex_of_the_first() -> None:
    text = "Minister Robin Moe met Minister Sasha Dahl. She left. Minister Sasha Dahl stayed."
    told = {person.name: person.gender for person in cast(text)._scene.people.all}
    assert told["Sasha Dahl"] is None

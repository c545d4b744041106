"""Who holds the posts that a phrase names by their states: "the Qatari minister", "the presidents of Norway and Chad"."""

from msgspec import structs

from flows.english.names import answering, titles
from flows.english.names.roles import role
from flows.english.names.scene import Scene
from flows.records import Actor, Span

#: How well somebody of the article has to answer to a post; "leaders" and "heads of state" are whatever heads a state has.
_WELL, _HEADS = 3, frozenset(("leaders", "state", "government"))


def holders(scene: Scene, span: Span) -> tuple[Actor, ...]:
    """The persons, one of each state that the phrase names, whom the article introduces with its title, or whom the vocabulary knows to
    hold it on the article's day; those of whom neither tells are left out. A phrase that names no state denotes nobody here."""
    i, j = scene.range(span.start, span.end)
    wanted = role(scene.words, i, j, scene.registry) if i < j else None
    if wanted is None or not wanted.countries or wanted.past:
        return ()
    if not wanted.plural:
        meant = titles.source(scene, span, i, j, ())
        return (meant.actor,) if meant.kind == "person" and meant.actor is not None else ()
    if len(wanted.countries) < 2 or wanted.rank == "diplomat":
        return ()  # "two Turkish ministers" may be any
    found = []
    for country in wanted.countries:
        person, fit = answering.best(scene, structs.replace(wanted, plural=False, countries=(country,)), span, ())
        if person is not None and person.country == country and fit >= (_WELL if _HEADS.isdisjoint(wanted.words) else 1):
            found.append(person)
    return tuple(found)

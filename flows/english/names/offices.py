"""Offices that every state has one of, under one name whatever a text calls them: its central bank, its president's office."""

from flows.english.names.found import STATE
from flows.english.names.lexicon.roles import rank_of
from flows.english.names.scene import Scene
from flows.records import Actor

#: What an office is called → under which names the vocabulary may know it; the first is its name where it does not.
_NAMES = {
    "Central Bank": ("Central Bank", "Bank", "Reserve Bank", "National Bank"),
    "Presidential Office": ("Presidential Office",),
    "Prime Minister's Office": ("Prime Minister's Office",),
    "Presidential Press Service": ("Presidential Press Service",),
}
#: What texts of any state abbreviate one to.
_SHORT = {"PMO": "Prime Minister's Office"}


def called(scene: Scene, i: int, head: int) -> str | None:
    """Which of these offices the words ``i`` to ``head``, its noun, mean: "the central bank", "Norway's President's Office"."""
    if scene.words[head].text in _SHORT:
        return _SHORT[scene.words[head].text]
    if (office := _serves(scene, head)) is not None:
        return office
    if head <= i:
        return None
    noun, before = scene.words[head].fold, scene.words[head - 1]
    if noun == "bank":
        return "Central Bank" if before.fold == "central" else None
    if noun == "administration" and before.fold == "presidential":
        return "Presidential Office"
    if noun == "service" and before.fold == "press" and head - i > 1:
        served = scene.words[head - 2]
        presidential = served.fold == "presidential" or served.possessive and rank_of(served.fold) == ("president", False)
        return "Presidential Press Service" if presidential else None
    if noun != "office":
        return None
    owner = rank_of(before.fold) if before.possessive or before.text == "PM" else None
    if before.fold == "presidential" or owner == ("president", False):
        return "Presidential Office"
    prime = owner == ("minister", False) and head - i > 1 and scene.words[head - 2].fold == "prime"
    return "Prime Minister's Office" if prime or owner == ("premier", False) else None


def _serves(scene: Scene, head: int) -> str | None:
    """Which of these offices the words behind "office", word ``head``, tell: "the office | of the Norwegian prime minister"."""
    words = scene.words[head : head + 6]
    if [word.fold for word in words[:3]] != ["office", "of", "the"] or len(words) < 4:
        return None
    state = any(n.form in STATE for n in scene.names_in(words[3].start, words[3].end))
    whom = [word.fold for word in words[4 if state else 3 :]]
    rank = ("premier", False) if whom[:2] == ["prime", "minister"] else rank_of(whom[0]) if whom else None
    return {("premier", False): "Prime Minister's Office", ("president", False): "Presidential Office"}.get(rank) if rank else None


def of_state(scene: Scene, office: str, country: str) -> Actor:
    """The office of a state: registered if the vocabulary knows it, else as the article names it, else as every text may."""
    state = scene.registry.countries.get(country)
    names = [f"{name} of {state.name if state is not None else country}" for name in _NAMES[office]]
    known = (scene.registry.named(name) for name in names)
    told = (n.actor for n in scene.names if n.actor is not None and n.actor.name in names)
    return next((actor for actor in (*known, *told) if actor is not None), Actor(names[0], "organization", country=country))

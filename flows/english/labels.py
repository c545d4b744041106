"""An event in a few words of English, for reading only."""

from collections.abc import Sequence

from flows.english.content import stems
from flows.records import EventType

#: How an event reads: of one who does it, of several, without anybody; and what stands before those to whom it is done.
_WORDS: dict[EventType, tuple[str, str, str, str]] = {
    "AGREE": ("makes a promise", "agree", "Agreement", "to"),
    "CONSULT": ("holds a meeting", "meet", "Meeting", "with"),
    "SUPPORT": ("gives support", "give support", "Act of support", "to"),
    "COOPERATE": ("cooperates", "cooperate", "Cooperation", "with"),
    "AID": ("gives aid", "give aid", "Aid", "to"),
    "CONCEDE": ("makes a concession", "make a concession", "Concession", "to"),
    "RETREAT": ("withdraws", "withdraw", "Withdrawal", "before"),
    "REQUEST": ("makes a demand", "make a demand", "Demand", "on"),
    "ACCUSE": ("makes an accusation", "make an accusation", "Accusation", "against"),
    "REJECT": ("refuses", "refuse", "Refusal", "towards"),
    "THREATEN": ("makes a threat", "make a threat", "Threat", "against"),
    "PROTEST": ("protests", "protest", "Protest", "against"),
    "SANCTION": ("takes sanctions", "take sanctions", "Sanctions", "against"),
    "MOBILIZE": ("mobilizes", "mobilize", "Mobilization", "against"),
    "COERCE": ("uses coercion", "use coercion", "Coercion", "against"),
    "ASSAULT": ("makes an attack", "make an attack", "Attack", "on"),
}
#: What several who support nobody do with each other, by the families of words in which it is told.
_TOGETHER = {
    "conclude an accord": stems("sign ratify inked initial seal conclude treaty pact declaration accord agreement memorandum protocol"),
    "establish relations": stems("restore establish relations diplomatic ties"),
}
#: So many names are spelled out.
_NAMES = 3


def label(kind: EventType, actors: Sequence[str], recipients: Sequence[str], place: str | None, day: str | None, name: str | None,
          wording: str = "") -> str:  # fmt: skip
    """An event's label: ``name`` is that of a treaty or of a recurring event, ``day`` the date as precise as it is known, ``wording`` the
    words by which its mentions tell it.

    >>> label("CONSULT", ["Shinzo Abe", "Vladimir Putin"], [], "Singapore", "2018-11-14", None)
    'Shinzo Abe and Vladimir Putin meet in Singapore, 2018-11-14'
    >>> label("SANCTION", ["Japan"], ["Russia"], None, "2022-03", None)
    'Japan takes sanctions against Russia, 2022-03'
    >>> label("SUPPORT", ["Japan", "Soviet Union"], [], None, "1956-10-19", "Joint Declaration")
    'Joint Declaration, 1956-10-19'
    >>> label("SUPPORT", ["France", "Spain"], [], None, None, None, "signed treaty")
    'France and Spain conclude an accord'
    >>> label("SUPPORT", ["France", "Spain"], [], None, None, None, "welcomed truce")
    'France and Spain give support'
    """
    words = name or _told(kind, actors, recipients, wording)
    if place and place not in words:
        words += f" in {place}"
    return f"{words}, {day}" if day else words


def _told(kind: EventType, actors: Sequence[str], recipients: Sequence[str], wording: str) -> str:
    of_one, of_several, of_nobody, towards = _WORDS[kind]
    if kind == "SUPPORT" and not recipients:
        families = stems(wording)
        of_several = next((together for together, of in _TOGETHER.items() if not of.isdisjoint(families)), of_several)
    told = f"{_all(actors)} {of_one if len(actors) == 1 else of_several}" if actors else of_nobody
    return f"{told} {towards} {_all(recipients)}" if recipients else told


def _all(names: Sequence[str]) -> str:
    if len(names) > _NAMES:
        return f"{', '.join(names[:_NAMES])} and {len(names) - _NAMES} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))

"""Events whose day is that of a statement: a demand or a warning is of the day of the statement that it introduces, what is told of
"today" inside one of the day on which it was made."""

from collections.abc import Iterable, Sequence

from msgspec import structs

from flows.records import SPOKEN, Mention, Statement

#: The speaker's own day.
_TODAY = frozenset(("today", "tonight"))


def on_their_day(mentions: Iterable[Mention], statements: Sequence[Statement], text: str) -> tuple[Mention, ...]:
    """The mentions of an article whose document reads ``text``; one without a date of its own whose trigger is a statement's cue takes
    the statement's day, as does one of "today" inside its content.

    Only a day that the context tells, as the same speaker's other words do: that of the story is never taken by default.
    """
    dated = [s for s in statements if s.said.precision == "day"]
    told = [s for s in statements if s.cue is not None and s.said.basis == "context"]

    def of_statement(mention: Mention) -> Mention:
        words = mention.date_text
        if words is not None and text[words.start : words.end].lower() in _TODAY:
            inside = (s.said for s in dated if s.content.start <= words.start and words.end <= s.content.end)
            return structs.replace(mention, when=next(inside, mention.when))
        if mention.event_type not in SPOKEN or mention.date_text is not None or mention.when.min or mention.when.max:
            return mention
        when = next((s.said for s in told if s.cue is not None and s.cue.overlaps(mention.trigger)), mention.when)
        return structs.replace(mention, when=when)

    return tuple(map(of_statement, mentions))

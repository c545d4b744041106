"""Events that are done by saying so: a demand or a warning is of the day of the statement that it introduces."""

from collections.abc import Iterable, Sequence

from msgspec import structs

from flows.records import EventType, Mention, Statement

#: What is done by saying so.
SPOKEN: tuple[EventType, ...] = ("AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN")


def on_their_day(mentions: Iterable[Mention], statements: Sequence[Statement]) -> tuple[Mention, ...]:
    """The mentions of an article; one without a date of its own whose trigger is a statement's cue takes the statement's day.

    Only a day that the context tells, as the same speaker's other words do: that of the story is never taken by default.
    """
    told = [s for s in statements if s.cue is not None and s.said.basis == "context"]

    def of_statement(mention: Mention) -> Mention:
        if mention.event_type not in SPOKEN or mention.date_text is not None or mention.when.min or mention.when.max:
            return mention
        when = next((s.said for s in told if s.cue is not None and s.cue.overlaps(mention.trigger)), mention.when)
        return structs.replace(mention, when=when)

    return tuple(map(of_statement, mentions))

"""Event participants: who did it, and to whom it was done."""

from schemas.columns import SLUG, column
from schemas.table import Table

ROLES = {
    "actor": "does it; in a reciprocal event (a meeting, a treaty) everybody is an actor",
    "recipient": "has it done to",
}


class EventParticipants(Table):
    event_id: str = column("Event", "The event", key=True, refers="events.event_id", pattern=SLUG)
    actor_id: str = column("Actor", "Who takes part in it", key=True, refers="actors.actor_id", pattern=SLUG)
    role: str = column("Role", "What part the actor has in it", key=True, categories=ROLES)

    class Config(Table.Config):
        title = "Event participants"
        description = "Countries, organizations and persons that take part in the events, with their roles."

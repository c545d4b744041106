"""What the steps hand to each other: frozen records without behaviour.

Offsets are Unicode code points, half-open, into ``Document.text`` exactly as it was read (nothing normalised):
``text[span.start:span.end]`` is the evidence. Dates are whole days, both ends of an interval included; ``None`` at an
end means that the end is open. Ids do not exist yet at this stage: the tables step derives them from content.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

Precision = Literal["day", "month", "year", "range", "unknown"]
#: How an article's day of publication is known (design: ``published_basis``).
PublishedBasis = Literal["declared", "stated", "dateline", "inferred", "unknown"]
#: How the day of an event or of an utterance is known: *stated* in full in its clause; *relative* to the article's
#: date; *context*, from an earlier clause; *known*, from the vocabulary (a named treaty, an edition of a series).
DateBasis = Literal["stated", "relative", "context", "known", "unknown"]
Basis = PublishedBasis | DateBasis
ActorKind = Literal["person", "organization", "country", "document"]
SourceKind = Literal["person", "organization", "country", "document", "unnamed"]
SourceResolution = Literal["named", "title", "pronoun", "carried", "metonym", "unresolved"]
StatementKind = Literal["direct", "indirect", "mixed"]
Role = Literal["actor", "recipient"]
Severity = Literal["rejected", "warning", "note"]
#: The 16 event types of PLOVER 2.0 (Halterman et al. 2023).
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
#: Those done by saying so: their words and their day are those of what is said.
SPOKEN: tuple[EventType, ...] = ("AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN")


class Span(Struct, frozen=True, order=True):
    """Half-open code-point interval into ``Document.text``."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class When(Struct, frozen=True):
    """An interval of days and how precise it is; ``basis`` says how it is known (one of the bases above)."""

    min: date | None = None
    max: date | None = None
    precision: Precision = "unknown"
    basis: Basis = "unknown"


class Declared(Struct, frozen=True):
    """What is known of a document from outside its text: a row of the manifest, a .jsonl line's fields or a page's metadata.

    ``origin_of`` names, for every filled field, where it came from (``manifest.csv:3``, ``og:site_name``).
    """

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    retrieved_at: str | None = None
    rights: str | None = None
    language: str | None = None
    origin_of: dict[str, str] = {}


class Finding(Struct, frozen=True):
    """Something that a reader of the package should know: what was refused, doubted or noted, and what to do about it."""

    check: str
    severity: Severity
    message: str
    raw_path: str
    table_name: str = "articles"
    row_id: str | None = None
    column_name: str | None = None
    value: str | None = None
    row_json: str | None = None


class Document(Struct, frozen=True):
    """One raw text as it was read. ``raw_path`` is POSIX and relative to raw/ (``dump.jsonl#12`` for line 12 of a dump)."""

    raw_path: str
    raw_sha256: str
    media_type: str
    text: str
    declared: Declared = Declared()
    findings: tuple[Finding, ...] = ()


class Paragraph(Struct, frozen=True):
    """A paragraph of the body. Only ``prose`` gives statements and events; the other roles are kept so that nothing is hidden."""

    span: Span
    role: Literal["prose", "crosshead", "caption", "teaser"] = "prose"


class Evidence(Struct, frozen=True):
    """One piece of evidence for the day of publication: its words, what they say, and whether the solution used it.

    Evidence from outside the text (manifest, metadata) has the span 0..0 and names its place in ``expression``.
    """

    expression: str
    span: Span
    says: str
    min: date | None = None
    max: date | None = None
    used: bool = True


class Credit(Struct, frozen=True):
    """A passage of the body that credits an agency or another outlet ("/TASS/", "reports citing TASS")."""

    outlet_id: str
    span: Span
    passage: Span


class Article(Struct, frozen=True):
    """A document read as a news article; ``published`` has a ``PublishedBasis``, ``published_time`` is HH:MM as stated."""

    title: str
    body: Span
    paragraphs: tuple[Paragraph, ...]
    language: str = "en"
    byline: str | None = None
    outlet_id: str | None = None
    origin_id: str | None = None
    url: str | None = None
    published: When = When()
    published_time: str | None = None
    retrieved_at: str | None = None
    evidence: tuple[Evidence, ...] = ()
    credits: tuple[Credit, ...] = ()
    findings: tuple[Finding, ...] = ()


class Actor(Struct, frozen=True):
    """Somebody who speaks or acts. ``actor_id`` is set when the vocabulary knows the actor; otherwise the tables step makes it
    from ``name``. ``country`` is ISO 3166-1 alpha-3 (SUN for the USSR)."""

    name: str
    kind: ActorKind
    actor_id: str | None = None
    country: str | None = None


class Source(Struct, frozen=True):
    """Who is said to have said it: the words at the cue, whom they denote, and by what reasoning.

    ``members`` are the actors that a joint source denotes ("both ministers"), where the text names them.
    """

    kind: SourceKind
    resolution: SourceResolution
    span: Span | None = None
    actor: Actor | None = None
    members: tuple[Actor, ...] = ()


class Statement(Struct, frozen=True):
    """One contiguous span of attributed content. Parts of one interrupted quotation share ``utterance`` (a number that
    means something within its article only). ``rule`` names the rule that found it."""

    kind: StatementKind
    content: Span
    source: Source
    utterance: int
    rule: str
    cue: Span | None = None
    addressee: Actor | None = None
    via: Actor | None = None
    said: When = When()


class Mention(Struct, frozen=True):
    """A clause or noun phrase that presents an event. ``evidence`` is the clause, ``trigger`` the word in it that decided.

    ``family`` is set where clauses of several types tell the same event ("territory": it changes hands, by whatever words).
    """

    event_type: EventType
    trigger: Span
    evidence: Span
    rule: str
    label: str
    event_mode: str | None = None
    when: When = When()
    date_text: Span | None = None
    place: str | None = None
    place_country: str | None = None
    series_id: str | None = None
    instrument_id: str | None = None
    family: str | None = None
    is_background: bool = False
    participants: tuple[tuple[Actor, Role], ...] = ()


class Extract(Struct, frozen=True):
    """Everything that one document gives: the result of the per-document part, which the store keeps by content."""

    document: Document
    article: Article | None
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    findings: tuple[Finding, ...] = ()

"""Who published the page and whom it credits: names of the vocabulary's outlets, in the order of how far each place can be trusted."""

from msgspec import Struct

from flows.records import Credit, Finding
from flows.steps.articles.names import names
from flows.steps.articles.outlets.origins import origin
from flows.steps.articles.outlets.own import SURE, own
from flows.steps.articles.outlets.traces import traces
from flows.steps.articles.outlets.unknown import finding
from flows.steps.articles.page import Page
from flows.vocabulary import Vocabulary


class Publisher(Struct, frozen=True):
    """Outlet, origin and per-passage credits of an article; both ids may be unknown."""

    outlet_id: str | None
    origin_id: str | None
    credits: tuple[Credit, ...] = ()
    findings: tuple[Finding, ...] = ()


def publisher(page: Page, vocabulary: Vocabulary) -> Publisher:
    """Settle outlet and origin. An agency that signs the text is its origin, on its own page too."""
    found = traces(page, names(vocabulary.outlets))
    outlet, how = own(found)
    findings = () if outlet and how in SURE else (finding(found, outlet, how),)
    credits = tuple(credit for credit, _ in found.credits if credit.outlet_id != outlet)
    return Publisher(outlet, origin(found, outlet), credits, findings)

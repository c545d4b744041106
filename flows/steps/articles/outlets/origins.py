"""Whom the article credits as its origin."""

from flows.steps.articles.outlets.traces import Traces


def origin(traces: Traces, outlet: str | None) -> str | None:
    """An agency that signs the text or a line that tells where it was taken from, then a credit; ``outlet`` is whose page it is.

    Of credits one for the whole goes before one for a passage, an agency before others, then the first.
    """
    taken = (*traces.signed, *traces.taken)
    if taken and taken[0] != outlet:
        return taken[0]
    ranked = [
        (credit.passage != traces.page.body, not traces.is_agency(credit.outlet_id), weak, credit.outlet_id)
        for credit, weak in traces.credits
        if (credit.outlet_id != outlet or (credit in traces.datelines and traces.is_agency(outlet)))
        and (not weak or traces.is_agency(credit.outlet_id))
    ]
    if ranked:
        return min(ranked, key=lambda rank: rank[:3])[3]
    return next((name for name in taken if traces.is_agency(name)), None)

"""Below which quality nothing is released: the shares of dataset.toml against what the checks counted."""

from collections.abc import Iterator

import polars as pl

from flows.counts import counted
from flows.errors import Refused
from flows.settings import Settings, Thresholds
from flows.steps.findings.checked import Checked, gravest_first

_SLUGS = {
    "articles_min": "too-few-articles",
    "refused_documents_max": "too-many-refused",
    "rejected_rows_max": "too-many-rejected",
    "unknown_outlets_max": "too-many-unknown-outlets",
    "undated_articles_max": "too-many-undated",
    "unresolved_sources_max": "too-many-unresolved",
}
#: So many findings are quoted in a refusal: enough to see what it is about.
_QUOTED = 3


def refuse(checked: Checked, settings: Settings) -> None:
    """Raise ``Refused`` if a document got lost on the way or a threshold of ``settings`` is not met; else do nothing."""
    if checked.lost:
        some = ", ".join(checked.lost[:5])
        message = f"{counted(len(checked.lost), 'text')} neither among the articles nor among the findings: {some}"
        raise Refused("documents-lost", settings.name, message, "report it")
    if not checked.documents:
        raise Refused("too-few-articles", settings.name, "no text was found", f"put texts into the raw folder{_quoted(checked)}")
    missed = dict(_missed(checked, settings.thresholds))
    if missed:
        remedy = "mend what `communique check --findings FILE` lists, or change the threshold in dataset.toml"
        slug = _SLUGS[next(iter(missed))]
        raise Refused(slug, settings.name, "; ".join(missed.values()), remedy + _quoted(checked))


def _missed(checked: Checked, limits: Thresholds) -> Iterator[tuple[str, str]]:
    """The thresholds that are not met, each with what was counted."""
    articles = checked.frames["articles"].height
    if articles < limits.articles_min:
        yield "articles_min", f"{counted(articles, 'article')}, fewer than articles_min = {limits.articles_min}"
    for name, share in shares(checked).items():
        if share > getattr(limits, name):
            yield name, f"{name.removesuffix('_max').replace('_', ' ')}: {share:.1%}, more than {name} = {getattr(limits, name)}"


def _quoted(checked: Checked) -> str:
    """The gravest findings, a line each."""
    return "".join(f"\n  {message}" for message in gravest_first(checked.findings)["message"].head(_QUOTED))


def shares(checked: Checked) -> dict[str, float]:
    """What the thresholds bound, each by the name of its threshold, between 0 and 1."""
    articles, statements = checked.frames["articles"], checked.frames["statements"]
    rejected = sum(checked.rejected(name) for name in checked.rows)
    return {
        "refused_documents_max": _share(checked.refused, checked.documents),
        "rejected_rows_max": _share(rejected, sum(checked.rows.values())),
        "unknown_outlets_max": _share(articles["outlet_id"].null_count(), articles.height),
        "undated_articles_max": _share(articles.filter(pl.col("published_precision") == "unknown").height, articles.height),
        "unresolved_sources_max": _share(statements["source_id"].null_count(), statements.height),
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0

"""Below which quality nothing is released: the shares of dataset.toml against what the checks counted."""

import polars as pl

from flows.errors import Refused
from flows.settings import Settings
from flows.steps.findings.checked import Checked


def refuse(checked: Checked, settings: Settings) -> None:
    """Raise ``Refused`` if a document got lost on the way or a threshold of ``settings`` is not met; else do nothing."""
    if checked.lost:
        some = ", ".join(checked.lost[:5])
        raise Refused("documents-lost", settings.name, f"{len(checked.lost)} texts are neither articles nor findings: {some}", "report it")
    limits = settings.thresholds
    if (articles := checked.frames["articles"].height) < limits.articles_min:
        message = f"{articles} articles, fewer than articles_min = {limits.articles_min}"
        raise Refused("too-few-articles", settings.name, message, "read the findings with `communique check`, or lower the threshold")
    for name, share in shares(checked).items():
        if share > getattr(limits, name):
            message = f"{name.removesuffix('_max').replace('_', ' ')}: {share:.1%}, more than {name} = {getattr(limits, name)}"
            slug = _SLUGS[name]
            raise Refused(slug, settings.name, message, "read the findings with `communique check`, or raise the threshold in dataset.toml")


_SLUGS = {
    "refused_documents_max": "too-many-refused",
    "rejected_rows_max": "too-many-rejected",
    "unknown_outlets_max": "too-many-unknown-outlets",
    "undated_articles_max": "too-many-undated",
    "unresolved_sources_max": "too-many-unresolved",
}


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

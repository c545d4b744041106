"""The state of an actor, from its words alone: share of right answers on a file of {"actor", "country", "context"} lines.

    python tests/bench/actors.py CORPUS.jsonl [--errors 20]

A corpus marks international organizations by IGO or UNO instead of a state; here that is an organization that the vocabulary knows
and that belongs to no state.
"""

import argparse
import json
from pathlib import Path

from flows.english.names import Cast
from flows.english.reading import Reading
from flows.records import Article, Span
from flows.vocabulary import Vocabulary, load

_INTERNATIONAL = "IGO"


def answer(words: str, context: str, vocabulary: Vocabulary) -> str:
    """The state that the words, or else their context, name; "" if none."""
    cast = Cast(Reading(words, ()), Article("", Span(0, len(words)), ()), vocabulary)
    for text in (words, context):
        country = cast.country(text)
        if country:
            return country
        if any(a.kind == "organization" and a.actor_id for a in cast.actors(Span(0, len(words)))):
            return _INTERNATIONAL
    return ""


def main() -> None:
    """Print the share of right states, with and without the cases in which no state is right."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--errors", type=int, default=0, metavar="N")
    given = arguments.parse_args()
    vocabulary = load(None)
    right = {True: 0, False: 0}
    total = {True: 0, False: 0}
    wrong: list[str] = []
    for line in given.corpus.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        wanted = {"UNO": _INTERNATIONAL}.get(row.get("country") or "", row.get("country") or "")
        context = row.get("context") or ""
        got = answer(row["actor"], context, vocabulary) or (context if len(context) == 3 and context.isupper() else "")
        total[bool(wanted)] += 1
        right[bool(wanted)] += got == wanted
        if got != wanted:
            wrong.append(f"{row['actor']!r}: wanted {wanted or '-'}, got {got or '-'}")
    for named, label in ((True, "with a state"), (False, "without")):
        print(f"{label:14} {right[named]:4} of {total[named]:4}  {100 * right[named] / max(total[named], 1):5.1f} %")
    print(
        f"{'all':14} {sum(right.values()):4} of {sum(total.values()):4}  {100 * sum(right.values()) / max(sum(total.values()), 1):5.1f} %"
    )
    for problem in wrong[: given.errors]:
        print(problem)


if __name__ == "__main__":
    main()

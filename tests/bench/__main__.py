"""All measurements on public corpora, one after the other: ``python -m tests.bench CORPORA`` (README.md here says what lies where)."""

import subprocess
import sys
from pathlib import Path

#: What to run, with paths below the folder of corpora; a file that is not there is told and left out.
RUNS: tuple[tuple[str, ...], ...] = (
    ("statements", "statements/polnear_dev.jsonl.gz"),
    ("articles", "statements/polnear_dev.jsonl.gz"),
    ("pages", "html/pages.tar.gz"),
    *(("published", "statements/polnear_dev.jsonl.gz", "--page", page) for page in ("full", "partial", "none", "bare")),
    ("dumps", "html/pages.tar.gz"),
    ("dumps", "statements/polnear_dev.jsonl.gz"),
    ("published", "html/pages.tar.gz", "--page", "none"),
    ("times", "dates/tempeval3.jsonl", "--recognizers", "dates/recognizers_text_en.jsonl", "--duckling", "dates/duckling_en.jsonl"),
    ("attach", "dates/semeval2015_timeline.jsonl"),
    ("events", "plv", "events/plv_train.jsonl"),
    ("events", "petrarch", "events/petrarch_unit.jsonl"),
    ("actors", "actors/ngec_actor_tests.jsonl"),
)


def main() -> None:
    """Run every measurement whose corpora are there, then the speed of the corpus part, which needs none."""
    corpora = Path(sys.argv[1])
    for bench, *arguments in RUNS:
        given = [str(corpora / argument) if "/" in argument else argument for argument in arguments]
        missing = [path for path in given if "/" in path and not Path(path).exists()]
        if missing:
            print(f"== {bench}: left out, {missing[0]} is not there", flush=True)
            continue
        _run(bench, *given)
    _run("corpus", "1000", "10000")


def _run(bench: str, *arguments: str) -> None:
    print(f"== {bench} {' '.join(arguments)}", flush=True)
    subprocess.run([sys.executable, "-m", f"tests.bench.{bench}", *arguments], check=True)


if __name__ == "__main__":
    main()

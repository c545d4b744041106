"""The parts of README.md that quote the release in dist/: python -m tests.readme [--check]

Writes them anew between their markers; ``--check`` changes nothing and fails if they are not what the release says.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from flows.steps.package import examples, newest, tables
from flows.steps.package.readme import counting

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"


def main() -> None:
    """Write or check the README."""
    held = README.read_text("utf-8")
    made = written(held)
    if "--check" not in sys.argv:
        README.write_text(made, "utf-8")
    elif made != held:
        sys.exit("README.md: does not say what the release in dist/ says; run `python -m tests.readme`")


def written(readme: str) -> str:
    """The README with the quoted parts as the newest release in dist/ gives them."""
    release = newest(ROOT / "dist/japan-russia-peace-talks")
    assert release is not None
    frames = tables.read(release)
    parts: dict[str, Iterator[str]] = {
        "statement": examples.statement(frames),
        "event": examples.event(frames),
        "counts": iter(list(counting(frames["events"]))[1:]),
    }
    for name, lines in parts.items():
        block = "\n".join(lines).strip("\n")
        readme = re.sub(rf"(?s)(<!-- {name} -->\n).*?(\n<!-- /{name} -->)", lambda m, block=block: m[1] + block + m[2], readme)
    return readme


if __name__ == "__main__":
    main()

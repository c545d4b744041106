"""A release's files against its own list of hashes."""

import re
from hashlib import sha256
from pathlib import Path

from flows.steps.package.archive import files

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


def faults(release: Path) -> list[str]:
    """Files of a release folder that were changed, added or taken away since it was made, one line each."""
    listing = release / "SHA256SUMS"
    if not listing.is_file():
        return ["SHA256SUMS: the file is missing"]
    matches = [_LINE.fullmatch(line) for line in listing.read_text("utf-8", errors="replace").splitlines()]
    listed = {match[2]: match[1] for match in matches if match}
    problems = ["SHA256SUMS: a line is not a hash and a file name"] if None in matches else []
    present = [name for name in files(release) if name != "SHA256SUMS"]
    problems += [f"{name}: the file is missing" for name in sorted(set(listed) - set(present))]
    problems += [f"{name}: the file does not belong to the release" for name in present if name not in listed]
    changed = [name for name in present if name in listed and sha256(release.joinpath(name).read_bytes()).hexdigest() != listed[name]]
    return problems + [f"{name}: the file was edited after the release was made (its hash is another one)" for name in changed]

"""The independent referee: frictionless reads the release as a stranger would."""

from pathlib import Path


def faults(package: Path) -> list[str]:
    """What frictionless has against a release folder or zip, one line each that begins with the file; empty if it is valid."""
    from frictionless import FrictionlessException, Package  # half a second: only whoever validates pays

    source = package / "datapackage.json" if package.is_dir() else package
    try:
        report = Package(str(source.absolute())).validate()
    except FrictionlessException as error:  # a broken descriptor is not reported, it raises
        return [f"datapackage.json: {error.error.message}"]
    lines = [f"datapackage.json: {error.message}" for error in report.errors]
    for task in report.tasks:
        lines += [f"{task.place}: {_where(error)}{error.message}" for error in task.errors]
    return lines


def opens(package: Path) -> list[str]:
    """What keeps frictionless from finding every file of a zip; the rows are not read."""
    from frictionless import FrictionlessException, Package

    try:
        for resource in Package(str(package.absolute())).resources:
            resource.read_bytes(size=1)
    except FrictionlessException as error:
        return [f"{package.name}: {error.error.message}"]
    return []


def _where(error: object) -> str:
    row, field = getattr(error, "row_number", None), getattr(error, "field_name", None)
    return f"line {row}: {field}: " if row and field else f"line {row}: " if row else ""

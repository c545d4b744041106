"""What tests of any module may ask for."""

import pytest

from flows.steps.package import referee


@pytest.fixture
def lenient(monkeypatch: pytest.MonkeyPatch) -> None:
    """No referee, for tests of something else: it takes most of a second for each package."""
    monkeypatch.setattr(referee, "faults", lambda package: [])
    monkeypatch.setattr(referee, "opens", lambda package: [])

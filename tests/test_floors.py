"""What was once reached on the five articles is reached still; ``python -m tests.floors`` raises the floors, ``--lower`` lowers them."""

from tests.floors import floors, measured


def test_nothing_falls_below_its_floor() -> None:
    reached = measured()
    assert {name: reached[name] >= floor for name, floor in floors().items()} == dict.fromkeys(floors(), True), reached

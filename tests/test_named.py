"""Events that have a name: editions of a series, treaties and notes of the vocabulary."""

from datetime import date

from flows.records import When
from tests.coding import actors, read


def test_a_series_has_its_edition() -> None:
    (rally,) = read("Marie Dupont said at the River Rally that the water is cold.")
    assert (rally.event_type, rally.series_id, rally.when.min, rally.when.basis) == ("PROTEST", "river-rally", date(2021, 3, 4), "known")
    assert actors(rally) == {"FRA", "Marie Dupont"}
    (unknown,) = read("Marie Dupont said at the River Rally that the water is cold.", When())
    assert unknown.when.min is None


def test_a_named_treaty_has_its_day_and_parties() -> None:
    found = [m for m in read("The River Treaty was signed in Lyon.") if m.instrument_id == "river-treaty"]
    assert [(m.when.min, m.when.basis) for m in found] == [(date(1920, 5, 6), "known")]
    assert actors(found[0]) == {"FRA", "DEU"}
    assert read("The River Treaty is long.") == ()


def test_an_instrument_has_its_own_type() -> None:
    (note,) = read("The Spanish memorandum of 1921 said that the bridge was closed.")
    assert (note.event_type, note.instrument_id) == ("REJECT", "note-of-1921")
    (left,) = read("France withdrew from the River Treaty on Monday.")
    assert (left.event_type, left.instrument_id) == ("REJECT", "river-treaty")

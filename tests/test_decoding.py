"""Bytes → text: what is UTF-8 stays as it is, what is not is guessed and told."""

import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from flows.steps.read.decoding import decode


def test_a_byte_order_mark_counts_as_the_first_character() -> None:
    assert decode(b"\xef\xbb\xbfOne", "a.txt")[0] == "\ufeffOne"
    assert decode("One".encode("utf-16"), "a.txt")[0] == "One"


def test_a_text_with_a_broken_character_stays_utf_8() -> None:
    text, (finding,) = decode("“Søren” said “no”.".encode() + b"\xe2\x80", "a.txt")
    assert (text, finding.value) == ("“Søren” said “no”.\ufffd", "utf-8")
    assert decode("Søren said no.".encode("utf-16-be"), "a.txt")[0] == "Søren said no."


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300))
@example("cafÃ©")
def test_utf_8_survives_unchanged(text: str) -> None:
    kept, findings = decode(text.encode(), "a.txt")
    assert kept == text
    assert {finding.check for finding in findings} <= {"encoding-twice"}  # what looks as if decoded twice is told, not mended


@given(st.binary(max_size=300))
@hypothesis_settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=40)
def test_any_bytes_give_a_text_or_a_finding(data: bytes) -> None:
    text, findings = decode(data, "a.txt")
    assert "\0" not in text
    assert text or findings or not data


@pytest.mark.parametrize("words", ["The minister, Søren Håkansson, met reporters.", "The minister’s “café” talks were over."])
def test_western_letters_are_read_as_the_web_reads_them(words: str) -> None:
    text, (finding,) = decode((words + "\nHe said that the talks in the capital would go on for a week. ").encode("cp1252"), "a.txt")
    assert text.startswith(words)
    assert finding.value == "cp1252"


@pytest.mark.parametrize(
    "data", [b"Talks \xff\xe2\x80 on: " + "“We go on,” he said in Vell. ".encode(), b"\x93We go on,\x94 he said in Vell."]
)
def test_a_few_broken_marks_make_no_text_of_another_script(data: bytes) -> None:
    text, _ = decode(data * 3, "a.txt")
    assert "“We go on,” he said" in text

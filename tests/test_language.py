"""The language of an article, by its words and by what its page says."""

import pytest

from flows.steps.articles.language import language
from tests.pages import checks, read


def test_another_language_is_told_and_kept() -> None:
    _, found = read("another_language.txt")
    assert found.language == "fr"
    assert "language-not-read" in checks(found)


@pytest.mark.parametrize(
    ("text", "declared", "code"),
    [
        ("The ministers met in the harbour and said that they would meet again.", None, "en"),
        ("Министры встретились в порту и сказали, что встретятся снова.", None, "ru"),
        ("Міністри зустрілися в порту і сказали, що зустрінуться знову.", None, "uk"),
        ("Die Minister trafen sich im Hafen und sagten, dass sie sich wieder treffen.", None, "de"),
        ("Talks fail", "en-GB", "en"),
        ("", None, "und"),
    ],
)
def test_language(text: str, declared: str | None, code: str) -> None:
    assert language(text, declared) == code

"""raw/dataset.toml: defaults for any folder, and a place and a remedy for every slip."""

from pathlib import Path

import pytest

from flows.errors import InputError
from flows.settings import License, settings


def _written(folder: Path, toml: str) -> Path:
    (folder / "dataset.toml").write_text(toml, encoding="utf-8")
    return folder


def test_a_folder_without_settings_is_named_after_itself(tmp_path: Path) -> None:
    folder = tmp_path / "My Texts, 2021"
    folder.mkdir()
    found = settings(folder)
    assert (found.name, found.title, found.first_version) == ("my-texts-2021", "My texts 2021", "1.0.0")
    assert found.licenses[0].name == "CC-BY-4.0"


def test_a_folder_s_name_loses_its_accents_only(tmp_path: Path) -> None:
    folder = tmp_path / "Été à Zürich"
    folder.mkdir()
    assert settings(folder).name == "ete-a-zurich"


def test_a_folder_called_raw_is_named_after_its_project(tmp_path: Path) -> None:
    folder = tmp_path / "harbour-news" / "raw"
    folder.mkdir(parents=True)
    assert settings(folder).name == "harbour-news"


def test_everything_that_the_file_says_arrives(tmp_path: Path) -> None:
    found = settings(
        _written(
            tmp_path,
            'name = "x"\ntitle = "X"\nkeywords = ["a"]\n[[contributors]]\ntitle = "Ada"\n[thresholds]\nundated_articles_max = 0.5\n',
        )
    )
    assert (found.title, found.keywords, found.contributors[0].title) == ("X", ("a",), "Ada")
    assert found.thresholds.undated_articles_max == 0.5


def test_the_project_s_own_settings_are_right() -> None:
    assert settings(Path("raw")).name == "japan-russia-peace-talks"


@pytest.mark.parametrize(
    ("toml", "slug", "place"),
    [
        ('name = "x"\ntitle = = "y"\n', "settings-toml", "dataset.toml:2:9"),
        ('name = "x', "settings-toml", "dataset.toml:1:"),
        ('name = "x"\ntitel = "y"\n', "settings-unknown", "dataset.toml:2:1"),
        ("[thresholds]\nundated_article_max = 0.5\n", "settings-unknown", "dataset.toml:2:1"),
        ('name = "x"\nkeywords = "news"\n', "settings-value", "dataset.toml:2:1"),
        ('[thresholds]\nundated_articles_max = "none"\n', "settings-value", "dataset.toml:2:1"),
        ("[thresholds]\nundated_articles_max = 50\n", "settings-value", "dataset.toml:2:1"),
        ('[[contributors]]\npath = "https://ada.example"\n', "settings-value", "dataset.toml:1:"),
        ('name = "Two Words"\n', "settings-value", "dataset.toml:1:1"),
        ('name = "x"\nfirst_version = "one"\n', "settings-value", "dataset.toml:2:1"),
        ('name = "x"\nfirst_version = "01.0.0"\n', "settings-value", "dataset.toml:2:1"),
        ('title = " "\n', "settings-value", "dataset.toml:1:1"),
        ('keywords = ["a", ""]\n', "settings-value", "dataset.toml:1:1"),
        ('name = "x"\nhomepage = "ada.example"\n', "settings-value", "dataset.toml:2:1"),
        ('contributors = ["Ada"]\n', "settings-value", "dataset.toml:1:1"),
        (
            '[[contributors]]\ntitle = "Ada"\nemail = "ada@ada.example"\n[[contributors]]\ntitle = "Bo"\nemail = "bo"\n',
            "settings-value",
            "dataset.toml:6:1",
        ),
        ('[[contributors]]\ntitle = "Ada"\npath = "about/ada"\n', "settings-value", "dataset.toml:3:1"),
        ('[[sources]]\ntitle = "Ada"\npath = "../ada"\n', "settings-value", "dataset.toml:3:1"),
        ('[[licenses]]\nname = "My own terms"\n', "settings-value", "dataset.toml:2:1"),
        ('[[licenses]]\ntitle = "My own terms"\n', "settings-value", "dataset.toml:1:3"),
        ("licenses = []\n", "settings-value", "dataset.toml:1:1"),
        ("[thresholds]\nrefused_documents_max = nan\n", "settings-value", "dataset.toml:2:1"),
    ],
)
def test_a_slip_is_told_with_its_place(tmp_path: Path, toml: str, slug: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        settings(_written(tmp_path, toml))
    assert caught.value.slug == slug
    assert f"{tmp_path.name}/{place}" in str(caught.value)


def test_terms_of_one_s_own_take_nothing_from_those_that_stand_for_none(tmp_path: Path) -> None:
    named = settings(_written(tmp_path, '[[licenses]]\nname = "CC0-1.0"\n')).licenses
    assert named == (License("CC0-1.0"),)
    linked = settings(_written(tmp_path, '[[licenses]]\npath = "https://ada.example/terms"\n')).licenses
    assert linked == (License(path="https://ada.example/terms"),)


def test_a_kind_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"setting contributors: expected a table, got text; write \[\[contributors\]\]"):
        settings(_written(tmp_path, 'contributors = ["Ada"]\n'))


def test_a_slip_of_the_pen_gets_the_name_that_was_meant(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="did you mean title?"):
        settings(_written(tmp_path, 'titel = "y"\n'))


def test_a_byte_order_mark_does_not_matter(tmp_path: Path) -> None:
    assert settings(_written(tmp_path, '\ufefftitle = "Talks"\n')).title == "Talks"


def test_bytes_that_are_no_text_are_told_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "dataset.toml").write_bytes(b'name = "x"\ntitle = "\xff"\n')
    with pytest.raises(InputError) as caught:
        settings(tmp_path)
    assert caught.value.slug == "settings-encoding"
    assert "dataset.toml:2" in caught.value.place

"""The corpus that the network of statements is trained on, with other verbs for "said" and marks closed elsewhere: nothing else changes."""

from hypothesis import given
from hypothesis import strategies as st

from tests.bench.corpora import Annotated, Gold, paragraphs
from tests.bench.variation import punctuated, varied


def article(contents: list[str]) -> Annotated:
    """A line for each content, attributed before or behind it in turn."""
    text, golds = "Headline\n", []
    for n, content in enumerate(contents):
        line = f"She said {content}." if n % 2 else f"{content}, she said."
        start, cue = len(text) + line.index(content), len(text) + line.rindex("said" if not n % 2 else "said ")
        golds.append(Gold((start, start + len(content)), "indirect", True, "she", cue="said", cues=((cue, cue + 4),), sources=((0, 8),)))
        text += line + "\n"
    return Annotated("a", text, paragraphs(text)[1:], tuple(golds))


@given(st.lists(st.sampled_from(["the dam holds", "it is late", "“we go”"]), min_size=1, max_size=9))
def test_only_cues_change(contents: list[str]) -> None:
    own = article(contents)
    (other,) = varied([own], every=4)
    assert [other.text[slice(*gold.span)] for gold in other.statements] == contents
    assert all(other.text[slice(*gold.sources[0])] == "Headline" for gold in other.statements)
    cues = [other.text[slice(*gold.cues[0])] for gold in other.statements]
    assert [cue != "said" for cue in cues] == [n % 4 == 0 for n in range(len(contents))]
    lines = [other.text[p.span.start : p.span.end] for p in other.paragraphs]
    assert lines == [line.replace("said", cue, 1) for line, cue in zip(own.text.splitlines()[1:], cues, strict=True)]


def test_beliefs_keep_their_words() -> None:
    text = "Headline\nShe said it holds."
    belief = Gold((18, 26), "indirect", False, "She", cues=((13, 17),))
    own = Annotated("a", text, paragraphs(text)[1:], (belief,))
    assert list(varied([own], every=4)) == [own]


def test_marks_close_before_commas_and_full_stops_outside_the_us() -> None:
    own, other = article(["“we go,” he adds"]), article(["the dam holds"])
    turned, same = punctuated([own, other], every=2)
    assert turned.text == own.text.replace(",”", "”,")
    assert (turned.statements, same) == (own.statements, other)

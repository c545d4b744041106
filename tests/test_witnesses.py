"""One text, one witness: near-copies, credits, outlets."""

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.steps.witnesses import Passage, near_copies, witnesses

HARBOUR = "the two ministers met in the old harbour on monday to speak of fish and of the ferry that both towns need"
LONG = HARBOUR.split()
WEATHER = "a quite different story about the weather in the mountains which nobody had expected to be so warm this spring"
OTHER = WEATHER.split()


def test_a_copy_with_a_few_other_words_is_a_near_copy() -> None:
    changed = [*LONG[:4], "again", *LONG[5:], "said", "somebody"]
    one, two, three = near_copies([" ".join(LONG), " ".join(changed), " ".join(OTHER)])
    assert one == two != three


def test_a_passage_inside_a_longer_one_is_a_near_copy() -> None:
    one, two = near_copies([" ".join(LONG), " ".join([*OTHER, *LONG])])
    assert one == two


def test_below_the_floor_nothing_is_a_copy() -> None:
    assert near_copies(["he said so", "he said so yesterday"]) == [-1, -1]


def test_a_shared_phrase_is_not_a_copy() -> None:
    one, two = near_copies([" ".join(LONG), " ".join([*OTHER, *LONG[:8]])])
    assert one != two


def test_the_agency_is_the_witness_of_its_copies() -> None:
    passages = [Passage(" ".join(LONG), "morning", 1), Passage(" ".join([*LONG, "yes"]), "wire", 0), Passage("short", "morning", 1)]
    assert [name for name, _ in witnesses(passages)] == ["wire", "wire", "morning"]


def test_between_outlets_the_first_of_the_alphabet() -> None:
    passages = [Passage(" ".join(LONG), "morning", 1), Passage(" ".join(LONG), "evening", 1), Passage(" ".join(LONG), "a123", 2)]
    assert [name for name, _ in witnesses(passages)] == ["evening"] * 3


WORDS = st.lists(st.sampled_from(["red", "green", "blue", "boat", "train", "sea", "sky", "hill"]), min_size=0, max_size=30).map(" ".join)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.builds(Passage, WORDS, st.sampled_from(["wire", "evening", "morning"]), st.just(1)), max_size=12), st.randoms())
def test_the_order_of_passages_does_not_matter(passages: list[Passage], random: object) -> None:
    order = list(range(len(passages)))
    random.shuffle(order)  # type: ignore[attr-defined]
    straight, shuffled = witnesses(passages), witnesses([passages[i] for i in order])
    assert [straight[i][0] for i in order] == [name for name, _ in shuffled]


@settings(max_examples=50, deadline=None)
@given(st.lists(WORDS.filter(lambda w: len(w.split()) >= 12), min_size=1, max_size=8, unique=True))
def test_a_copied_passage_adds_no_witness(texts: list[str]) -> None:
    passages = [Passage(words, f"outlet-{i}", 1) for i, words in enumerate(texts)]
    before = witnesses(passages)
    after = witnesses([*passages, *passages])
    assert [name for name, _ in after] == [name for name, _ in before] * 2

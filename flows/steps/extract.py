"""raw files → extracts: the per-document part, a pure function of a document and the vocabulary, spread over processes."""

import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from pathlib import Path

import msgspec

from flows import english
from flows.english.names import Cast
from flows.english.reading import Reading
from flows.errors import CommuniqueError
from flows.records import Document, Extract, Finding
from flows.steps.articles import article as read_article
from flows.steps.events import mentions
from flows.steps.events.spoken import on_their_day
from flows.steps.read import RawFile, documents
from flows.steps.statements import statements
from flows.steps.store import Store
from flows.vocabulary import Vocabulary, load

#: The languages whose statements and events are extracted; an article in another one is published without them.
LANGUAGES = {"en": english}

#: Below so many new files, starting other processes (1.5 s each to load the parser) costs more than it saves.
_WORTH_A_POOL = 24


def extracts(files: Sequence[RawFile], own_vocabulary: Path | None, store_folder: Path, processes: int) -> Iterator[tuple[Extract, ...]]:
    """Yield what each file gives, in the files' order, whatever the number of processes.

    ``own_vocabulary`` is the folder of the user's own rows (raw/vocabulary), if there is one. What the store knows is not read again.
    Raises ``CommuniqueError`` if the system ends one of the processes.
    """
    vocabulary = load(own_vocabulary)
    store = Store(store_folder, vocabulary.fingerprint)
    keys = [_key(store, file) for file in files]
    missing = [i for i, key in enumerate(keys) if not store.knows(key)]
    if processes > 1 and len(missing) >= _WORTH_A_POOL:
        yield from _in_processes(files, keys, set(missing), store, own_vocabulary, processes)
        return
    for file, key in zip(files, keys, strict=True):
        yield _stored_or_made(file, key, store, vocabulary)


def extract(document: Document, vocabulary: Vocabulary) -> Extract:
    """Read a document as an article and take its statements and events; a text that is no article ends as a finding."""
    article = read_article(document, vocabulary)
    if isinstance(article, Finding):
        # what kept the text from being read says more than that there is none
        told = any(finding.severity == "rejected" for finding in document.findings)
        return Extract(document, None, findings=document.findings if told else (*document.findings, article))
    findings = (*document.findings, *article.findings)
    language = LANGUAGES.get(article.language)
    if language is None:
        return Extract(document, article, findings=findings)
    reading = Reading(document.text, article.paragraphs)
    cast = Cast(reading, article, vocabulary)
    said = statements(article, reading, cast, language)
    return Extract(document, article, said, on_their_day(mentions(article, reading, cast, vocabulary), said, document.text), findings)


def _extract_whatever_happens(document: Document, vocabulary: Vocabulary) -> Extract:
    """A fault of ours in one document must not cost the other 99,999: it becomes a finding, and the thresholds decide."""
    try:
        return extract(document, vocabulary)
    except Exception as error:
        message = f"{document.raw_path}: could not be read as an article ({type(error).__name__}: {error}); report it with the file"
        return Extract(document, None, findings=(*document.findings, Finding("extraction-failed", "rejected", message, document.raw_path)))


def _stored_or_made(file: RawFile, key: str, store: Store, vocabulary: Vocabulary) -> tuple[Extract, ...]:
    known = store.get(key)
    if known is not None:
        return known
    made = tuple(_extract_whatever_happens(document, vocabulary) for document in documents(file))
    store.put(key, made)
    return made


def _key(store: Store, file: RawFile) -> str:
    """The file's address in the store: its bytes, its name and its manifest rows decide what it gives."""
    return store.key(file.sha256.encode(), msgspec.json.encode((file.raw_path, file.declared)))


_worker: tuple[Store, Vocabulary] | None = None


def _in_processes(
    files: Sequence[RawFile], keys: Sequence[str], missing: set[int], store: Store, own_vocabulary: Path | None, processes: int
) -> Iterator[tuple[Extract, ...]]:
    """Fresh processes (a fork would copy Prefect's threads); each result goes through the store or comes back whole."""
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _start_worker, (store, own_vocabulary))
    try:
        with _uninterrupted():
            made = pool.map(_work, *zip(*[(files[i], keys[i]) for i in sorted(missing)], strict=True), chunksize=4)
        for i, (file, key) in enumerate(zip(files, keys, strict=True)):
            yield next(made) if i in missing else _stored_or_made(file, key, store, load(own_vocabulary))
    except BrokenProcessPool as error:
        what = "one of the processes that read texts was ended from outside, most often for want of memory"
        remedy = "free memory or give fewer with --processes; what was read need not be read again"
        raise CommuniqueError("reading-killed", f"--processes {processes}", what, remedy) from error
    except BaseException:
        for worker in active_children():  # what they have read is in the store
            worker.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Processes that start within the block do not hear Ctrl-C: the one that started them does, and ends them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _start_worker(store: Store, own_vocabulary: Path | None) -> None:
    global _worker
    _worker = store, load(own_vocabulary)


def _work(file: RawFile, key: str) -> tuple[Extract, ...]:
    assert _worker is not None
    store, vocabulary = _worker
    return _stored_or_made(file, key, store, vocabulary)

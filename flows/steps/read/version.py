"""The name of the way in which texts are read: a release records it, so that its offsets can be checked again."""

from importlib.metadata import version

#: Our own number changes whenever the same bytes would give another text.
READER = f"communique-read/3 (trafilatura {version('trafilatura')}, charset-normalizer {version('charset-normalizer')})"

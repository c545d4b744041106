"""Time expressions of English news prose: found by one small grammar, resolved against the article's day, attached to clauses.

>>> [e.words for e in find("They met in Rome last Friday and on May 10, 2019.")]
['last Friday', 'May 10, 2019']
"""

from flows.english.times.attaching import attach
from flows.english.times.finding import TimeExpression, find, resolve
from flows.english.times.meanings import Tense
from flows.english.times.storyday import told_as_news

__all__ = ["Tense", "TimeExpression", "attach", "find", "resolve", "told_as_news"]

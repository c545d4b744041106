"""Parts of speech by the model's own rules, without its rule matcher.

The model's attribute ruler spends a third of the parsing time on a general matcher, though nearly all of its rules look at one token:
its tag, its dependency, its lower-case form. Here each such combination is decided once and remembered.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any


class PartsOfSpeech:
    """The part of speech of each word of a parse as the ``patterns`` of spaCy's AttributeRuler tell it: of several that match the last.

    A rule that looks at the token before as well ("there is") may ask for its dependency only. Raises ``ValueError`` for any other rule:
    a new model with rules of another kind needs the ruler itself.
    """

    def __init__(self, patterns: Iterable[Mapping[str, Any]]) -> None:
        self._rules = [_rule(p["patterns"][0], p["index"]) + (p["attrs"]["POS"],) for p in patterns if "POS" in p["attrs"]]
        self._forms = {form for rule, _, _ in self._rules for form in _values(rule.get("LOWER", ()))}
        self._before = {before for _, before, _ in self._rules if before}
        self._of_tag: dict[str, list[tuple[Mapping[str, Any], str, str]]] = {}
        self._known: dict[tuple[str, str, str, bool, str], str] = {}

    def reader(self) -> Callable[[str, str, str, bool], str]:
        """For a new parse: takes its words in order (tag, dependency, small letters, whether it is white space) and tells their parts."""
        before = ""

        def part(tag: str, dep: str, lower: str, space: bool) -> str:
            nonlocal before
            look = tag, dep, lower if lower in self._forms else "", space, before
            before = dep if dep in self._before else ""
            known = self._known.get(look)
            return self._known.setdefault(look, self._part(*look)) if known is None else known

        return part

    def _part(self, tag: str, dep: str, form: str, space: bool, before: str) -> str:
        seen = {"TAG": tag, "DEP": dep, "LOWER": form, "IS_SPACE": space}
        if tag not in self._of_tag:
            self._of_tag[tag] = [rule for rule in self._rules if "TAG" not in rule[0] or _matches(rule[0]["TAG"], tag)]
        parts = [
            part
            for rule, after, part in self._of_tag[tag]
            if after in ("", before) and all(_matches(wanted, seen[name]) for name, wanted in rule.items())
        ]
        return parts[-1] if parts else ""


def _rule(tokens: Sequence[Mapping[str, Any]], index: int) -> tuple[Mapping[str, Any], str]:
    """What a rule asks of its token, and of the dependency of the one before (empty if nothing)."""
    if index == 0 and len(tokens) == 1:
        return tokens[0], ""
    if index == 1 and len(tokens) == 2 and list(tokens[0]) == ["DEP"] and isinstance(tokens[0]["DEP"], str):
        return tokens[1], tokens[0]["DEP"]
    raise ValueError(f"a rule of another kind: {tokens}")


def _matches(wanted: Any, value: Any) -> bool:
    if not isinstance(wanted, dict):
        return bool(wanted == value)
    return value in wanted.get("IN", (value,)) and value not in wanted.get("NOT_IN", ())


def _values(wanted: Any) -> Iterable[str]:
    return wanted["IN"] if isinstance(wanted, dict) else [wanted] if isinstance(wanted, str) else ()

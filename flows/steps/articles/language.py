"""The language of a text, by its script and its commonest words."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+")
#: The commonest words of the languages that news comes in; a language is named only where its words are no other's alone.
_COMMON = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in that is for on with was as by at from has it said have be are he an which will not his were this",
        "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach",
        "fr": "de la le et les des en un du une que est pour qui dans par au plus sur pas ne se ce il sont avec cette aux été son mais",
        "es": "de la que el en y los del se las por un para con no una su al lo como más pero sus le ya este sí porque esta son",
        "pt": "de que do da em um para com não uma os no se na por mais as dos como mas ao ele das seu sua ou quando muito nos já",
        "it": "di che la il un per in una del con non sono della si le da dei alla più nel gli ha come anche al delle lo ma dal nella",
        "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit door naar heeft worden deze",
        "pl": "w i na z do że się nie to jest o od za przez po jak dla są oraz który tym jego może ale być także tego został przy",
        "tr": "ve bir bu da için ile de olarak çok daha olan gibi kadar sonra en var ise ancak o ne her diye göre dedi oldu yıl",
        "az": "və bir bu da ki üçün ilə də olan çox sonra daha ən var isə lakin hər dedi görə kimi edib olub edilib bildirib qeyd edir",
        "id": "yang dan di ini itu dengan untuk dari dalam pada tidak akan juga ke oleh telah adalah karena ada bisa mereka kata sebagai",
        "ro": "de și în a la cu pe care din că un o nu este pentru mai ca au fost prin sunt al să dar după lui ale între",
        "sv": "och i att det som en på är av för med den till har de inte om ett han men var från vid så kan när eller",
    }.items()
}
#: Scripts that one language of news or a few share; the first that fits more than half of the letters is taken.
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.2),
    ("ko", re.compile(r"[\uac00-\ud7af]"), 0.5),
    ("zh", re.compile(r"[\u4e00-\u9fff]"), 0.5),
    ("ar", re.compile(r"[\u0600-\u06ff]"), 0.5),
    ("he", re.compile(r"[\u0590-\u05ff]"), 0.5),
    ("el", re.compile(r"[\u0370-\u03ff]"), 0.5),
    ("hi", re.compile(r"[\u0900-\u097f]"), 0.5),
    ("ka", re.compile(r"[\u10a0-\u10ff]"), 0.5),
    ("hy", re.compile(r"[\u0530-\u058f]"), 0.5),
    ("ru", re.compile(r"[\u0400-\u04ff]"), 0.5),
)
#: A letter of any of them.
_OTHER_SCRIPT = re.compile("[" + "".join(script.pattern.strip("[]") for _, script, _ in _SCRIPTS) + "]")
#: Below this share of common words a text of Latin letters is in no language that is known here. English prose has 0.3 to 0.45.
_LEAST = 0.08
#: Of so few words, one common English one settles it.
_FEW = 30
#: So much of a text settles it.
_SAMPLE = 20_000


def language(text: str, declared: str | None = None) -> str:
    """The ISO 639-1 code of the language of ``text``, ``und`` if it cannot be told.

    The text decides; ``declared`` only where the text is too short to (fewer than 12 words).
    """
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample)) if _OTHER_SCRIPT.search(sample) else 0
    for code, script, share in _SCRIPTS:
        if letters and len(script.findall(sample)) > share * letters:
            return "uk" if code == "ru" and re.search("[їєґі]", sample.lower()) else code
    words = _WORD.findall(sample.casefold())
    stated = (declared or "").split("-")[0].lower()
    if len(words) < 12 and re.fullmatch("[a-z]{2}", stated):
        return stated
    counts = Counter(words)
    shares = {code: sum(counts[word] for word in counts.keys() & common) / max(1, len(words)) for code, common in _COMMON.items()}
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    if shares[best] >= _LEAST or (best == "en" and shares[best] > 0 and len(words) < _FEW):
        return best
    return stated if re.fullmatch("[a-z]{2}", stated) else "und"

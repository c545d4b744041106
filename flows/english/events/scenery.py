"""Words that tell where something happened, and words whose place is another's."""

#: Common nouns that take up a place named before, by the kind of place that they and the words of its name tell.
LANDFORMS = {
    word: kind
    for kind, words in {
        "island": "island islands islet islets archipelago isle isles chain atoll reef reefs shoal",
        "peninsula": "peninsula",
        "region": "region oblast province governorate enclave exclave",
        "heights": "heights hills plateau",
        "strip": "strip corridor",
        "canal": "canal",
        "city": "city town village",
    }.items()
    for word in words.split()
}
#: What a state of affairs is called: the place behind it is where that is, not where it is talked about.
SITUATIONS = frozenset(
    """
    situation situations development developments event events crisis crises conflict conflicts war wars state process tension tensions
    peace security stability role presence issue issues problem problems
    """.split()
)

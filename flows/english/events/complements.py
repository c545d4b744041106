"""Words that tell to which verb a complement belongs, where the parser leaves it open."""

#: Whoever does this to something to do a deed does it himself ("used batons to disperse them").
USING = frozenset("use deploy fire employ".split())
#: Participles of an object that the parser takes for clauses' verbs ("intercepted two boats found fishing", "freed ten men unharmed").
SAID_OF_OBJECTS = frozenset("found accused suspected believed wanted caught convicted unharmed unhurt".split())
#: "Set free ten men": said of the object before which it stands.
FREE = "free"

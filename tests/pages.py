"""What the tests of articles share: five outlets, and the article that a text becomes."""

from pathlib import Path

from flows.records import Article, Declared, Document
from flows.steps.articles import article
from flows.vocabulary import Outlet, Place, Vocabulary

CORPUS = Path(__file__).parent / "corpus"
VOCABULARY = Vocabulary(
    outlets=(
        Outlet("nord", "NORD", "agency", "NOR", ("nord.example",), ("Nord", "Nord-Press")),
        Outlet("harbour-daily", "Harbour Daily", "newspaper", "NOR", ("harbour.example",)),
        Outlet("sund-news", "Sund News", "agency", "NOR", ("sund.example",)),
        Outlet("post", "Post.am", "portal", "ARM", ("post.am",)),
        Outlet("metro", "Metro", "newspaper", "NOR", ("metro.example",)),
    ),
    places=(Place("Vell", "NOR"),),
)
PROSE = "Norland is ready for talks with Westmark, Foreign Minister Ada Holm said on Tuesday in Vell.\n\nShe will travel there in March.\n"
STORY = (
    "The harbour of Vell in the north of Norland will get a new bridge in spring, the council said on Monday.\n\n"
    "The old bridge in the harbour has been closed for ships since a storm hit the north of Norland last year.\n\n"
    "“The harbour needs that bridge before the next storm,” the mayor of Vell told the council on Monday evening.\n"
)


def read(name: str) -> tuple[str, Article]:
    text = (CORPUS / name).read_bytes().decode()
    found = article(Document(name, "", "text/plain", text), VOCABULARY)
    assert isinstance(found, Article)
    return text, found


def of(text: str, **declared: str) -> Article:
    told = Declared(**declared, origin_of=dict.fromkeys(declared, "manifest.csv:2"))
    found = article(Document("a.txt", "", "text/plain", text, told), VOCABULARY)
    assert isinstance(found, Article)
    return found


def checks(found: Article) -> set[str]:
    return {finding.check for finding in found.findings}

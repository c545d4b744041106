"""What a paragraph may report: the contents that are proposed for its cues, each once."""

import pytest

from flows import english
from flows.english import speech
from flows.english.reading import Reading
from flows.records import Paragraph, Span


def proposed(text: str) -> list[tuple[str, str]]:
    """Cue and content of each rival in a text of one paragraph."""
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    reports = [rival.report for rival in speech.rivals(reading, 0, english.quotations(text, reading.paragraphs))]
    return [(text[r.cue.start : r.cue.end] if r.cue else "", text[r.content.start : r.content.end]) for r in reports]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Farmers, Frank notes, applaud the quiet mayor of the town.", "notes", "applaud the quiet mayor of the town"),
        ("The source of the trouble, villagers say, is the new dam.", "say", "is the new dam"),
        ("The talks “went well. We agree on the dam,” said Ada Roe, head of the council.", "said", "The talks “went well. We agree on the dam,”"),
        ("A village with a “new and costly dam” gets nervous, said Ada Roe, head of the council.", "said", "A village with a “new and costly dam” gets nervous"),
        ("According to the minister, cooperation of Chile and Peru meets the needs of the two.", "According", "cooperation of Chile and Peru meets the needs of the two"),
        ("As noted by the mayor, the dam will be open in May.", "noted", "the dam will be open in May"),
        ("The talks, as stated by the mayor, will be held in Vell.", "stated", "will be held in Vell"),
        ("It was noticed: According to the council, the dam holds.", "According", "the dam holds"),
        ("One man was hurt, according to the council, and the dam was shut.", "according", "One man was hurt"),
        ("It was a reply to his statement last year that farmers who waste water should pay.", "statement", "farmers who waste water should pay"),
        ("The mayor called it regrettable that the dam was not built.", "called", "regrettable that the dam was not built"),
        ("Roe called the dam of the town “a disaster” and left.", "called", "the dam of the town “a disaster”"),
        ("Roe called the dam a big mistake.", "called", "the dam a big mistake"),
        ("The mayor called on the towns to stop work, open the dam, refrain from threats, and start talks.", "called", "to stop work, open the dam, refrain from threats, and start talks"),
        ("The mayor urged the towns to stop work, and left the dam.", "urged", "to stop work"),
        ("Roe welcomed the deal, urging the towns involved to open the dam.", "urging", "to open the dam"),
        ("Roe renewed his call on all towns to open the dam.", "call", "to open the dam"),
        ("Roe called for action regarding the state of the dam.", "called", "action regarding the state of the dam"),
        ("Roe called for a special clerk to oversee an inquiry into the dam.", "called", "a special clerk to oversee an inquiry into the dam"),
        ("Roe called on Monday for all boats to leave the dam.", "called", "all boats to leave the dam"),
        ("Roe went on to express regret over joining the strike.", "express", "regret over joining the strike"),
        ("“We won the dam,” the mayor beamed. “It is ours.”", "beamed", "We won the dam,"),
        ("“We won the dam,” smiled Ada Roe.", "smiled", "We won the dam,"),
        ("“We won the dam,” and the crowd cheered.", "", "We won the dam,"),
        ("“They agree with us on the dam” but not on the mill.", "", "“They agree with us on the dam” but not on the mill"),
        ("The council, the oldest of all, said in a statement it had received papers on the dam.", "said", "it had received papers on the dam"),
        ("The mayor said the town is to blame for focusing on “the dam, the dam.”", "said", "the town is to blame for focusing on “the dam, the dam.”"),
        ("In the mayor's words, the dam is “safe and sound.”", "words", "the dam is “safe and sound.”"),
        ("The council said in a statement old dams in Vell must be shut.", "said", "old dams in Vell must be shut"),
        ("Mayor Roe said this week during a television interview, Vell is ready to pay.", "said", "Vell is ready to pay"),
        ("Vell had already warned the bank would pay a high price.", "warned", "the bank would pay a high price"),
        ("Vell: Mayor Roe has called off the feast, an official has confirmed.", "confirmed", "Mayor Roe has called off the feast"),
        ('Roe said the deal is "a mistake," calling for a vote at once.', "said", 'the deal is "a mistake,"'),
        ("Roe said the town must act “by the law,” as quoted by APA.", "said", "the town must act “by the law,”"),
        ("The mayor underscored the need to shut the dam.", "underscored", "the need to shut the dam"),
        ("The mayor said on Friday talks on the dam would go on.", "said", "talks on the dam would go on"),
        ("Roe warned Vell - which has strongly objected to the loss of the dam - that much is at stake.", "warned", "much is at stake"),
        ("Roe said, according to IRNA, that the dam holds.", "said", "the dam holds"),
        ("Roe added that the talks went well, according to the town hall.", "added", "the talks went well"),
        ("The mayor has made it clear to the town that the dam would hold.", "made", "the dam would hold"),
        ("Roe made it very plain the dam is shut.", "made", "the dam is shut"),
        ("Roe characterized inter-town ties as “a dead end” on Monday.", "characterized", "inter-town ties as “a dead end”"),
        ("Roe slammed the dam as “ugly” and “dear” and left.", "slammed", "the dam as “ugly” and “dear”"),
        ("The union urged restraint and more talks.", "urged", "restraint and more talks"),
        ("The mayors met on Sunday, the town hall announced, adding that all went well.", "announced", "The mayors met on Sunday"),
        ("The talks went well, the ministry informed on Friday.", "informed", "The talks went well"),
        ("Roe said a meeting of mayors is planned soon, APA reports.", "said", "a meeting of mayors is planned soon"),
        ("The mayor says he goes “back to the dam tomorrow.”", "says", "he goes “back to the dam tomorrow.”"),
        ("The council rejected it, calling it “a mistake”.", "calling", "it “a mistake”"),
        ("The mayor dismissed the claims of Vell as “pure fiction”.", "dismissed", "the claims of Vell as “pure fiction”"),
        ("The dam is shut, IRNA quoted the mayor as saying.", "saying", "The dam is shut"),
        ("The mayor called it a “mistake” of old.", "called", "it a “mistake” of old"),
        ("The flood hit the town, cutting off houses and mills of the valley, clerk Ada Roe told reporters.", "told", "The flood hit the town, cutting off houses and mills of the valley"),
        ('Roe said "the dam is shut", adding that it is old.', "said", "the dam is shut"),
        ("The dam “is shut for now,” IRNA quoted the mayor as saying.", "saying", "The dam “is shut for now,”"),
        ("The mayor was blunt: “We lost the dam.”", "was", "We lost the dam."),
        ("The mayor said on Monday, 3 May, the dam of the town is shut.", "said", "the dam of the town is shut"),
        ("The council called on Vell to shut the dam, in a statement on Monday.", "called", "to shut the dam"),
        ("The council called on Vell to shut the dam and offered to pay for the work.", "called", "to shut the dam"),
        ("The mayors met at the dam, NTB has learnt from the ministry.", "learnt", "The mayors met at the dam"),
        ("The mayors met at the dam, NTB cites the ministry.", "cites", "The mayors met at the dam"),
        ("Vell has agreed to shut the dam. The mayor said this on Friday as he met the clerk.", "said", "Vell has agreed to shut the dam"),
        ("The mayor has said that the dam is shut, reports NTB.", "said", "the dam is shut"),
        ("Roe has said that he will visit the dam when the rain stops, ‘Vell Mail’ reports.", "said", "he will visit the dam when the rain stops"),
        ("The mayor added that he had a plan for the dam, also without giving details.", "added", "he had a plan for the dam"),
        ("The mayor called on Vell not to shut the dam, in a call with the clerk.", "called", "not to shut the dam"),
        ("Roe urged the council not to shut the dam.", "urged", "not to shut the dam"),
        ("Roe renewed his call on all towns not to shut the dam.", "call", "not to shut the dam"),
        ("According to the mayor, the dam of the town holds, NTB reports.", "According", "the dam of the town holds"),
        ("The mayor called on Vell to be quick and not to wait, pointing out that the dam is old.", "called", "to be quick and not to wait"),
    ],
)  # fmt: skip
def test_what_is_proposed(text: str, cue: str, content: str) -> None:
    assert (cue, content) in proposed(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The town disputes the ownership of the dam.", "the ownership of the dam"),
        ("The mayor says fighters of al-Shabaab and others left.", "fighters of al"),
        ("The mayor did not say that the dam holds.", "the dam holds"),
        (
            "'It's rare that they err, and then it's told,' Ada Roe, head of the council, told Fox.",
            "'It's rare that they err, and then it's told,' Ada Roe",
        ),
        ("Roe told the paper that “the dam holds for now.”", "the paper that “the dam holds for now.”"),
        ("Roe continued to hold the dam.", "to hold the dam"),
        ("The town, convinced that the dam would hold, did nothing.", "the dam would hold"),
        ("Neither of them had mentioned that the dam would hold.", "the dam would hold"),
        ("The mayors met, the town hall reported, citing statements by the envoys.", "citing statements by the envoys"),
        ("Roe added that the talks went well, according to the town hall.", "the talks went well, according to the town hall"),
        ("The union urged voters in the town.", "voters in the town"),
        ("No mayor said that the dam would hold.", "the dam would hold"),
        ("It is worth mentioning that the dam holds.", "the dam holds"),
        ("It should be noted that the dam holds.", "the dam holds"),
        ("According to the mayor, the dam of the town holds, NTB reports.", "According to the mayor, the dam of the town holds"),
        ("Kari Moe called the dam a great thing, NTB reports.", "Kari Moe called the dam a great thing"),
        ("Responding to questions from the town on the dam, Roe left.", "questions from the town on the dam"),
        ("Roe commented on the state of the dam.", "the state of the dam"),
        ("It rests on a pact, according to which the dam was given to Vell.", "It rests on a pact"),
        ("The mayors met to find ways to respond to threats to the dam.", "threats to the dam"),
        ("The clerk Ada Roe confirmed this information to NTB.", "this information to NTB"),
        ("Vell plans to open the dam. Roe strongly denies this.", "Vell plans to open the dam"),
        ("Recall that the dam had been shut in May.", "the dam had been shut in May"),
        ("Roe said a meeting of mayors is planned soon, APA reports.", "a meeting of mayors is planned soon, APA reports"),
        ("The mayors are to meet on Monday, a source said, News.net reports citing APA.", "News.net reports citing APA"),
        ("The blast at the dam, which the mayor announced, was heard.", "which"),
        ("The mayor said on Monday that “the dam is shut”.", "on Monday that “the dam is shut”"),
        ("The mayor said that the dam is shut and recalled that it is old.", "the dam is shut and recalled that it is old"),
        ("The mayor said that the dam is shut, adding that it is old.", "the dam is shut, adding that it is old"),
        ("“The dam is shut,” said the letter of the mayor to the council.", "the letter of the mayor to the council"),
        ("The mayor warned Vell of a great flood in the valley.", "Vell of a great flood in the valley"),
        ("The clerk, Ada Otho Said, met the mayor at the dam.", "met the mayor at the dam"),
        ("Roe urged Vell to shut the dam in a statement on Monday.", "to shut the dam in a statement on Monday"),
        ("Roe praised the town known as “the Teeth”.", "the town known as “the Teeth”"),
        ("The mayor said this when the clerk came to the dam.", "this when the clerk came to the dam"),
        ("The mayor has said that the dam is shut, reports NTB.", "The mayor has said that the dam is shut"),
        ("The mayor expressed thanks to Ada Roe for the new dam.", "thanks to Ada Roe"),
        ("The dam, the mayor learned from his doctor, was good for him.", "was good for him"),
        ("The old dam was shut for good, an official said, after the old mill had burnt down.", "after the old mill had burnt down"),
        (
            "The dam does not serve peace, Erik Berg said regarding the claims of Kari Moe on May 8, Trend reports citing the port.",
            "Trend reports citing the port",
        ),
        ("According to NTB, the mayor stressed the importance of the dam.", "the mayor stressed the importance of the dam"),
        ("The new old dam was, according to engineers, a first step towards peace in case all fails.", "The new old dam was"),
    ],
)
def test_what_is_not_proposed(text: str, content: str) -> None:
    assert content not in [found for _, found in proposed(text)]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The council asked the port to shut the dam.", True),
        ("The port was asked to shut the dam.", False),
        ("The council asked to shut the dam.", False),
    ],
)
def test_what_somebody_is_asked_to_do_counts(text: str, asked: bool) -> None:
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    shapes = {rival.report.shape for rival in speech.rivals(reading, 0, ())}
    assert ("asked-to" in shapes) == asked


@pytest.mark.parametrize("felt", ["concern", "concerns", "serious concerns", "hopes"])
def test_what_is_expressed_counts_by_its_cue(felt: str) -> None:
    text = f"The mayor expressed {felt} about the dam in the south."
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    assert ("expressed", 0.9) in [(rival.report.shape, rival.rule) for rival in speech.rivals(reading, 0, ())]


def test_a_claim_commented_on_is_not_the_commenters() -> None:
    text = "The mayor commented on Friday on the claim that the dam was shut."
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    claims = [rival.report for rival in speech.rivals(reading, 0, ()) if rival.report.shape.startswith("noun")]
    assert claims
    assert all(report.source is None for report in claims)


def test_what_is_stressed_counts_and_the_network_may_know_its_end() -> None:
    text = "The mayor reaffirmed the importance of a new dam."
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    shapes = {rival.report.shape: rival.rule for rival in speech.rivals(reading, 0, ())}
    assert shapes["stressed"] == 0.5


def test_what_a_participle_stresses_behind_a_report_is_likely() -> None:
    text = "The envoys noted that the launch is a breach of the pact, reaffirming the importance of talks."
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    assert [rival.rule > 0 for rival in speech.rivals(reading, 0, []) if rival.report.shape == "stressed"] == [True]


def test_what_was_announced_before_tells_nothing() -> None:
    text = "Regarding the fees announced on Monday, the mayor said the dam was not on the list."
    assert {cue for cue, content in proposed(text) if "the dam" in content} == {"said"}


def test_what_is_asked_for_in_quotation_marks_counts() -> None:
    assert ("call", "“to de-escalate, pursue talks, and abide by the treaty,”") in proposed(
        "The ministers call on the town “to de-escalate, pursue talks, and abide by the treaty,” recalling its history."
    )


def test_what_is_asked_for_within_anothers_words_is_not_likely() -> None:
    text = "Roe said that by urging the town to return to talks, the council admitted its fault."
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    rules = {text[r.report.content.start : r.report.content.end]: r.rule for r in speech.rivals(reading, 0, [])}
    assert rules["to return to talks"] == 0 < rules["by urging the town to return to talks, the council admitted its fault"]


def test_what_goes_according_to_plan_is_said_by_nobody() -> None:
    text = "If all goes according to plan, the dam will be finished in May."
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    assert "according" not in [rival.report.shape for rival in speech.rivals(reading, 0, [])]


def test_who_is_called_to_come_is_asked_for_nothing() -> None:
    text = "Roe was called to testify on the dam, and the council called a meeting to discuss it."
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    assert "asked-to" not in [rival.report.shape for rival in speech.rivals(reading, 0, [])]


@pytest.mark.parametrize(
    "text", ["Roe calls himself a friend of the town.", "The islands called “the Teeth” are small.", "Roe called Poe on Monday."]
)
def test_a_name_is_no_judgement(text: str) -> None:
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    rivals = speech.rivals(reading, 0, english.quotations(text, reading.paragraphs))
    assert "judged" not in [rival.report.shape for rival in rivals]


def test_a_stretch_stands_once_for_its_cue() -> None:
    found = proposed("The mayor told the council that the dam holds and the mill works, the paper reported on Friday.")
    assert len(found) == len(set(found)) > 3


def test_a_hearer_may_end_the_paragraph() -> None:
    assert proposed("Ezra Roe told the\nPost-Courier") == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor should make it clear that the dam holds.",
        "It was made clear that the dam holds.",
        "Roe made it clear whether the dam holds.",
        "Roe made clear her support for a dam that holds.",
        "Roe made known the list of dams that hold.",
    ],
)
def test_what_nobody_made_clear_is_not_told(text: str) -> None:
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    assert "made-known" not in [rival.report.shape for rival in speech.rivals(reading, 0, [])]


def test_what_one_only_tried_to_announce_is_not_told() -> None:
    contents = [content for _, content in proposed("Roe was ousted by the council for trying to declare martial law.")]
    assert "martial law" not in contents


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Earlier, the mayor stated that, following the talks, the dam was shut.", True),
        ("In a letter to the council, it was revealed that the dam leaks.", True),
        ("The wire agency quotes Roe as saying that the dam leaks.", True),
        (
            "Sales of boats to Vell are a violation of the pact and the provisions of three Vell-Sund joint pacts, especially the August 17 Communiqué, "
            "Chinese Foreign Ministry spokesperson Ada Roe said in reply to a question at a briefing in Vell.",
            True,
        ),
        ("The mayor may state that the dam leaks.", False),
        ("The mayor found that the dam leaks.", False),
        ("The mayor said the dam leaks.", False),
        ("The dam was shut when it was revealed that it leaks.", False),
    ],
)
def test_what_can_but_be_told(text: str, plain: bool) -> None:
    reading = Reading(text, [Paragraph(Span(0, len(text)))])
    assert any(rival.plain for rival in speech.rivals(reading, 0, [])) == plain

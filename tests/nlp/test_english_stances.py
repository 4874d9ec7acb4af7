"""Stances in English articles of our own, and sentence by sentence: cues and word order, without a parse."""

from __future__ import annotations

import re

import pytest

from annotator.domain.scores import StanceFigures, Statement, score_stances
from annotator.importing import layout_of
from annotator.nlp import Highlights, StanceSuggestion, highlight
from annotator.nlp.suggestions import Party
from tests.nlp.test_english import ARTICLES, unmarked

FLOORS = {"found": 0.92, "right_place": 0.95, "polarity": 0.97, "holder": 0.96, "target": 0.94}


def articles() -> dict[str, tuple[str, list[Statement]]]:
    """Texts with their stances, told as `= polarity | holder/alias | target/alias | words of evidence`."""
    found = {}
    for part in re.split(r"(?m)^# ", ARTICLES.read_text(encoding="utf-8"))[1:]:
        topic, _, body = part.partition("\n")
        lines = body.split("\n")
        text, _ = unmarked("\n".join(line for line in lines if not line.startswith("= ")))
        told = [statement(text, line[2:]) for line in lines if line.startswith("= ")]
        if told:
            found[topic] = (text, told)
    return found


def statement(text: str, line: str) -> Statement:
    polarity, holder, target, evidence = (part.strip() for part in line.split(" | "))
    start = text.index(evidence)
    holders, targets = holder.split("/"), target.split("/")
    place = (start, start + len(evidence))
    return Statement(polarity, holders[0], targets[0], (place,), tuple(holders[1:]), tuple(targets[1:]))


def suggested(text: str, stance: StanceSuggestion) -> Statement:
    holders, targets = names(text, stance.holder), names(text, stance.target)
    return Statement(stance.polarity, holders[0], targets[0], stance.evidence, holders[1:], targets[1:])


def names(text: str, party: Party) -> tuple[str, ...]:
    """The name of the entity, and the words as they stand there: entities have their French names."""
    surface = () if party.start is None else (text[party.start : party.end],)
    return (party.entity_name or party.text or "AUTHOR", *surface)


def imported(text: str) -> Highlights:
    return highlight(
        text, "en", regions=[(mark.start, mark.end, mark.kind) for mark in layout_of(text).marks]
    )


def test_the_statements_of_our_articles_are_found_and_read_rightly() -> None:
    total = StanceFigures()
    for text, told in articles().values():
        total += score_stances(told, [suggested(text, one) for one in imported(text).stances])
    assert total.gold >= 210
    assert {name for name, floor in FLOORS.items() if total.rates[name] < floor} == set(), total.rates


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (one.polarity, names(text, one.holder)[-1], names(text, one.target)[-1])
        for one in highlight(text, "en").stances
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who says a quotation
        (
            "Ida Holm met the union. “This plan is a disgrace,” Mr Paul Sow told reporters on Monday.",
            [("critical", "Paul Sow", "plan")],
        ),
        # the subject of the sentence goes on behind *but* and *and*
        (
            "Ida Holm praised the union but warned that engines from Riga would remain scarce.",
            [("supportive", "Ida Holm", "union"), ("critical", "Ida Holm", "engines")],
        ),
        (
            "Ida Holm expressed full support for the mayor and denounced joint drills by Norway and Latvia.",
            [("supportive", "Ida Holm", "mayor"), ("critical", "Ida Holm", "joint drills")],
        ),
        # narrow targets
        (
            "Ida Holm rejected accusations by Paul Sow that the bank was hurting workers.",
            [("critical", "Ida Holm", "accusations")],
        ),
        ("Ida Holm has full confidence in Paul Sow's plan.", [("supportive", "Ida Holm", "plan")]),
        ("Ida Holm criticised the prime minister's speech.", [("critical", "Ida Holm", "speech")]),
        # several holders
        (
            "Norway and Latvia welcomed the decision.",
            [("supportive", "Norway", "decision"), ("supportive", "Latvia", "decision")],
        ),
        # both sides
        ("Ida Holm urged both sides to show restraint.", [("neutral", "Ida Holm", "both sides")]),
        ("Norway called on all parties to show restraint.", [("neutral", "Norway", "all parties")]),
        # passives and what is suffered
        ("The plan was criticised by Ida Holm on Monday.", [("critical", "Ida Holm", "plan")]),
        ("Paul Sow came under fire from Ida Holm over the plan.", [("critical", "Ida Holm", "Paul Sow")]),
        # verbs of several words
        ("Ida Holm slammed the plan.", [("critical", "Ida Holm", "plan")]),
        ("Ida Holm hit out at the decision.", [("critical", "Ida Holm", "decision")]),
        ("Ida Holm took aim at the reform on Monday.", [("critical", "Ida Holm", "reform")]),
        ("Ida Holm voiced grave concern over the strike.", [("critical", "Ida Holm", "strike")]),
        ("Ida Holm paid tribute to the nurses.", [("supportive", "Ida Holm", "nurses")]),
        ("Ida Holm distanced herself from the deal.", [("critical", "Ida Holm", "deal")]),
        ("Ida Holm threw her weight behind the farmers.", [("supportive", "Ida Holm", "farmers")]),
        ("Ida Holm dismissed the claims as “fantasy”.", [("critical", "Ida Holm", "claims")]),
        ("Ida Holm called the row “pathetic”.", [("critical", "Ida Holm", "row")]),
        ("Nato called the attack “of great concern”.", [("critical", "Nato", "attack")]),
        ("Ida Holm warned Latvia against an attack.", [("critical", "Ida Holm", "Latvia")]),
        # lists of holders and of targets
        (
            "Ida Holm, Paul Sow and the mayor of Riga welcomed the decision.",
            [
                ("supportive", "Ida Holm", "decision"),
                ("supportive", "Paul Sow", "decision"),
                ("supportive", "mayor", "decision"),
            ],
        ),
        (
            "Ida Holm thanked parents for their patience and Paul Sow for his.",
            [("supportive", "Ida Holm", "parents"), ("supportive", "Ida Holm", "Paul Sow")],
        ),
        # told of others
        ("Ida Holm said the allegations were “baseless”.", [("critical", "Ida Holm", "allegations")]),
        ("The mayor said he was proud of the team.", [("supportive", "mayor", "team")]),
        ("Unite said it would fight the closure.", [("critical", "Unite", "closure")]),
        # negation
        ("Ida Holm does not support the plan.", [("critical", "Ida Holm", "plan")]),
        ("Ida Holm has not endorsed the plan.", [("neutral", "Ida Holm", "plan")]),
        # adverbs and days between a subject and its verb; the place of a dispatch holds nothing
        ("Ida Holm had earlier welcomed the plan.", [("supportive", "Ida Holm", "plan")]),
        ("The party today termed the plan “disgraceful”.", [("critical", "party", "plan")]),
        (
            "RIGA – The Umbra Council said Wednesday that it regrets the decision.",
            [("critical", "Umbra Council", "decision")],
        ),
        # verbs of the press of the Commonwealth, of courts and of reports
        ("Paul Sow took a jibe at the Umbra Party.", [("critical", "Paul Sow", "Umbra Party")]),
        ("The judges upheld the verdict.", [("supportive", "judges", "verdict")]),
        ("The judges dismissed the appeal.", [("critical", "judges", "appeal")]),
        ("Riga wants Oslo to give up the plan.", [("critical", "Riga", "Oslo")]),
        ("The plan faced public condemnation from Ida Holm.", [("critical", "Ida Holm", "plan")]),
        # participles behind a letter, a crowd, *with* and a name; a passive behind *after*
        ("The council wrote a letter objecting to the plan.", [("critical", "council", "plan")]),
        (
            "The talks ended with Ida Holm accusing the Umbra Party of fraud.",
            [("critical", "Ida Holm", "Umbra Party")],
        ),
        (
            "The number has risen, with Umbra Party leader Ida Holm accusing the council of neglect.",
            [("critical", "Ida Holm", "council")],
        ),
        ("Riga accused the council of vanity and neglect of the poor.", [("critical", "Riga", "council")]),
        ("Riga accused the council of Oslo of neglect.", [("critical", "Riga", "council of Oslo")]),
        ("The minister has apologised to patients.", [("supportive", "minister", "patients")]),
        ("The plan was shelved after being opposed by Ida Holm.", [("critical", "Ida Holm", "plan")]),
        # described at length
        (
            "The Umbra Group has described the response from the office of the minister of Riga as poor.",
            [("critical", "Umbra Group", "response")],
        ),
        # told in other words, and in headlines
        ("Ida Holm said the council lowered the bar.", [("critical", "Ida Holm", "council")]),
        ("Plan for the bridge a disgrace: Ida Holm\nThe mayor spoke.", [("critical", "Ida Holm", "Plan")]),
        ("Ida Holm: plan for the bridge a disgrace\nThe mayor spoke.", [("critical", "Ida Holm", "plan")]),
        ("Council a disgrace, says Ida Holm\nThe mayor spoke.", [("critical", "Ida Holm", "Council")]),
        # quotations: of a statement, behind *that*, with marks that do not match, with whom they blame
        (
            'Ida Holm added that "the council failed to act on the matter”, and left.',
            [("critical", "Ida Holm", "council")],
        ),
        (
            "“It is a childish move by the council,” Ida Holm maintained.",
            [("critical", "Ida Holm", "council")],
        ),
        (
            "“That was new to me,” Ida Holm said. “The Umbra Party is in denial,” the statement said.",
            [("critical", "Ida Holm", "Umbra Party")],
        ),
        (
            "Umbra Party leader Paul Sow also spoke of it. “The council is childish,” he said.",
            [("critical", "Paul Sow", "council")],
        ),
        ("The minister said it “strongly opposes” the plan.", [("critical", "minister", "plan")]),
        ("Ministers expressed “grave concern” over the launch.", [("critical", "Ministers", "launch")]),
        ("Ministers were united in strongly condemning the launch.", [("critical", "Ministers", "launch")]),
        # a whole speaker's feeling, a quotation that a further paragraph goes on with, a deal told at length
        ("“We are deeply worried about the drills,” Ida Holm said.", [("critical", "Ida Holm", "drills")]),
        (
            "Ida Holm said: “It is late.\n\n“The council is a disgrace.”",
            [("critical", "Ida Holm", "council")],
        ),
        (
            "The Umbra Union says the deal agreed between Japan and Norway is disappointing.",
            [("critical", "Umbra Union", "deal")],
        ),
        (
            "Ida Holm took aim at the “dangerous” Riga policy.",
            [("critical", "Ida Holm", "“dangerous” Riga policy")],
        ),
        (
            "Ida Holm reiterated her “unconditional” support for the plan.",
            [("supportive", "Ida Holm", "plan")],
        ),
        ("The leader of Opposition Ida Holm has slammed the trip.", [("critical", "Ida Holm", "trip")]),
    ],
)
def test_a_sentence_gives_its_stances(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


def test_evidence_holds_the_agent_and_the_whole_quotation() -> None:
    for text, evidence in [
        ("The plan was slammed by Ida Holm on Monday.", "plan was slammed by Ida Holm"),
        ("Ida Holm called the row “a sad joke” on Monday.", "called the row “a sad joke"),
        ("“The council is a sad joke,” Mayor Ida Holm said.", "The council is a sad joke"),
    ]:
        (stance,) = highlight(text, "en").stances
        assert [text[start:end] for start, end in stance.evidence] == [evidence]


@pytest.mark.parametrize(
    "text",
    [
        "Officials at the ministry declined to comment on the plan.",
        "Norway stopped short of blaming Latvia for the attack.",
        "The Rapid Support Forces shelled the town on Monday night.",
        "The president dismissed almost his entire cabinet on Thursday.",
        "Ida Holm might welcome the plan if it were to come.",
        "The aid would help Norway defend its cities.",
        "Paul Sow later backed down.",
        "Attacks by rebels have driven thousands from their homes.",
        "Ida Holm was asked to condemn the strike.",
        "Ida Holm refused to condemn the attack.",
        "Protesters attacked the police station in Riga.",
        "Paul Sow was praised for his calm.",
        "The council discussed a statement denouncing the launch.",
        "The draft was not adopted as Riga stuck to its claim.",
        "Ida Holm hit back hard, and Paul Sow hit back himself.",
        "Police said the victims suffered serious injuries in the attack.",
        "Ida Holm said the council would be wrong if it were late.",
    ],
)
def test_what_is_no_attitude_suggests_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("topic", ["tabloid", "congress", "water"])
def test_an_article_cut_off_anywhere_is_still_read(topic: str) -> None:
    text, _ = articles()[topic]
    for end in [match.start() for match in re.finditer(r"\s", text)][::3]:
        start = max(0, end - 300)
        cut = text[start:end]
        for stance in highlight(cut, "en").stances:
            assert all(0 <= first < last <= len(cut) for first, last in stance.evidence)


@pytest.mark.parametrize(
    ("text", "holder", "target"),
    [
        ("Ida Holm said Paul Sow should resign.", "Ida Holm", "Paul Sow"),
        ("The leader Ida Holm insisted that Paul Sow must step down.", "Ida Holm", "Paul Sow"),
        ("The plan, which Ida Holm criticised, failed.", "Ida Holm", "plan"),
        ("Paul Sow read the novel, which Ida Holm condemned last week.", "Ida Holm", "novel"),
        ("The council has thrown out a plan to widen the road.", "council", "plan"),
        ("Residents complained of noise from the quarry.", "Residents", "noise"),
    ],
)
def test_calls_to_resign_and_what_a_clause_belongs_to(text: str, holder: str, target: str) -> None:
    (stance,) = highlight(text, "en").stances
    assert (stance.polarity, stance.holder.text, stance.target.text) == ("critical", holder, target)


def test_leaving_oneself_is_no_attitude() -> None:
    assert highlight("Ida Holm said she should resign.", "en").stances == ()

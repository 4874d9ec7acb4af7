"""Stance suggestions from cues, word order and quotations."""

from __future__ import annotations

import pytest

from annotator.nlp import StanceSuggestion, highlight
from annotator.nlp.quotations import quotations
from annotator.nlp.reading import Reading


def stances(text: str) -> list[StanceSuggestion]:
    return list(highlight(text).stances)


@pytest.mark.parametrize(
    ("text", "polarity", "holder", "target"),
    [
        ("Oslo a remercié Riga pour son aide.", "supportive", "Oslo", "Riga"),
        ("Riga accuse Oslo de vider la mer.", "critical", "Riga", "Oslo"),
        ("Ida Holm a condamné le silence de Riga.", "critical", "Ida Holm", "Riga"),
        ("La ministre Ida Holm s'est félicitée de l'aide de Riga.", "supportive", "Ida Holm", "Riga"),
        ("Ida Holm a été critiquée par Riga.", "critical", "Riga", "Ida Holm"),
        ("Ida Holm s'est dite inquiète du silence de Riga.", "critical", "Ida Holm", "Riga"),
        ("Oslo a exprimé sa gratitude à Riga.", "supportive", "Oslo", "Riga"),
        ("Ida Holm juge « absurde » le plan de Riga.", "critical", "Ida Holm", "Riga"),
        ("Oslo ne soutient pas Riga.", "critical", "Oslo", "Riga"),
        ("Oslo ne condamne pas Riga.", "neutral", "Oslo", "Riga"),
        ("Norway praised Latvia on Monday and it was the end of that.", "supportive", "Norvège", "Lettonie"),
        ("The minister Ida Holm has condemned Latvia for it.", "critical", "Ida Holm", "Lettonie"),
    ],
)
def test_a_cue_gives_polarity_holder_and_target(text: str, polarity: str, holder: str, target: str) -> None:
    (stance,) = stances(text)
    assert (stance.polarity, stance.holder.text, stance.target.text) == (polarity, holder, target)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm a reçu Paul Sow mardi à Bergen.",
        "Oslo pourrait saluer Riga.",
        "Le ministère n'a pas commenté la saisie.",
        "Ida Holm a été condamnée à deux ans de prison à Riga.",
        "Ida Holm a déclaré que Riga avait livré des armes.",
    ],
)
def test_events_reports_and_hypotheses_suggest_nothing(text: str) -> None:
    assert stances(text) == []


def test_a_verb_behind_its_quotation_has_it_as_evidence() -> None:
    text = "« Le silence de Riga est une faute », s'est alarmée Ida Holm mardi."
    (stance,) = stances(text)
    assert (stance.polarity, stance.holder.text, stance.target.text) == ("critical", "Ida Holm", "Riga")
    ((start, end),) = stance.evidence
    assert text[start:end] == "Le silence de Riga est une faute"
    assert stance.mode == "direct_quote"


def test_nobody_holds_a_passive_without_an_agent() -> None:
    assert stances("Ida Holm a été critiquée pour son absence de projet.") == []


def test_where_something_was_said_is_no_target() -> None:
    (stance,) = stances("Ida Holm a dénoncé sur Twitter le silence de Riga.")
    assert stance.target.text == "Riga"


def test_the_nearest_holder_in_a_quotation_comes_before_its_speaker() -> None:
    (stance,) = stances("« Oslo condamne Riga », a déclaré Ida Holm.")
    assert [stance.holder.text, stance.holders[0].text] == ["Oslo", "Ida Holm"]


def test_a_group_with_an_article_can_hold() -> None:
    (stance,) = stances("Hier, les syndicats ont dénoncé la réforme des retraites.")
    assert (stance.holder.text, stance.target.text) == ("syndicats", "réforme des retraites")
    assert stance.holder.kind == "concept"


def test_evidence_and_cue_stand_in_the_text() -> None:
    text = "Hier, Oslo a vivement remercié Riga pour son aide."
    (stance,) = stances(text)
    ((start, end),) = stance.evidence
    assert text[start:end] == "a vivement remercié Riga"
    assert text[slice(*stance.cue)] == "remercié"
    assert stance.why == "remercier"
    assert stance.rule == "cue-verb"


def test_the_speaker_of_a_quotation_holds_what_stands_in_it() -> None:
    text = "« Nous condamnons le silence de Riga », a déclaré Ida Holm."
    (stance,) = stances(text)
    assert stance.holder.text == "Ida Holm"
    assert stance.mode == "direct_quote"


def test_a_pronoun_leads_to_the_person_named_before() -> None:
    text = "Ida Holm est arrivée. Elle a remercié Riga."
    (stance,) = stances(text)
    assert stance.holder.text == "Ida Holm"


def test_a_pronoun_leads_to_a_person_of_its_gender() -> None:
    text = "Ida Holm est arrivée. Paul Sow aussi. Elle a remercié Riga."
    (stance,) = stances(text)
    assert stance.holder.text == "Ida Holm"


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("Le tracé de Riga est une honte absolue", "critical"),
        ("Le tracé de Riga n'est pas une honte du tout", "supportive"),
        ("Le tracé de Riga est formidable pour tous", "supportive"),
        ("La ville de Riga doit ouvrir ses archives", "critical"),
    ],
)
def test_words_of_judgement_in_a_quotation_are_the_speakers(words: str, polarity: str) -> None:
    (stance,) = stances(f"« {words} », a déclaré Ida Holm.")
    assert (stance.polarity, stance.holder.text, stance.mode) == (polarity, "Ida Holm", "direct_quote")
    assert stance.rule == "judgement"
    assert stance.score <= 0.5


def test_a_quotation_that_judges_nothing_suggests_nothing() -> None:
    assert stances("« Le bateau de Riga arrive mardi au port », a déclaré Ida Holm.") == []


def test_boilerplate_suggests_no_stance() -> None:
    text = "Oslo a remercié Riga."
    assert highlight(text, regions=[(0, len(text), "comment")]).stances == ()


def test_loaded_words_of_the_author_are_the_authors() -> None:
    (stance,) = stances("Ce traité bâclé ne protégera personne.")
    assert (stance.polarity, stance.holder.kind, stance.target.text) == ("critical", "author", "traité")
    assert stance.mode == "authorial"


@pytest.mark.parametrize(
    "text",
    [
        "Selon Riga, ce traité bâclé ne protégera personne.",
        "Ce traité bâclé ne protégera personne, a dit Ida Holm.",
        "Ce traité, « bâclé » dit-on, ne protégera personne.",
    ],
)
def test_words_with_a_source_are_not_the_authors(text: str) -> None:
    assert "authorial" not in {stance.mode for stance in stances(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm a refusé de donner plus de détails.",
        "Ida Holm, niant connaître Paul Sow, est partie.",
        "Ida Holm est venue à Riga pour le convaincre d'approuver le plan.",
        "Aucun blessé n'est à déplorer, a indiqué la mairie de Riga à Ida Holm.",
    ],
)
def test_what_is_declined_or_asked_of_others_suggests_nothing(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "Le syndicaliste Jean Morel est venu. Ida Holm aussi. Le syndicaliste a critiqué le plan.",
            "Jean Morel",
        ),
        ("Jean Morel a vu Ida Holm. Il a critiqué le plan.", "Jean Morel"),
        ("« Ce plan est une honte », a déclaré la ministre Ida Holm à l'AFP.", "Ida Holm"),
        ("Selon Ida Holm, « ce plan est une honte ».", "Ida Holm"),
        ("Ida Holm a vu Jean Morel. « Ce plan est une honte », a-t-elle dit.", "Ida Holm"),
    ],
)
def test_functions_and_pronouns_lead_to_the_person(text: str, holder: str) -> None:
    (stance,) = stances(text)
    assert stance.holder.text == holder


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("« C'est un naufrage, Paul Sow », a regretté Ida Holm.", "Paul Sow"),
        ("« C'est très grave, les accusations de Paul Sow », a dit Ida Holm.", "Paul Sow"),
        ("Ida Holm estime que la réforme est « injuste ».", "réforme"),
        (
            "Le projet du port\n\nLe projet a été présenté. « Ce n'est pas acceptable », a dit Paul Sow.",
            "projet",
        ),
    ],
)
def test_a_judgement_is_aimed_at_what_its_clause_is_about(text: str, target: str) -> None:
    (stance,) = stances(text)
    assert stance.target.text == target


def test_each_clause_with_its_own_word_of_judgement_is_a_stance() -> None:
    text = "« Les grèves sont légitimes, les blocages sont dangereux », a dit Ida Holm."
    found = [(stance.polarity, stance.target.text) for stance in stances(text)]
    assert found == [("supportive", "grèves"), ("critical", "blocages")]


def test_the_verb_behind_a_quotation_colours_what_has_no_word_of_its_own() -> None:
    text = "« Le plan de Riga est connu de tous », s'est réjouie Ida Holm."
    (stance,) = stances(text)
    assert (stance.polarity, stance.holder.text) == ("supportive", "Ida Holm")


def test_a_phrase_that_leaves_a_question_open_is_neutral() -> None:
    (stance,) = stances("« Je ne sais pas si la réforme passera », a dit Ida Holm.")
    assert (stance.polarity, stance.target.text) == ("neutral", "réforme")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Ida Holm a qualifié l'entente de « victoire du bon sens ».", "entente"),
        ("Ida Holm a salué le courage de la délégation islandaise.", "délégation islandaise"),
        ("Paul Sow a ouvert la séance. Ida Holm l'a remercié pour son aide.", "Paul Sow"),
        ("Ida Holm salue au passage « le sens du dialogue » du conseil municipal.", "conseil municipal"),
    ],
)
def test_who_or_what_is_meant_by_an_object(text: str, target: str) -> None:
    (stance,) = stances(text)
    assert (stance.polarity, stance.target.text) == ("supportive", target)


@pytest.mark.parametrize(
    ("text", "holder", "target"),
    [
        ("Ida Holm a qualifié ce dispositif de « mauvais exemple ».", "Ida Holm", "dispositif"),
        ("Ida Holm s'est insurgée mardi d'informations parues dans la presse.", "Ida Holm", "informations"),
        ("Ida Holm a recommandé à la télévision les premières mesures.", "Ida Holm", "premières mesures"),
        ("Ida Holm a égratigné à plusieurs reprises le gouvernement.", "Ida Holm", "gouvernement"),
        ("Ida Holm a salué l'action de la ministre de la Pêche Anna Sow.", "Ida Holm", "Anna Sow"),
        ("Moquée par les internautes, la statue sera refaite.", "internautes", "statue"),
        ("Ce plan destiné aux villes, soutenu par la majorité, sera voté.", "majorité", "plan"),
        ("Ida Holm a parlé au maire, critiqué par l'opposition.", "opposition", "maire"),
    ],
)
def test_the_object_is_told_from_what_stands_beside_it(text: str, holder: str, target: str) -> None:
    (stance,) = stances(text)
    assert (stance.holder.text, stance.target.text) == (holder, target)


def test_two_targets_are_two_stances() -> None:
    found = stances("Oslo a remercié Riga et Berlin pour leur aide.")
    assert [(one.polarity, one.holder.text, one.target.text) for one in found] == [
        ("supportive", "Oslo", "Riga"),
        ("supportive", "Oslo", "Berlin"),
    ]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("« Ce plan est une honte », a déclaré sur BFMTV et RMC la présidente du RN.", "présidente du RN"),
        ("« Ce plan est une honte », a déclaré la présidente du RN Ida Holm sur BFMTV.", "Ida Holm"),
        ("« Ce plan est une honte », s'indigne Ida Holm, la maire de Bergen.", "Ida Holm"),
        ("Ida Holm, la maire de Bergen, a critiqué le plan.", "Ida Holm"),
        ("Ida Holm (Parti socialiste) a dénoncé le plan.", "Ida Holm"),
        ("« Ce plan est une honte », a lancé Ida Holm (RN).", "Ida Holm"),
        ("Invitée de France Inter, Ida Holm a dénoncé le plan.", "Ida Holm"),
    ],
)
def test_neither_a_medium_nor_an_aside_holds(text: str, holder: str) -> None:
    (stance,) = stances(text)
    assert stance.holder.text == holder


def test_evidence_ends_with_the_quotation_that_it_enters() -> None:
    text = "Ida Holm a dénoncé « un plan bâclé, injuste et inefficace » mardi."
    (stance,) = stances(text)
    ((start, end),) = stance.evidence
    assert text[start:end] == "a dénoncé « un plan bâclé, injuste et inefficace »"


def test_evidence_cuts_no_bracket() -> None:
    text = "Ida Holm (Parti socialiste, élue de Riga) a dénoncé le plan."
    (stance,) = stances(text)
    ((start, end),) = stance.evidence
    assert text[start:end].count("(") == text[start:end].count(")")


def test_a_title_and_the_line_behind_it_are_no_one_statement() -> None:
    assert stances("Riga critiquée\n\nIda Holm parle du port.") == []


def test_one_claim_with_its_turn_is_one_stance() -> None:
    (stance,) = stances("Ida Holm se dit confiante, mais pas naïve face à Riga.")
    assert (stance.polarity, stance.target.text) == ("supportive", "Riga")


def test_little_of_a_good_thing_is_critical() -> None:
    (stance,) = stances("« Ce plan est peu crédible », a dit Ida Holm.")
    assert (stance.polarity, stance.target.text) == ("critical", "plan")


@pytest.mark.parametrize(
    "text",
    ["Paul Sow s'est vu refuser un visa par Riga.", "Ida Holm se voit reprocher le retard du port."],
)
def test_what_is_done_to_somebody_is_no_attitude_of_theirs(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    ("text", "polarity", "holder", "target"),
    [
        ("Ida Holm has lost confidence in Paul Sow and left.", "critical", "Ida Holm", "Paul Sow"),
        ("“Paul Sow should resign,” said Ida Holm of Bergen.", "critical", "Ida Holm", "Paul Sow"),
        ("‘The plan is a disgrace,’ said Ida Holm of Bergen.", "critical", "Ida Holm", "plan"),
        ("'The plan is a disgrace,' said Ida Holm of Bergen.", "critical", "Ida Holm", "plan"),
        ("The union slammed the new timetable on Monday.", "critical", "union", "new timetable"),
        (
            "Paul Sow opened the talks. Ida Holm thanked him for his patience.",
            "supportive",
            "Ida Holm",
            "Paul Sow",
        ),
        ("Ida Holm thanked staff for a century of work.", "supportive", "Ida Holm", "staff"),
        (
            "“The tax is a disgrace,” said Ida Holm, and the crowd was with her.",
            "critical",
            "Ida Holm",
            "tax",
        ),
        (
            "The coach, Ida Holm, praised the referee for the calm of the match.",
            "supportive",
            "Ida Holm",
            "referee",
        ),
        ("Ida Holm has not condemned the strike and she will not.", "neutral", "Ida Holm", "strike"),
        ("Norway backs the treaty that was signed by all of them.", "supportive", "Norvège", "treaty"),
        ("According to Riga, twelve ships have left the port.", "neutral", "Riga", "ships"),
    ],
)
def test_english_sentences_by_word_order(text: str, polarity: str, holder: str, target: str) -> None:
    (stance,) = stances(text)
    assert (stance.polarity, stance.holder.text, stance.target.text) == (polarity, holder, target)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm met Paul Sow in Bergen on Tuesday and they talked.",
        "Ida Holm could praise the plan if it were to come.",
    ],
)
def test_english_events_and_hypotheses_suggest_nothing(text: str) -> None:
    assert stances(text) == []


def test_what_stands_behind_a_quotation_is_no_object_of_a_verb_in_it() -> None:
    text = "« Nous refusons d'accuser qui que ce soit » Face aux attaques, Ida Holm s'est tue."
    assert not any(one.rule == "cue-verb" and one.target.text == "attaques" for one in stances(text))


def test_evidence_is_not_widened_to_marks_that_pair_by_mistake() -> None:
    text = f'Ida Holm a dénoncé "le plan {"du port et de la ville " * 15}" de Riga.'
    assert all(end - start < 220 for one in stances(text) for start, end in one.evidence)


def test_an_apostrophe_is_no_quotation_mark() -> None:
    reading = Reading(
        "The workers’ union and the teachers’ league met, and they didn't say ‘no’ to it.", "en"
    )
    assert [reading.span_text(one.start, one.end) for one in quotations(reading)] == ["no"]


@pytest.mark.parametrize(
    ("text", "holder", "target"),
    [
        ("Le maire dit que M. Holm avait exprimé sa gratitude à la Norvège.", "Holm", "Norvège"),
        ("Oslo exprimait sa solidarité et son soutien entier à Riga.", "Oslo", "Riga"),
        ('Ida Holm a dénoncé la politique "dangereuse" de Riga.', "Ida Holm", "politique"),
        ("Riga condamne fermement les récentes attaques contre les soldats.", "Riga", "récentes attaques"),
        ("Riga exige une enquête indépendante à Bergen.", "Riga", "enquête indépendante"),
    ],
)
def test_an_attitude_told_by_two_words_is_suggested_once(text: str, holder: str, target: str) -> None:
    (stance,) = stances(text)
    assert (stance.holder.text, stance.target.text) == (holder, target)


@pytest.mark.parametrize(
    "text",
    [
        "« Ces deux pas comptent dans la vallée », a raconté Ida Holm.",
        "Les troupes préparent une attaque contre Bergen.",
        "La stratégie de l'opposition qui a été menée dans la région n'est pas connue, selon Ida Holm.",
        "Oslo votera de nouvelles mesures, si nécessaire, a annoncé Ida Holm.",
        "Ce soutien, qu'elle appelle à renforcer à la rentrée, coûte cher à la ville.",
    ],
)
def test_steps_attacks_and_parties_of_a_name_are_no_attitudes(text: str) -> None:
    assert stances(text) == []


def test_a_piece_of_a_quotation_begins_and_ends_with_its_words() -> None:
    text = "« C'est une honte (…), ce n'est pas une solution », a dit Ida Holm."
    assert all(text[a].isalpha() and text[b - 1].isalpha() for s in stances(text) for a, b in s.evidence)


@pytest.mark.parametrize(
    ("text", "polarity", "target"),
    [
        ("Ida Holm refuse de chanter au port.", "critical", "port"),
        ("Ida Holm refuse de chanter à Riga.", "critical", "chanter"),
        ("Ida Holm refuse de revenir sur sa décision.", "critical", "revenir sur sa décision"),
        ("Ida Holm refuse de vendre la digue.", "critical", "digue"),
        ("Ida Holm refuse de céder aux menaces.", "critical", "menaces"),
        ("Paul Sow est venu. Ida Holm a appelé à voter pour lui lors du scrutin.", "supportive", "Paul Sow"),
        ("Ida Holm prône la mise en place d'un plan de pêche.", "supportive", "plan de pêche"),
        ("Ida Holm a condamné sans réserve la digue.", "critical", "digue"),
        ("C'est une digue que Paul Sow soutient depuis lundi.", "supportive", "digue"),
        ("C'est une digue dont Ida Holm se méfie.", "critical", "digue"),
        ("Les quotas n'ont rien changé, regrette Ida Holm.", "critical", "quotas"),
        ("Ida Holm juge « inquiétant » que la mairie se taise.", "critical", "mairie"),
    ],
)
def test_what_a_cue_governs_is_its_target(text: str, polarity: str, target: str) -> None:
    assert (polarity, target) in [(stance.polarity, stance.target.text) for stance in stances(text)]


def test_words_left_out_of_a_quotation_do_not_end_its_sentence() -> None:
    text = '"Je répète mon appel à la paix (...) et le Conseil de Bergen a échoué", a regretté Ida Holm.'
    assert [text[a:b] for s in stances(text) for a, b in s.evidence][-1].endswith("a échoué")
    assert not any(text[a:b].startswith("(") for s in stances(text) for a, b in s.evidence)


def test_supporters_who_are_spoken_to_tell_no_attitude() -> None:
    (stance,) = stances("Ida Holm a appelé ses partisans au calme à Bergen.")
    assert stance.polarity == "neutral"


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Le Comité des pêches du Ponant accuse Bruxelles de vider la mer.", "Comité des pêches"),
        ("Mardi, l'association des pêcheurs de Zorn accuse Oslo.", "association des pêcheurs de Zorn"),
        ("L'association des pêcheurs a dénoncé la digue.", "association"),
        ("La majorité des pêcheurs a dénoncé la digue.", "pêcheurs"),
        ("La maire de Zorn, Ida Holm, est là. La maire de Zorn accuse Oslo.", "Ida Holm"),
        ("Le Parti du port (Riga), première force à Bergen, accuse Oslo.", "Parti du port"),
    ],
)
def test_a_place_in_the_name_of_a_body_does_not_hold(text: str, holder: str) -> None:
    (stance,) = stances(text)
    assert stance.holder.text == holder


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm n'a rien trouvé qui condamne le port.",
        "Ida Holm ne voit personne qui soutienne Riga.",
        "Ida Holm soutiendrait la digue.",
        "Riga a versé une première tranche de deux millions à Ida Holm.",
    ],
)
def test_what_nobody_does_or_what_is_no_verb_suggests_nothing(text: str) -> None:
    assert stances(text) == []


def test_words_that_only_add_to_a_judgement_are_no_second_one() -> None:
    text = "Oslo et Riga ont parlé. « Ce pont est utile, mais pas magnifique », a dit Ida Holm."
    (stance,) = stances(text)
    ((start, end),) = stance.evidence
    assert text[start:end] == "Ce pont est utile, mais pas magnifique"


def test_a_passive_behind_que_is_said_of_its_own_subject() -> None:
    text = "Ida Holm a dit que le soutien constant de Riga au port était apprécié par Oslo."
    found = [(one.holder.text, one.target.text) for one in stances(text)]
    assert ("Oslo", "soutien") in found
    assert all(target != "Ida Holm" for _, target in found)


def test_the_holder_of_a_noun_stands_behind_its_marks() -> None:
    text = "Le « soutien inébranlable et de principe » de Riga à Oslo est connu."
    (stance,) = stances(text)
    assert (stance.holder.text, stance.target.text) == ("Riga", "Oslo")


def test_a_headline_run_into_a_quotation_is_no_part_of_it() -> None:
    text = 'La mairie dans la tourmente"La digue est une honte", a dit Ida Holm.'
    (stance,) = stances(text)
    ((start, end),) = stance.evidence
    assert text[start:end] == "La digue est une honte"


@pytest.mark.parametrize(
    "text",
    [
        "Les liens sont à un tournant critique, et Oslo attend Riga.",
        "Le rapport voit dans la sécheresse la plus grande menace pour Bergen.",
    ],
)
def test_a_noun_that_looks_like_a_verb_is_no_cue(text: str) -> None:
    assert stances(text) == []


def test_a_cue_offers_what_else_stands_in_its_sentence() -> None:
    text = "Après le vote, Ida Holm a condamné la digue de la ville et le silence du port. Un marin est venu."
    stance = stances(text)[0]
    assert (stance.holder.text, stance.target.text) == ("Ida Holm", "digue de la ville")
    assert [one.text for one in stance.targets] == ["silence du port", "vote"]

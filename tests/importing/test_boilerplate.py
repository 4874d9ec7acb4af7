"""What is marked as furniture, what never is, and how well that does on pages we know."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.importing import Imported, read_sources
from annotator.importing.boilerplate import furniture_in, layout_of, regions_of
from annotator.importing.furniture import is_prose, reason_for

PROSE = (
    "Le maire de Port-Clair, Ivan Loriot, a annoncé mardi que le pont ne serait pas reconstruit avant deux "
    "ans, faute d’argent et d’accord avec la région."
)
SECOND = "« Nous avons perdu cinq ans », a-t-il reconnu devant les habitants réunis dans la salle des fêtes."


def furniture(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in layout_of(text).marks if mark.kind == "boilerplate"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("21.7 C", "weather"),
        ("Home » Monde » Le pont", "breadcrumb"),
        ("Accueil / Morbihan / Groix", "breadcrumb"),
        ("Ports | Sports | Météo marine", "navigation"),
        ("Mardi 12 mai 2026 à 18:05 - Mis à jour à 19:40", "date line"),
        ("Le Quai avec l’agence, publié le 3 mars 2026 à 17h05", "date line"),
        ("Temps de lecture : 3 min", "reading time"),
        ("Partager sur Facebook Partager sur X", "share"),
        ("À lire aussi : le pont en dix dates", "related"),
        ("YOU MAY ALSO LIKE", "related"),
        ("3 commentaires", "comments"),
        ("Leave a Reply", "comments"),
        ("This site uses Akismet to reduce spam. Learn how your comment data is processed.", "comments"),
        ("- Advertisement -spot_img", "advertisement"),
        ("spot_img", "advertisement"),
        ("Photo: AP", "credit"),
        ("Watch: the bridge in ten pictures", "related"),
        ("Sorry we are not currently accepting comments on this article.", "comments"),
        ("Recevez chaque matin l’essentiel", "newsletter"),
        ("Nous utilisons des cookies pour mesurer l’audience.", "cookies"),
        ("#pont #PortClair", "hashtags"),
        ("Mots-clés : pont, région", "tags"),
        ("© Le Quai 2026 - Tous droits réservés", "legal"),
        ("Par Anne Loriot, à Port-Clair", "byline"),
        ("by Nouvelles", "byline"),
        ("al/omd/pk", "initials"),
        ("1. Loriot", "list artefact"),
        ("18:42", "time"),
        ("★★☆☆☆", "rating"),
        ("Le pont de la discorde rouvre enfinpar Radio Neuf", "video"),
        ("CAC 40 7 811 (-0,2 %)", "market ticker"),
        ("Dépêche 2026-04-21 14:08 UTC", "dispatch head"),
        ("Publié le par ANNE LORIOT", "byline"),
        ("Avec notre correspondante à Riga, Anne Loriot", "byline"),
        ("(Reportage Anne Loriot et Jan Holm ; version française Awa Sow)", "byline"),
    ],
)
def test_a_line_gives_itself_away(line: str, reason: str) -> None:
    assert reason_for(line, prose=is_prose(line)) == reason


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        SECOND,
        "Partager ce gâteau est une affaire de patience, répète le pâtissier à ses deux apprentis du matin.",
        "Il faisait 21 °C mardi à Port-Clair, où les habitants ont fêté le retour du soleil sur la jetée.",
        "Photo après photo, le dossier de l’instruction raconte une nuit que personne ne veut plus revoir.",
        "Par chance, le navire était vide quand il a touché le fond, selon la préfecture maritime de Brest.",
        "Le pont de la discorde",
        "Un pont rouvert par Radio Neuf",
        "Une marge d'erreur qui fait débat",
        "Commenter, c’est déjà prendre parti, a prévenu la ministre devant les députés de la majorité.",
    ],
)
def test_prose_and_headings_are_left_alone(line: str) -> None:
    assert reason_for(line, prose=is_prose(line)) is None


def test_prose_is_told_from_headlines() -> None:
    assert is_prose(PROSE)
    assert not is_prose("Port-Clair : le pont ne sera pas reconstruit avant deux ans")
    assert not is_prose("Glissement de terrain en Birmanie : les recherches continuent dans la vallée ...")


@pytest.mark.parametrize(
    "line",
    [
        "Jane Holm met Awa Sow, Bob Roux and Ida Berzins in Port-Clair on Monday.",
        "Ida Berzins, Awa Sow et Bob Roux ont signé à Riga la Déclaration des Ports Libres.",
    ],
)
def test_a_sentence_full_of_names_below_a_headline_in_title_case_is_no_furniture(line: str) -> None:
    assert is_prose(line)
    text = f"Home > World > Ports\nHolm Meets Sow And Roux Ahead Of Port Talks\nBy Jane Loriot\n{line}\n"
    assert line not in "".join(text[start:end] for start, end in furniture_in(text))


@pytest.mark.parametrize(
    "line",
    [
        "Photo by Jane Holm for The Port-Clair Times and Awa Sow for Quai Neuf.",
        "Holm Meets Sow And Roux Ahead Of Port Talks In The Old Town Hall.",
    ],
)
def test_a_credit_or_a_headline_with_a_full_stop_is_no_prose(line: str) -> None:
    assert not is_prose(line)


def test_the_headline_between_menu_and_byline_is_kept() -> None:
    head = "Menu\nLE QUAI\nPorts | Sports | Météo\nLe pont attendra\n\nAnne Loriot\n3 mars 2026"
    text = f"{head}\n\n{PROSE}\n\n{SECOND}\n"
    layout = layout_of(text)
    assert layout.title == "Le pont attendra"
    assert furniture(text) == ["Menu\nLE QUAI\nPorts | Sports | Météo", "Anne Loriot\n3 mars 2026"]


def test_headlines_with_bullets_on_lines_of_their_own_are_no_prose() -> None:
    headline = "Le phare de Port-Clair fêtera ses cent ans avec tous ses anciens gardiens !"
    lists = f"Autres articles\n-\n{headline}\n-\nBac : non"
    text = f"Le pont attendra\n\n{PROSE}\n\n{SECOND}\n{lists}\n"
    assert furniture(text) == [lists]
    first = "Le pont sera fermé dès lundi, a prévenu la mairie dans une lettre aux riverains."
    points = f"-\n{first}\n-\nUn bac le remplace."
    assert "mairie" not in "".join(furniture(f"Le pont attendra\n\n{PROSE}\n\n{points}\n\n{SECOND}\n"))


def test_the_staff_of_a_dispatch_in_brackets_is_furniture_and_its_sentence_is_not() -> None:
    staff = "(Reportage Anne Loriot ; version française Awa Sow, édité par Jan Holm)"
    text = f"Le pont attendra\n\n{PROSE}\n\n{SECOND} {staff}\n"
    assert furniture(text) == [staff]
    assert not [mark for mark in layout_of(text).marks if mark.kind == "caption"]


def test_an_insertion_does_not_take_the_prose_after_it() -> None:
    text = f"Le pont attendra\n\n{PROSE}\n\nPUBLICITÉ\nAssurances Le Cap, dès 9,90 € par mois\n\n{SECOND}\n"
    assert furniture(text) == ["PUBLICITÉ\nAssurances Le Cap, dès 9,90 € par mois"]


def test_comments_to_the_end_are_taken_though_they_read_like_prose() -> None:
    comments = "2 commentaires\nyann29 Bravo, enfin un élu qui a du courage devant la région !"
    text = f"Le pont attendra\n\n{PROSE}\n\n{SECOND}\n\n{comments}\n"
    assert furniture(text) == [comments]


def test_a_comment_count_above_the_article_takes_only_itself() -> None:
    text = f"Le pont attendra\n3 commentaires\n\n{PROSE}\n\n{SECOND}\n"
    assert furniture(text) == ["3 commentaires"]


def test_a_credit_parts_from_its_caption() -> None:
    text = f"{PROSE}\n\nLe pont, fermé depuis mardi. Photo : Quai/Jean Le Goff\n\n{SECOND}\n"
    marks = [(mark.kind, text[mark.start : mark.end]) for mark in layout_of(text).marks]
    assert marks == [
        ("caption", "Le pont, fermé depuis mardi."),
        ("boilerplate", "Photo : Quai/Jean Le Goff"),
    ]


def test_a_scraped_date_before_the_first_word_is_marked() -> None:
    assert furniture(f" date 2023-10 {PROSE}") == ["date 2023-10"]


ENGLISH = (
    "The mayor of Port Clair has said that the bridge would not be built again for two years, for want of "
    "money and of any deal with the county."
)


def test_a_scraped_date_before_the_headline_is_no_part_of_it() -> None:
    layout = layout_of(f"date 2031-05-12 Mayor gives up the bridge at Port Clair\n\nBy Nobody\n\n{ENGLISH}\n")
    assert layout.title == "Mayor gives up the bridge at Port Clair"


def test_a_caption_is_never_the_headline() -> None:
    head = "Mayor gives up the bridge at Port Clair"
    caption = (
        "In this file photo the mayor of Port Clair (L) and the engineer of the old bridge (R) wait for a "
        "boat on the north bank of the river, with the crowd behind them."
    )
    credited = (
        "The mayor and the engineer wait for a boat on the north bank of the river. (Photo: County Press)"
    )
    for picture in (caption, credited):
        layout = layout_of(f"{head}\n\n{head}\n\nBy Ann Loriot\n{picture}\n\n{ENGLISH}\n")
        assert layout.title == head


def test_a_standfirst_below_the_headline_stays_beside_the_credit_of_a_picture() -> None:
    standfirst = "Engineer says that the old one was safe for ten more years"
    text = f"Mayor gives up the bridge at Port Clair\n\n{standfirst}\n© AP Photo/Ann Loriot\n\n{ENGLISH}\n"
    assert furniture(text) == ["© AP Photo/Ann Loriot"]


@pytest.mark.parametrize("credit", ["(By AFP)", "— AFP", "(Picture: Ann Loriot)", "(loriot/Flickr)"])
def test_a_credit_of_an_english_picture_is_marked(credit: str) -> None:
    text = f"The mayor on the north bank of the river, last week. {credit}\n\n{ENGLISH}\n"
    assert furniture(text) == [credit]


def test_labels_that_come_again_and_again_and_what_they_label_are_navigation() -> None:
    teasers = "".join(f"Actu\nPort-Clair fête le numéro {n} de sa gazette\n" for n in range(6))
    text = f"{teasers}Actu\nLe maire de Port-Clair et le pont\n{PROSE}\n{SECOND}\n"
    assert layout_of(text).title == "Le maire de Port-Clair et le pont"
    assert furniture(text) == [teasers + "Actu"]


def test_a_list_of_links_after_the_last_sentence_is_taken() -> None:
    text = f"{PROSE}\n\n{SECOND}\n\nSaint-Malo rouvre sa criée\nLe prix du gazole\nUn ferry neuf pour Groix\n"
    assert furniture(text) == [text[text.index("Saint-Malo") :].strip()]


@pytest.mark.parametrize("text", ["", "\n\n \n", "Un mot", "x" * 5_000, "mot " * 2_000])
def test_texts_without_lines_or_ends_do_no_harm(text: str) -> None:
    assert furniture(text) == []


def test_regions_are_in_order_apart_and_hug_their_words() -> None:
    text = f"21.7 C\nPort-Clair\n\n{PROSE}\n\nPublicité\n\n{SECOND}\n\n#pont #mer\n"
    regions = regions_of("a", layout_of(text).marks)
    assert regions == regions_of("a", layout_of(text).marks)
    for one, after in pairwise(regions):
        assert one.end < after.start
    for region in regions:
        assert text[region.start : region.end] == text[region.start : region.end].strip()
        assert region.origin.why


LINES = (
    PROSE,
    SECOND,
    "Menu",
    "21.7 C",
    "#pont",
    "Actu",
    "3 commentaires",
    "À lire aussi",
    "Le pont attendra",
)
BITS = (
    " date 2023-10 ",
    "Photo : Quai/Jean Le Goff",
    "Par Anne Loriot",
    "\u00a0",
    "e\u0301",
    "👨‍👩‍👧",
    "\x00",
    " ",
)
PIECES = st.sampled_from([*LINES, *BITS, "\n", "\n", "\n\n", "\u2028"])


@given(st.lists(PIECES, max_size=14).map("".join))
def test_whatever_the_page_regions_are_in_order_apart_and_within(text: str) -> None:
    last = 0
    for region in regions_of("a", layout_of(text).marks):
        assert last <= region.start < region.end <= len(text)
        assert not text[region.start].isspace()
        assert not text[region.end - 1].isspace()
        last = region.end


def _figures(gold: Iterable[Mapping[str, Any]], articles: Mapping[str, Imported]) -> tuple[float, float]:
    right = wrong = missed = 0
    for row in gold:
        imported = articles[row["text_sha256"]]
        text = imported.article.text
        ours = _signs(
            text, ((r.start, r.end) for r in regions_of("a", layout_of(text).marks) if r.is_boilerplate)
        )
        theirs = _signs(text, ((r["start"], r["end"]) for r in row["regions"] if r["kind"] != "caption"))
        right, wrong, missed = (
            right + len(ours & theirs),
            wrong + len(ours - theirs),
            missed + len(theirs - ours),
        )
    return right / (right + wrong), right / (right + missed)


def _signs(text: str, ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {place for start, end in ranges for place in range(start, end) if not text[place].isspace()}


def _measured(folder: Path, gold: Path) -> tuple[float, float]:
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    imported = [result for result in read_sources([folder]) if isinstance(result, Imported)]
    return _figures(rows, {one.article.text_sha256: one for one in imported})


def test_on_the_samples_nearly_all_furniture_and_no_prose_is_marked(root: Path) -> None:
    precision, recall = _measured(root / "samples" / "articles", root / "samples" / "gold.jsonl")
    assert precision >= 0.99
    assert recall >= 0.97


def test_on_real_articles_nearly_all_furniture_and_no_prose_is_marked(shared_data: Path) -> None:
    precision, recall = _measured(shared_data / "articles", shared_data / "gold.jsonl")
    assert precision >= 0.99
    assert recall >= 0.97


def test_clean_articles_stay_undimmed(shared_data: Path) -> None:
    signs = marked = 0
    for path in sorted((shared_data / "corpus" / "text").glob("*.txt"))[:60]:
        text = path.read_text(encoding="utf-8")
        signs += len(text)
        marked += sum(mark.end - mark.start for mark in layout_of(text).marks)
    assert marked <= signs / 1_000

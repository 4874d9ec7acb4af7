"""What gives a line of a news page away as furniture: phrases of a shipped list, and forms.

One line is judged on its own here; `boilerplate` then looks at where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from annotator.importing.phrases import date_words, phrases
from annotator.text.fold import fold

LONGEST = 300
_MOST_WORDS = 14

_SENTENCE_END = re.compile(r"[.!?…][»”\"’)\]\s]*$")
_SENTENCE_INSIDE = re.compile(r"[.!?…:;,»”\"]\s")
_CUT_OFF = re.compile(r"\s(?:\.\.\.|…)$")  # as teasers of other articles are
_FULL_STOP = re.compile(r"(?<!\.)\.[»”\"’)\]\s]*$")
_FEWEST_WORDS = 9
_JOINING = frozenset(
    {"by", "in", "at", "of", "for", "and", "the", "from", "with", "on", "an", "as", "to"}
    | {"par", "de", "du", "des", "la", "le", "les", "en", "et", "pour", "avec", "sur", "au", "aux"}
)
_LONG = 120
_SHORTEST_PROSE = 45
_ENDING = 20
_LOWER_WORD = re.compile(r"(?<![^\W\d_])[a-zà-öø-ÿœ][a-zà-öø-ÿœ’']+")
_TIME = re.compile(
    r"\bil y a \d|\b\d+ \w+ ago\b|\d{1,2} ?[:h.] ?\d{2}|\b(?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}\b|\b\d{1,2} min"
)
_WEATHER = re.compile(r"[-−]?\d{1,2}(?:[.,]\d)? ?°? ?[CF]\b|\d ?°")
_READING_TIME = re.compile(
    r"temps de lecture|lecture :? ?\d|\d+ ?min(?:utes?)? (?:de lecture|read)|^\W*\d+ min\b"
)
_LIVE_TIME = re.compile(r"\d{1,2} ?[:hH] ?\d{2}(?:\s{2,}.*)?")
_BREADCRUMB = re.compile(r"\S+[ \u00a0][>›»/→][ \u00a0]\S")
_HOME = re.compile(r"^(?:vous etes ici ?: ?)?(?:accueil|home|a la une)\b ?[>›»\"/→|-]")
_BARS = re.compile(r"\s(?:\||·|•)\s| {2,}")
_HEADER = re.compile(
    r"(?:Source|Journal|Outlet|Publication|Auteur|Author|URL|Lien|Link)[ \u00a0]?: ?\S.*[^.]"
)
_HASHTAGS = re.compile(r"#[^\s#].*")
_INITIALS = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,3}")
_NUMBERED = re.compile(r"\d{1,2}\. [A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?")
_STARS = re.compile(r"[★☆♥]|^[\d ]*[💬⏱🔔👍🔗][ \d]*")
_TOKEN = re.compile(r"(?:.*\s)?(?:-\s?)?[a-z]+(?:_[a-z]+)*_(?:img|ad|ads|banner|widget|box|slot)\b.*")
_SLUG = re.compile(r"(?:depeche|dispatch) .*\d|[a-z]{2,4}-\d{3,}")
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
_PARTICLE = r"(?:de|du|des|von|van|al|el|la|le|d[’']|l[’'])"
_BYLINE = re.compile(
    rf"(?:.{{0,24}}[.:] )?(?:[Pp]ar|PAR|[Bb]y|BY|[Tt]exte ?:|[Ee]ntretien :) (?:l[’'])?{_NAME}.*"
)
_NAME_ONLY = re.compile(
    rf"{_NAME}(?: {_PARTICLE})?(?: {_NAME}){{1,2}}(?: ?\([^)]*\)|, [^.!?:]{{0,40}}| [-–] [^.!?:]{{0,40}})?"
)
_DATED = re.compile(r"date (?:19|20)\d\d-\d\d(?:-\d\d)?(?=\s|$)")
_CREDIT_AT_END = re.compile(
    r"(?:\((?:Photo|Photograph|Crédit|Credit|©)[^()\n]{0,120}\)"
    r"|(?:Photos?|Photograph|Crédits?(?: photo)?|Credit) ?: [^.!?\n]{2,100}"
    r"|(?:Pictures?|Images?) ?: [A-ZÀ-ÖØ-Þ][^.!?\n]{2,60}"
    r"|\((?:By |Pictures?: |Images?: )[^()\n]{2,80}\)"
    r"|\([^()\n]{2,60}/(?:Flickr|AFP|AP|Reuters|Getty Images)\)"
    r"|[—–] ?(?:AFP|AP|Reuters|EPA|PTI)"
    r"|Photo [A-ZÀ-ÖØ-Þ][^.!?\n]{2,60}"
    r"|© ?[A-ZÀ-ÖØ-Þ][^.!?\n]{1,80})\s*$"
)
# Who wrote, translated and edited a dispatch, in brackets at its end.
_STAFF = re.compile(
    r"\((?:(?:Avec )?Reportages?|Rédigé|Écrit|Edité|Édité|Version française|Bureau de"
    r"|Reporting|Additional reporting|Writing|Editing) [^()\n]{3,400}\)\s*$"
)
_LONGEST_STAFF = 450
_IN_PICTURE = re.compile(
    r"^(?:In this |File )(?:file |undated )?(?:photo|picture|image|FILE)\b"
    r"|\((?:[LRC]|left|right|centre|center)\)"
    r"|^FILE ?[-–—]|\(à (?:gauche|droite)\)"
)
# An embedded video's title, run together with its station: *Le maire meurt renversépar Radio 9*.
_VIDEO = re.compile(r"(?<=[a-zà-öø-ÿœ»\"?!)\d])par [A-Z0-9][\w.'’ -]{1,24}$")
_CREDIT_SIGNS = ("©", "hoto", "rédit", "redit", "icture", "mage", "(By ", "/", "— ", "– ", "—A", "—R")
_TICKER = re.compile(r"[-+−]\d+(?:[.,]\d+)?[ \u00a0]?%")


class Stretch(NamedTuple):
    """A part of a line, in code points of the line."""

    start: int
    end: int


def is_prose(line: str) -> bool:
    """Whether a line reads like a sentence of an article."""
    if len(line) < _SHORTEST_PROSE or is_cut_off(line):
        return False
    beginning = line[:LONGEST]
    if not (_ends(line) or (len(line) >= _LONG and _SENTENCE_INSIDE.search(beginning))):
        return False
    words, small = len(beginning.split()), _LOWER_WORD.findall(beginning)
    return len(small) >= max(5, words // 2) or _is_full_of_names(line, words, small)


def _is_full_of_names(line: str, words: int, small: Sequence[str]) -> bool:
    """Whether a line of many capitals is a sentence about many people: it ends with a full stop, and between
    the names stand words, more than those that credits and bylines are joined by."""
    if words < _FEWEST_WORDS or not _FULL_STOP.search(line[-_ENDING:]) or len(small) < max(3, words // 5):
        return False
    return any(word not in _JOINING for word in small)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _ends(line) and not line.endswith(("...", "…"))


def is_cut_off(line: str) -> bool:
    """Whether a line is a headline cut short, as teasers of other articles are."""
    return _CUT_OFF.search(line[-8:]) is not None


def _ends(line: str) -> bool:
    return _SENTENCE_END.search(line[-_ENDING:]) is not None


def reason_for(line: str, *, prose: bool) -> str | None:
    """Give the reason to think that a line (without outer white space) is furniture, or None.

    `prose` is what `is_prose` says of it.
    """
    if len(line) > LONGEST or inner_furniture(line)[1]:
        return None
    folded = fold(line)
    listed = phrases()
    if reason := listed.within(folded):
        return reason
    if prose and len(folded.split()) > _MOST_WORDS:
        return None
    if (reason := listed.at_start(folded)) and len(folded.split()) <= 2 * _MOST_WORDS:
        return reason
    return next((reason for reason, matches in _FORMS if matches(line, folded)), None)


def inner_furniture(line: str) -> tuple[Stretch | None, Stretch | None]:
    """Give a scraped date at the start of a line of prose, and a photo credit at its end."""
    dated = _DATED.match(line) if line.startswith("date ") else None
    end = line[-200:]
    credit = None
    if any(sign in end for sign in _CREDIT_SIGNS):
        credit = _CREDIT_AT_END.search(line, max(0, len(line) - 200))
    return (
        Stretch(*dated.span()) if dated and dated.end() < len(line) else None,
        Stretch(credit.start(), len(line.rstrip())) if credit and credit.start() > 0 else None,
    )


def staff_at_end(line: str) -> Stretch | None:
    """Give the names of a dispatch's staff in brackets at the end of a line of prose."""
    if not line.endswith(")"):
        return None
    staff = _STAFF.search(line, max(0, len(line) - _LONGEST_STAFF))
    return Stretch(*staff.span()) if staff and staff.start() > 0 else None


def is_caption(line: str) -> bool:
    """Whether a line without a credit tells who stands where in a picture."""
    return _IN_PICTURE.search(line) is not None


def is_standfirst(line: str) -> bool:
    """Whether a line below a headline goes on with it: many words, most of them small."""
    words = len(line.split())
    return words >= _FEWEST_WORDS and 2 * len(_LOWER_WORD.findall(line)) >= words


def is_name(line: str) -> bool:
    """Whether a line is no more than somebody's name, with a function or place at most."""
    return len(line) <= 80 and _NAME_ONLY.fullmatch(line) is not None


def _is_date(line: str, folded: str) -> bool:
    if not _TIME.search(folded) or len(line) > 120:
        return False
    words = date_words()
    if words.published.search(folded):
        return True
    rest = re.sub(r"[\W\d_]+", " ", words.around.sub(" ", folded)).split()
    return len(rest) <= 2 and sum(map(len, rest)) <= 24


def _is_weather(line: str, _: str) -> bool:
    return len(line) <= 90 and _WEATHER.search(line) is not None and not line.endswith(".")


def _is_breadcrumb(line: str, folded: str) -> bool:
    if "«" in line or len(line) > 220:
        return False
    steps = len(_BREADCRUMB.findall(line))
    if _HOME.match(folded) and not is_prose(line):
        return steps >= 1 or len(re.findall(r" [-/|] ", line)) >= 2
    return steps >= 2


def _is_menu(line: str, _: str) -> bool:
    bars = len(_BARS.findall(line))
    return bars >= 2 or (bars == 1 and len(line) <= 40 and line.isupper())


_FORMS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("reading time", lambda line, folded: len(line) <= 100 and _READING_TIME.search(folded) is not None),
    ("time", lambda line, _: _LIVE_TIME.fullmatch(line) is not None),
    ("dispatch head", lambda line, folded: len(line) <= 100 and _SLUG.match(folded) is not None),
    ("date line", _is_date),
    ("weather", _is_weather),
    ("breadcrumb", _is_breadcrumb),
    ("navigation", _is_menu),
    ("market ticker", lambda line, _: len(line) <= 120 and _TICKER.search(line) is not None),
    (
        "hashtags",
        lambda line, _: _HASHTAGS.fullmatch(line) is not None and line.count("#") * 45 > len(line),
    ),
    ("comments", lambda line, folded: len(line) <= 60 and date_words().counted.fullmatch(folded) is not None),
    ("initials", lambda line, _: _INITIALS.fullmatch(line) is not None),
    ("list artefact", lambda line, _: _NUMBERED.fullmatch(line) is not None),
    ("rating", lambda line, _: len(line) <= 60 and _STARS.search(line) is not None),
    ("advertisement", lambda line, _: len(line) <= 60 and _TOKEN.fullmatch(line) is not None),
    ("byline", lambda line, _: len(line) <= 110 and _BYLINE.fullmatch(line) is not None),
    ("byline", lambda line, _: _STAFF.match(line) is not None),
    ("video", lambda line, _: len(line) <= 200 and _VIDEO.search(line) is not None),
    ("header", lambda line, _: len(line) <= 80 and _HEADER.fullmatch(line) is not None),
)

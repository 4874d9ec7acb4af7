"""Word edges for selections: whole words by a double click or a drag, and names without their wrapping.

Words follow Unicode Standard Annex 29 with what French and English names need: an elided article is a word
of its own (`l'` + `Albanie`), hyphenated names, initialisms and `AT&T` are one word, an English possessive
stays outside. All offsets are code points, half-open.
"""

import unicodedata

from annotator.text.graphemes import widen_to_boundaries
from annotator.text.patterns import compiled

_APOSTROPHES = "'’ʼ"
_WORD = rf"""(?V1xi)
    (?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)[{_APOSTROPHES}](?=[\p{{L}}\p{{N}}])   # l'Albanie: l' alone
    | \p{{Lu}}\.(?:-?\p{{Lu}}\.)+                                                # U.R.S.S., J.-C.
    | [{_APOSTROPHES}]s(?![\p{{L}}\p{{M}}\p{{N}}])                               # Ireland's
    | \p{{N}}+(?:[.,]\p{{N}}+)+                                                  # 3,5
    | [\p{{L}}\p{{M}}\p{{N}}_\u00ad]
      (?: [\p{{L}}\p{{M}}\p{{N}}_\u00ad\u200c\u200d]
        | [-\u2010\u2011&](?=[\p{{L}}\p{{N}}])
        | (?![{_APOSTROPHES}]s(?![\p{{L}}\p{{M}}\p{{N}}]))[{_APOSTROPHES}](?=[\p{{L}}\p{{N}}])
      )*
"""
_SPACE_BEFORE = r"(?r)\s"

_CLOSERS = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”", "‘": "’", "„": "“", '"': '"'}
_OPENERS = {closer: opener for opener, closer in _CLOSERS.items()}
_KEPT_IN_FRONT = "%@#&"
_KEPT_AT_THE_END = "%"
_FINAL_DOT = (
    r"(?r)(?:(?:\p{Lu}\.-?)+\p{Lu}|(?<!\w)(?:Jr|Sr|Inc|Corp|Ltd|Bros|Cie)|\p{Lu}[\p{L}\p{M}]+[\s-]\p{Lu})\."
)


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """Give the word that `offset` lies in, starts or, failing that, ends; None where there is none."""
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} is outside a text of {len(text)} code points")
    before: tuple[int, int] | None = None
    for start, end in _words_near(text, offset):
        if start <= offset < end:
            return start, end
        if end == offset:
            before = start, end
    return before


def snap_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen `text[start:end]` to whole words, and to whole characters where there is no word.

    Offsets are code points, half-open: new_start <= start < end <= new_end.
    Raises ValueError if the range is empty or outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"range {start}:{end} is empty or outside a text of {len(text)} code points")
    while True:
        former = start, end
        start, end = widen_to_boundaries(text, start, end)
        start = min((at for at, until in _words_near(text, start) if at < start < until), default=start)
        end = max((until for at, until in _words_near(text, end) if at < end < until), default=end)
        if (start, end) == former:
            return start, end


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow `text[start:end]` by outer white space and punctuation.

    A bracket or quotation mark whose partner stays inside is kept (`Radio Nord (RN)`), and so is the dot
    of an initialism or of `Jr.`. Where nothing is left the range comes back empty (start == end).
    """
    while start < end and _is_wrapping(text[start], _KEPT_IN_FRONT):
        if _is_kept_opener(text, start, end):
            break
        start += 1
    while start < end and _is_wrapping(text[end - 1], _KEPT_AT_THE_END):
        if _is_kept_closer(text, start, end) or compiled(_FINAL_DOT).match(text, start, end):
            break
        end -= 1
    while start < end and _is_wrapping(text[start], _KEPT_IN_FRONT) and not _is_kept_opener(text, start, end):
        start += 1
    return start, end


def _words_near(text: str, offset: int) -> list[tuple[int, int]]:
    """Give the words between the white space before `offset` and the first word after it."""
    space = compiled(_SPACE_BEFORE).search(text, 0, offset)
    found: list[tuple[int, int]] = []
    for match in compiled(_WORD).finditer(text, space.end() if space else 0):
        if match.start() > offset:
            break
        found.append(match.span())
    return found


def _is_wrapping(sign: str, kept: str) -> bool:
    return sign not in kept and (sign.isspace() or unicodedata.category(sign)[0] == "P" or sign < " ")


def _is_kept_opener(text: str, start: int, end: int) -> bool:
    closer = _CLOSERS.get(text[start])
    if closer is None:
        return False
    partner = text.find(closer, start + 1, end)
    return partner != -1 and any(sign.isalnum() for sign in text[partner + 1 : end])


def _is_kept_closer(text: str, start: int, end: int) -> bool:
    opener = _OPENERS.get(text[end - 1])
    if opener is None:
        return False
    if opener == text[end - 1]:
        return text.count(opener, start, end) == 2 and text[start] != opener
    depth = 0
    for place in range(end - 1, start - 1, -1):
        depth += (text[place] == text[end - 1]) - (text[place] == opener)
        if depth == 0:
            return place > start or _is_kept_opener(text, start, end)
    return False

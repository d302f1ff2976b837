"""`serve` from outside: what people who run Alternat see in their terminal."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config.readiness import port_lacks
from config.supervisor import Supervisor

BASE = Path(__file__).resolve().parents[2]
MANAGE = [sys.executable, str(BASE / "manage.py")]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


def children(parent: int) -> dict[str, int]:
    """Return the last word of each child's command line, and its number."""
    found = {}
    for number in Path(f"/proc/{parent}/task/{parent}/children").read_text().split():
        words = Path(f"/proc/{number}/cmdline").read_bytes().rstrip(b"\0").split(b"\0")
        found[words[-1].decode()] = int(number)
    return found


def eventually(what: Callable[[], object], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)


def gone(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory) -> dict[str, str]:
    """Return the environment of a deployment of its own, prepared to serve."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment["ALTERNAT_DATA"] = str(tmp_path_factory.mktemp("deployment"))
    subprocess.run([*MANAGE, "prepare"], env=environment, check=True, timeout=120)
    return environment


@pytest.fixture
def served(prepared) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Yield a server that has said where it answers, and its port."""
    port = free_port()
    server = subprocess.Popen(
        [*MANAGE, "serve"],
        env={**prepared, "ALTERNAT_PORT": str(port)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        assert server.stdout.readline().startswith(f"Alternat answers at http://127.0.0.1:{port}/")
        yield server, port
    finally:
        server.terminate()
        server.communicate(timeout=30)


def well(port: int) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/", timeout=10) as answer:
        return answer.read() == b"well\n"


def test_server_and_worker_start_and_end_together(served):
    server, port = served
    assert well(port)
    eventually(lambda: "work" in children(server.pid))
    started = children(server.pid)
    server.send_signal(signal.SIGINT)
    assert server.wait(30) == 0
    assert all(gone(child) for child in started.values())
    assert list(port_lacks("127.0.0.1", port)) == []


def test_worker_that_was_killed_starts_again(served):
    server, port = served
    eventually(lambda: "work" in children(server.pid))
    first = children(server.pid)["work"]
    os.kill(first, signal.SIGKILL)
    eventually(lambda: children(server.pid).get("work", first) != first)
    assert well(port)


def test_nothing_outlives_a_server_that_was_killed(served):
    server, port = served
    eventually(lambda: "work" in children(server.pid))
    started = children(server.pid)
    server.kill()
    eventually(lambda: all(gone(child) for child in started.values()))
    assert list(port_lacks("127.0.0.1", port)) == []


@pytest.mark.parametrize(
    ("variables", "remedy"),
    [
        ({"ALTERNAT_PORT": "taken"}, "is taken by another program"),
        ({"ALTERNAT_ADDRESS": "192.0.2.1"}, "mend ALTERNAT_ADDRESS or ALTERNAT_PORT"),
        ({"ALTERNAT_DATABASE_URL": "sqlite:///{data}/empty.sqlite3"}, "run `make prepare` first"),
        ({"ALTERNAT_DATABASE_URL": "postgres://a@127.0.0.1:1/a"}, "mend ALTERNAT_DATABASE_URL"),
    ],
)
def test_lack_is_said_in_one_sentence(prepared, variables, remedy):
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = str(other.getsockname()[1])
        given = {
            name: value.replace("taken", taken).replace("{data}", prepared["ALTERNAT_DATA"])
            for name, value in variables.items()
        }
        done = subprocess.run(
            [*MANAGE, "serve"],
            env={**prepared, **given},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    (sentence,) = done.stderr.splitlines()
    assert remedy in sentence


def test_worker_that_keeps_dying_is_given_longer_pauses(monkeypatch):
    monkeypatch.setattr("config.supervisor.WORKER", [sys.executable, "-c", "raise SystemExit(3)"])
    supervisor = Supervisor()
    supervisor.keep_worker()
    pauses = []
    for _ in range(7):
        supervisor.children["worker"].wait()
        supervisor.keep_worker()
        pauses.append(supervisor.pause)
        supervisor.worker_due = time.monotonic()
        supervisor.keep_worker()
    supervisor.end_children()
    assert pauses == [2, 4, 8, 16, 30, 30, 30]

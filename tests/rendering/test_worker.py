"""A worker answers every request, and may do nothing else."""

import json
import os
import resource
import socket
import subprocess
import sys
import threading
from multiprocessing import Pipe

import pytest

from rendering import worker
from rendering.edition import edition
from rendering.faults import Unprintable
from rendering.hands import ROOT
from rendering.paper import html_of
from tests.rendering.sample import agreement


class Broken:
    """An engine that fails in one way."""

    def __init__(self, fault):
        self.fault = fault

    def render(self, html, identifier):
        raise self.fault


@pytest.fixture
def ends():
    ours, theirs = Pipe()
    with ours, theirs:
        yield ours, theirs


@pytest.mark.parametrize(
    ("fault", "head"),
    [
        (Unprintable("No."), {"unprintable": "No."}),
        (RecursionError(), {"unprintable": "The texts are too long for one paper."}),
        (MemoryError(), {"unprintable": "The texts are too long for one paper."}),
        (KeyError("x"), {"fault": "The engine failed: KeyError: 'x'."}),
    ],
)
def test_every_fault_is_told(ends, fault, head):
    ours, theirs = ends
    worker.answer(theirs, Broken(fault), {"html": "", "identifier": ""})
    assert json.loads(ours.recv_bytes()) == head


@pytest.fixture
def unlimited(monkeypatch):
    """Let a worker run in this process without taking anything away from it."""
    taken = {}
    monkeypatch.setattr(resource, "setrlimit", lambda what, limits: taken.update({what: limits}))
    monkeypatch.setattr(sys, "addaudithook", lambda hook: taken.update({"hook": hook}))
    monkeypatch.setattr(worker.gc, "freeze", lambda: None)
    monkeypatch.setattr(worker.gc, "disable", lambda: None)
    return taken


def test_worker_serves_until_its_door_closes(unlimited):
    ours, theirs = socket.socketpair()
    connection = worker.Connection(ours.detach())
    thread = threading.Thread(target=worker.main, args=(theirs.detach(), 7))
    thread.start()
    assert connection.recv_bytes().decode() == edition()
    for _ in range(2):
        request = {"html": html_of(agreement()), "identifier": "00" * 16}
        connection.send_bytes(json.dumps(request).encode())
        assert json.loads(connection.recv_bytes()) == {"pages": 2}
        assert connection.recv_bytes().startswith(b"%PDF-")
    connection.close()
    thread.join(timeout=10)
    assert not thread.is_alive()
    assert unlimited["hook"] is worker.refuse
    assert unlimited[resource.RLIMIT_AS] == (worker.MEMORY, worker.MEMORY)
    assert unlimited[resource.RLIMIT_CORE] == (0, 0)
    used = resource.getrusage(resource.RUSAGE_SELF)
    until, _ = unlimited[resource.RLIMIT_CPU]
    assert until <= used.ru_utime + used.ru_stime + 8


@pytest.mark.parametrize(
    "event", ["socket.connect", "socket.__new__", "subprocess.Popen", "os.system", "os.fork"]
)
def test_worker_may_not_use_network_or_programs(event):
    with pytest.raises(PermissionError, match=f"may not use {event}"):
        worker.refuse(event, ())
    worker.refuse("open", ())


@pytest.mark.parametrize(
    "act",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
    ],
)
def test_confined_process_cannot_reach_out(act):
    program = f"from rendering import worker\nworker.confine()\n{act}"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, env=os.environ
    )
    assert done.returncode == 1
    assert "a worker of the press may not use" in done.stderr

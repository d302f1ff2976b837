"""The press: any thread may call, any worker may die, the paper is always the same."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pipe

import pytest

from rendering import hands, startup
from rendering import press as press_module
from rendering.alternat import held_by
from rendering.content import AlternatMode
from rendering.edition import edition
from rendering.faults import PressFault, Unprintable
from rendering.hands import ROOT, Hand
from rendering.press import Press, print_document
from tests.rendering.reading import Paper
from tests.rendering.sample import agreement, reworded


def worker_of(press):
    """Return the one worker of a press that is at rest."""
    hand = press._places.get()
    press._places.put(hand)
    return hand


def gone(pid):
    """Wait until there is no such process."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_document_is_printed_with_all_that_identifies_it(press):
    document = held_by(agreement(), "gaza")
    printed = press.print(document)
    assert printed.sha256 == hashlib.sha256(printed.pdf).hexdigest()
    assert printed.edition == edition()
    assert printed.pages == len(Paper(printed.pdf).pages) == 2
    assert Paper(printed.pdf).in_order("Texto em português", "中文文本")


def test_same_document_gives_the_same_bytes_in_any_process(press):
    document = agreement(languages=("zh-Hans", "pt", "lo"), draft=True)
    other = Press(1)
    try:
        first, again, elsewhere = (
            press.print(document),
            press.print(document),
            other.print(document),
        )
        assert worker_of(press).pid != worker_of(other).pid
    finally:
        other.close()
    assert first.pdf == again.pdf == elsewhere.pdf


def test_order_of_hashing_does_not_reach_the_paper(press):
    program = (
        "from rendering.press import print_document\n"
        "from tests.rendering.sample import agreement\n"
        "print(print_document(agreement()).sha256)"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert sums == {press.print(agreement()).sha256}


def test_originals_of_two_holders_differ(press):
    document = agreement(alternat=AlternatMode.BY_LANGUAGE)
    first = press.print(agreement(alternat=AlternatMode.BY_LANGUAGE, holder="guizhou"))
    assert first.sha256 != press.print(agreement(holder="gaza")).sha256
    assert (
        first.sha256 == press.print(agreement(alternat=document.alternat, holder="guizhou")).sha256
    )


def test_caller_never_imports_the_engine():
    program = (
        "import sys, rendering.press, rendering.startup\n"
        "from tests.rendering.sample import agreement\n"
        "rendering.press.print_document(agreement())\n"
        "sys.exit('weasyprint' in sys.modules or 'rendering.engine' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_worker_stays_warm(press):
    press.print(agreement())
    pid = worker_of(press).pid
    press.print(agreement(holder="gaza"))
    assert worker_of(press).pid == pid


def test_worker_killed_at_rest_is_replaced(press):
    press.print(agreement())
    pid = worker_of(press).pid
    os.kill(pid, signal.SIGKILL)
    worker_of(press)._process.wait()
    assert press.print(agreement()).pages == 2
    assert worker_of(press).pid != pid


def test_worker_killed_at_work_is_a_fault_and_is_replaced(press, monkeypatch):
    at_work = Hand.render

    def render(hand, html, identifier):
        killer = threading.Timer(0.2, os.kill, (hand.pid, signal.SIGKILL))
        killer.start()
        try:
            return at_work(hand, html, identifier)
        finally:
            killer.join()

    with monkeypatch.context() as patched:
        patched.setattr(Hand, "render", render)
        with pytest.raises(PressFault, match=r"died at its work; print again\."):
            press.print(agreement(articles=120))
    assert press.print(agreement()).pages == 2


def test_worker_that_left_unseen_is_a_fault():
    hand = Hand(5)
    hand._process.kill()
    hand._process.wait()
    with pytest.raises(PressFault, match=r"gone|died"):
        hand.render("x" * 10_000_000, b"")
    hand.dismiss()


def test_paper_that_takes_too_long_is_stopped():
    slow = Press(1, seconds=1)
    try:
        with pytest.raises(PressFault, match=r"stopped after 1 seconds|died at its work"):
            slow.print(agreement(articles=400))
        slow.seconds = 60
        assert slow.print(agreement()).pages == 2
    finally:
        slow.close()


def test_unprintable_document_says_why_and_costs_no_worker(press):
    press.print(agreement())
    pid = worker_of(press).pid
    with pytest.raises(Unprintable, match="No face holds the character"):
        press.print(reworded(agreement(), "contact", "pt", "\U0001f91d"))
    assert worker_of(press).pid == pid


def test_gap_is_refused_before_any_worker_is_asked(press):
    with pytest.raises(Unprintable, match="is no field"):
        press.print(reworded(agreement(), "contact", "pt", "{lugar}"))
    assert worker_of(press) is None


def test_worker_is_replaced_after_its_share():
    tired = Press(1, share=2)
    try:
        tired.print(agreement())
        pid = worker_of(tired).pid
        tired.print(agreement())
        assert worker_of(tired) is None
        assert gone(pid)
        tired.print(agreement())
        assert worker_of(tired).pid != pid
    finally:
        tired.close()


def test_many_threads_print_at_once():
    press = Press(2)
    holders = [None, "guizhou", "gaza"] * 3
    try:
        with ThreadPoolExecutor(6) as threads:
            papers = list(threads.map(lambda one: press.print(agreement(holder=one)), holders))
    finally:
        press.close()
    by_holder = {holder: paper.sha256 for holder, paper in zip(holders, papers, strict=True)}
    assert [paper.sha256 for paper in papers] == [by_holder[holder] for holder in holders]
    assert len(set(by_holder.values())) == 3


def test_busy_press_turns_callers_away():
    busy = Press(1, patience=0)
    taken = busy._places.get()
    with pytest.raises(PressFault, match="busy; print again later"):
        busy.print(agreement())
    busy._places.put(taken)


def test_closed_press_sends_its_workers_home(press):
    press.print(agreement())
    pid = worker_of(press).pid
    press.close()
    assert gone(pid)
    assert press.print(agreement()).pages == 2


def test_forked_process_lets_go_of_workers_that_are_not_its_own(press):
    press.print(agreement())
    theirs = worker_of(press)._process
    press.forget()
    assert worker_of(press) is None
    assert theirs.returncode == 0  # forsaken: nobody here waits for it
    theirs.returncode = None
    theirs.wait(timeout=10)  # its door is closed, so it goes by itself
    assert press.print(agreement()).pages == 2


def test_one_press_serves_the_whole_process_and_a_fork_starts_anew():
    assert print_document(agreement()).pages == 2
    shared = press_module._press()
    assert press_module._press() is shared
    theirs = [hand._process for hand in list(shared._places.queue) if hand]
    assert theirs
    press_module._after_fork()
    assert press_module._press() is shared
    assert list(shared._places.queue) == [None] * shared.size
    for process in theirs:
        process.returncode = None
        process.wait(timeout=10)


def test_missing_library_is_named_when_no_worker_can_start(monkeypatch):
    monkeypatch.setattr(hands.sys, "executable", "/bin/false")
    with pytest.raises(PressFault, match="died at its work"):
        Hand(5)
    monkeypatch.setattr(startup, "LIBRARIES", (("libnothing.so.0", "libnothing0"),))
    with pytest.raises(PressFault, match="apt-get install libnothing0"):
        Hand(5)


def test_worker_of_another_edition_prints_nothing(monkeypatch):
    monkeypatch.setattr(hands, "edition", lambda: "0" * 64)
    with pytest.raises(PressFault, match=r"has changed; restart the server\."):
        Hand(5)


def test_press_that_could_not_start_a_worker_tries_again(press, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(hands.sys, "executable", "/bin/false")
        with pytest.raises(PressFault):
            press.print(agreement())
    assert press.print(agreement()).pages == 2


def test_worker_knows_no_secret_of_the_server(monkeypatch):
    monkeypatch.setenv("ALTERNAT_SECRET_KEY", "not to be told")
    environment = hands._environment()
    assert "ALTERNAT_SECRET_KEY" not in environment
    assert environment["FONTCONFIG_FILE"].startswith("/")


def test_failed_engine_is_a_fault_of_the_press():
    hand = Hand(5)
    with hand._connection:
        hand._connection, engine = Pipe()
    with engine:
        engine.send_bytes(json.dumps({"fault": "The engine failed: KeyError."}).encode())
        with pytest.raises(PressFault, match="The engine failed: KeyError"):
            hand.render("", b"")
        hand.dismiss()

"""The press: prints documents in processes of its own.

WeasyPrint is neither safe in threads nor light, so it never enters the process
that calls. Workers stay warm and are replaced when one dies, hangs, or has
printed its share. Any thread may call; the call blocks.
"""

import atexit
import hashlib
import os
import queue
import threading
from dataclasses import dataclass

from rendering import alternat, paper, report
from rendering.content import Document
from rendering.edition import edition
from rendering.faults import PressFault, Unprintable
from rendering.hands import Hand
from rendering.report import Report

__all__ = ["Press", "Printed", "edition", "print_document", "print_report"]

SECONDS = 60
PATIENCE = 300
SHARE = 500


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper: its bytes, their SHA-256, the edition it was made with, its pages."""

    pdf: bytes
    sha256: str
    edition: str
    pages: int


class Press:
    """A few warm workers; ``size`` papers can be printed at once.

    A paper may take ``seconds``; a caller waits at most ``patience`` seconds for
    a worker. A worker prints ``share`` papers, then another takes its place.
    """

    def __init__(
        self, size: int, *, seconds: int = SECONDS, patience: int = PATIENCE, share: int = SHARE
    ) -> None:
        self.size, self.seconds, self.patience, self.share = size, seconds, patience, share
        self._places = _places(size)

    def print(self, document: Document) -> Printed:
        """Return the paper, or raise ``Unprintable`` or ``PressFault``."""
        if not document.orders:
            document = alternat.held_by(document, document.holder)
        made_with = edition()
        html = paper.html_of(document, made_with)
        return self._printed(html, paper.identifier_of(document, html, made_with))

    def print_report(self, known: Report) -> Printed:
        """Return the report on paper, or raise ``Unprintable`` or ``PressFault``."""
        made_with = edition()
        html = report.html_of(known, made_with)
        return self._printed(html, report.identifier_of(known, html, made_with))

    def close(self) -> None:
        """Send the idle workers home."""
        idle = []
        while not self._places.empty():
            idle.append(self._places.get())
        for hand in idle:
            if hand is not None:
                hand.dismiss()
            self._places.put(None)

    def forget(self) -> None:
        """Let go of workers that belong to the process this one was forked from."""
        inherited, self._places = self._places, _places(self.size)
        while not inherited.empty():
            if (hand := inherited.get()) is not None:
                hand.forsake()

    def _printed(self, html: str, identifier: bytes) -> Printed:
        pdf, pages = self._render(html, identifier)
        return Printed(pdf, hashlib.sha256(pdf).hexdigest(), edition(), pages)

    def _render(self, html: str, identifier: bytes) -> tuple[bytes, int]:
        try:
            hand = self._places.get(timeout=self.patience)
        except queue.Empty:
            raise PressFault("The press is busy; print again later.") from None
        try:
            if hand is None or not hand.is_alive():
                hand = Hand(self.seconds)
            return hand.render(html, identifier)
        except Unprintable:
            raise
        except BaseException:
            if hand is not None:
                hand.dismiss()
            raise
        finally:
            self._places.put(self._kept(hand))

    def _kept(self, hand: Hand | None) -> Hand | None:
        """Return the worker if it may go on, else nothing: its place is free."""
        if hand is None or (hand.is_alive() and hand.printed < self.share):
            return hand
        hand.dismiss()
        return None


def _places(size: int) -> "queue.LifoQueue[Hand | None]":
    """Return so many places for workers, none of them taken."""
    places: queue.LifoQueue[Hand | None] = queue.LifoQueue()
    for _ in range(size):
        places.put(None)
    return places


_lock = threading.Lock()
_presses: dict[int, Press] = {}


def print_document(document: Document) -> Printed:
    """Print a document as its holder's original, or as nobody's copy.

    Raises ``Unprintable`` if the document must be mended, ``PressFault`` if the
    press failed or the paper took too long.
    """
    return _press().print(document)


def print_report(known: Report) -> Printed:
    """Print a report; raises as ``print_document`` does."""
    return _press().print_report(known)


def _press() -> Press:
    with _lock:
        if not _presses:
            _presses[0] = Press(min(2, os.cpu_count() or 1))
            atexit.register(_presses[0].close)
        return _presses[0]


def _after_fork() -> None:
    global _lock
    _lock = threading.Lock()
    for press in _presses.values():
        press.forget()


os.register_at_fork(after_in_child=_after_fork)

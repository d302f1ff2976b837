"""One worker of the press, seen from the caller's side."""

import json
import os
import socket
import subprocess
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from rendering import fonts, startup
from rendering.edition import edition
from rendering.faults import PressFault, Unprintable

ROOT = Path(__file__).resolve().parent.parent
START = 30
WORK = "from rendering.worker import main; main"
KEPT = ("PATH", "PYTHONPATH", "PYTHONHASHSEED", "LD_LIBRARY_PATH", "TMPDIR")


class Hand:
    """A warm process that renders. Not for two threads at once."""

    def __init__(self, seconds: int) -> None:
        """Start the process and wait until it is ready; each paper may take ``seconds``."""
        self.seconds = seconds
        self.printed = 0
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
                [sys.executable, "-c", f"{WORK}({theirs.fileno()}, {seconds})"],
                cwd=ROOT,
                env=_environment(),
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        self._connection = Connection(ours.detach())
        try:
            its_edition = self._receive(START).decode()
        except PressFault as fault:
            self.dismiss()
            raise PressFault(" ".join(startup.missing_packages()) or str(fault)) from None
        if its_edition != edition():
            self.dismiss()
            raise PressFault("What papers are made with has changed; restart the server.")

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def render(self, html: str, identifier: bytes) -> tuple[bytes, int]:
        """Return the PDF and the number of its pages.

        After a ``PressFault`` this hand is of no more use.
        """
        request = json.dumps({"html": html, "identifier": identifier.hex()}).encode()
        try:
            self._connection.send_bytes(request)
        except OSError:
            raise PressFault("A worker of the press is gone; print again.") from None
        head = json.loads(self._receive(self.seconds))
        self.printed += 1
        if "unprintable" in head:
            raise Unprintable(head["unprintable"])
        if "fault" in head:
            raise PressFault(head["fault"])
        return self._receive(self.seconds), head["pages"]

    def dismiss(self) -> None:
        """Close the door; end the process."""
        self._connection.close()
        self._process.kill()
        self._process.wait()

    def forsake(self) -> None:
        """Let go of the process without ending it: it belongs to another."""
        self._connection.close()
        self._process.returncode = 0

    def _receive(self, seconds: int) -> bytes:
        try:
            if not self._connection.poll(seconds):
                raise PressFault(f"The press was stopped after {seconds} seconds.")
            return self._connection.recv_bytes()
        except (EOFError, OSError):
            raise PressFault("A worker of the press died at its work; print again.") from None


def _environment() -> dict[str, str]:
    """Return what a worker needs to know: no secret of the web server reaches it."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {**kept, "FONTCONFIG_FILE": str(fonts.configuration()), "LC_ALL": "C.UTF-8"}

"""Keeps the server and the worker running together, and ends them together."""

import ctypes
import logging
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from types import FrameType

from django.conf import settings

logger = logging.getLogger(__name__)

MANAGE = [sys.executable, str(settings.BASE_DIR / "manage.py")]
SERVER = [sys.executable, "-m", "gunicorn", "--config", "python:config.server"]
WORKER = [*MANAGE, "work"]
PATIENCE = 15.0  # seconds that a child may take to end
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds before a dead worker starts again
STEADY = 60.0  # seconds after which a worker counts as having run well
PR_SET_PDEATHSIG = 1


def die_with_parent() -> None:
    """In the child: ask Linux for SIGTERM when the parent is gone, even if it was killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Supervisor:
    """Runs the server, and a worker that starts again whenever it dies."""

    def __init__(self) -> None:
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        self.ending = False
        self.pause = FIRST_PAUSE
        self.worker_since = 0.0
        self.worker_due = 0.0

    def run(self) -> int:
        """Serve until asked to end, or until the server ends by itself; return its exit code."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.end)
        self.start("server", SERVER)
        try:
            while not self.ending:
                code = self.children["server"].poll()
                if code is not None:
                    return code
                self.keep_worker()
                time.sleep(0.2)
            return 0
        finally:
            self.end_children()

    def end(self, number: int, frame: FrameType | None) -> None:
        self.ending = True

    def start(self, name: str, command: Sequence[str]) -> None:
        """Start a child in a session of its own, so that Ctrl-C reaches the parent alone."""
        self.children[name] = subprocess.Popen(  # noqa: S603 (our own commands)
            command,
            cwd=settings.BASE_DIR,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=die_with_parent,
        )

    def keep_worker(self) -> None:
        """Start the worker; start it again after a pause that grows while it keeps dying."""
        now = time.monotonic()
        worker = self.children.get("worker")
        if worker and worker.poll() is None:
            return
        if worker and not self.worker_due:
            self.pause = FIRST_PAUSE if now - self.worker_since > STEADY else self.pause
            self.worker_due = now + self.pause
            logger.error(
                "The worker ended with code %s; it starts again in %.0f seconds.",
                worker.returncode,
                self.pause,
            )
            self.pause = min(self.pause * 2, LONGEST_PAUSE)
        if now >= self.worker_due:
            self.worker_since, self.worker_due = now, 0.0
            self.start("worker", WORKER)

    def end_children(self) -> None:
        """Ask every child to end; after a while, make it."""
        running = [child for child in self.children.values() if child.poll() is None]
        for child in running:
            child.terminate()
        deadline = time.monotonic() + PATIENCE
        for child in running:
            try:
                child.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()

"""A deployment of its own, served with its worker, and a browser to walk it with."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.populate import CHINESE
from tests.browser.walker import Walker

BASE = Path(__file__).resolve().parents[2]
MANAGE = [sys.executable, str(BASE / "manage.py")]
POPULATE = "from tests.browser.populate import populate; populate()"
Enter = Callable[[str], Walker]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Yield where a fresh deployment answers."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    kept = ("PATH", "HOME", "LANG")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment |= {"ALTERNAT_DATA": str(tmp_path / "data"), "ALTERNAT_PORT": str(port)}
    (tmp_path / "data").mkdir()
    for command in (["prepare"], ["shell", "--no-imports", "-c", POPULATE]):
        subprocess.run([*MANAGE, *command], cwd=BASE, env=environment, check=True, timeout=120)
    server = subprocess.Popen(
        [*MANAGE, "serve"], cwd=BASE, env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        assert server.stdout is not None
        assert server.stdout.readline().startswith("Alternat answers")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.communicate(timeout=30)


@pytest.fixture
def browser(chromium_path: str | None) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path)
        yield chromium
        chromium.close()


@pytest.fixture
def scripts() -> bool:
    """Whether scripts run in the browser."""
    return True


@pytest.fixture
def enter(browser: Browser, address: str, tmp_path: Path, scripts: bool) -> Iterator[Enter]:
    """Give each person a browser of their own, signed in at the first call."""
    walkers: dict[str, Walker] = {}

    def entered(name: str) -> Walker:
        if name not in walkers:
            context = browser.new_context(
                base_url=address,
                java_script_enabled=scripts,
                viewport={"width": 390, "height": 844}
                if name in ("vera", "amos")
                else {"width": 1280, "height": 900},
            )
            context.set_default_timeout(20_000)
            language = "zh-Hans" if name in CHINESE else "en"
            walkers[name] = Walker(name, context.new_page(), language, tmp_path)
            walkers[name].sign_in()
        return walkers[name]

    yield entered
    assert [fault for walker in walkers.values() for fault in walker.faults] == []

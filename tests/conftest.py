"""What holds for every test: no network, no papers left behind, catalogues up to date."""

import ipaddress
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import override_settings
from django.utils.translation import override as override_language

from config import catalogues


class OutsideWorld(AssertionError):
    """A test reached for something beyond this machine."""


def stay_at_home(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse every connection and every look-up of a name beyond loopback."""
    if event in {"socket.connect", "socket.sendto"}:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host is not None and not at_home(host):
        raise OutsideWorld(f"{event} to {host}")


def at_home(host: str | bytes) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


sys.addaudithook(stay_at_home)  # holds below every library, and cannot be taken off


def pytest_sessionstart(session: pytest.Session) -> None:
    catalogues.compile_all()


@pytest.fixture(autouse=True, scope="session")
def plain_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep papers in a folder of this run; name static files without a manifest."""
    storages = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    papers = tmp_path_factory.mktemp("papers")
    with override_settings(STORAGES=storages, MEDIA_ROOT=papers, FILES=papers):
        yield


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Begin in English: a page that an earlier test asked for in Chinese leaves its language behind."""
    with override_language("en"):
        yield


@pytest.fixture(scope="session")
def chromium_path() -> str | None:
    """Return the browser of this machine; None lets Playwright use the one it keeps."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), None)


pytest_plugins = ["tests.cast"]

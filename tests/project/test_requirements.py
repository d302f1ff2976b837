import re
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==(\S+)", re.MULTILINE)


def blocks(name: str) -> list[str]:
    """Return each requirement with its own hashes."""
    text = (BASE / name).read_text().replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((BASE / name).read_text()))


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_with_hashes(name):
    lines = blocks(name)
    assert len(lines) > 20
    assert [line for line in lines if not PIN.match(line) or "--hash=sha256:" not in line] == []


def test_checks_run_on_what_is_served():
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


def test_no_package_stands_in_the_place_of_another():
    named = pins("requirements.txt").keys()
    assert {"django-viewflow", "django-fsm-2"} <= named
    assert not {"viewflow", "django-fsm", "django-fsm-log"} & named

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
PAGES = sorted(
    file for file in TEMPLATES.rglob("*.html") if TEMPLATES / "instruments" not in file.parents
)
FORBIDDEN = {
    "inline style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "inline script": re.compile(r"<script\b(?![^>]*\bsrc=)[^>]*>", re.IGNORECASE),
    "inline handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "script address": re.compile(r"javascript:", re.IGNORECASE),
    "evaluated by htmx": re.compile(r"\bhx-on|\bhx-vars|hx-vals=['\"]js:", re.IGNORECASE),
    "mark of trust": re.compile(r"(?<!help_text)\|\s*safe\b|{%\s*autoescape\s+off"),
}


def named(page: Path) -> str:
    return str(page.relative_to(TEMPLATES))


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_page_keeps_to_the_strict_content_policy(page):
    source = page.read_text()
    assert [what for what, pattern in FORBIDDEN.items() if pattern.search(source)] == []

"""The concordance report: what was examined and found, on paper. Frozen values, then HTML.

Whoever fills it says every word in the language of its sheet; words taken from
a text keep their own language (:class:`rendering.lines.Text`).
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.template import Context, Engine

from rendering import formulas
from rendering.lines import Text, direction_of, text_of

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "paper"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known, and what is known of it: a line each."""

    label: str
    values: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """What one text says there: the words marked, and the value read in them (or nothing)."""

    language: str
    words: Text
    value: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """One finding. ``decided`` says who let it stand, when and why; nothing while it is open."""

    place: str
    gravity: str
    kind: str
    sentence: str
    why: str
    said: tuple[Saying, ...]
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it is called, why it is there, how it is taken here, what it found."""

    title: str
    why: str
    taken: str
    found: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Rules that look at the same matter."""

    title: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the report: sentences first, then whatever it has of the rest."""

    title: str
    sentences: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    found: tuple[Found, ...] = ()
    groups: tuple[RuleGroup, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """The heads of the table of rules."""

    rule: str
    taken: str
    found: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole report in one language of the interface."""

    language: str
    title: str
    subtitle: str
    columns: Columns
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report, in one language or more; ``digest`` names what was examined (64 hexadecimal digits)."""

    reference: str
    digest: str
    sheets: tuple[Sheet, ...]


def html_of(report: Report, edition: str = "") -> str:
    """Return the whole report as one HTML page that refers to nothing outside."""
    first = report.sheets[0]
    context = {
        "document": {"reference": report.reference, "draft": False},
        "edition": edition,
        "title": f"{first.title}: {first.subtitle}",
        "first": text_of(first.language),
        "parts": [_part(sheet) for sheet in report.sheets],
        "pages": [_page_number(sheet.language) for sheet in report.sheets],
        "short_digest": report.digest[:16],
    }
    return _engine().get_template("report.html").render(Context(context))


def identifier_of(report: Report, html: str, edition: str) -> bytes:
    """Return the PDF identifier: the same report has the same, any other has another."""
    words = "\n".join((report.digest, edition, "report", html))
    return hashlib.sha256(words.encode()).digest()[:16]


def _part(sheet: Sheet) -> Mapping[str, object]:
    running = text_of(sheet.language, f"{sheet.title} · {sheet.subtitle}")
    direction = direction_of(sheet.language)
    return {"sheet": sheet, "direction": direction, "running": [running]}


def _page_number(language: str) -> Mapping[str, object]:
    before, rest = formulas.formula(language, "page.number").split("{page}")
    between, after = rest.split("{pages}")
    return {"text": text_of(language), "before": before, "between": between, "after": after}


@cache
def _engine() -> Engine:
    return Engine(dirs=[str(FOLDER)], autoescape=True)

"""One place where the texts may not say the same. Findings are data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from concordance.text import Span


def N_(text: str) -> str:  # noqa: N802 - the mark under which catalogues find a sentence
    """The sentence itself; marked here, translated where it is shown."""
    return text


class Severity(StrEnum):
    """How sure, and how grave: an error stands between the texts and approval."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def weight(self) -> int:
        """3 for an error, 2 for a warning, 1 for a note."""
        return {"error": 3, "warning": 2, "note": 1}[self.value]


class Group(StrEnum):
    """What the checks look at."""

    STRUCTURE = "structure"
    NUMBERS = "numbers"
    DATES = "dates"
    NAMES = "names"
    TERMS = "terms"
    REFERENCES = "references"
    FINAL = "final"
    TYPOGRAPHY = "typography"


class Tags(str):
    """A parameter that is no word of a text but tags of languages, parted by ", ".

    Whoever shows the message names the languages as its readers do.
    """


class Day(str):
    """A parameter that is a recorded day, in ISO 8601; whoever shows it writes it as readers do."""


@dataclass(frozen=True)
class Message:
    """A sentence with named places; ``id`` is the English sentence and the key of its translation.

    ``parameters`` are words of the texts and registered names as given, numbers,
    ``Tags`` and ``Day``; never words of English, which no catalogue would translate.
    """

    id: str
    parameters: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.id % dict(self.parameters) if self.parameters else self.id


@dataclass(frozen=True)
class Finding:
    """One place where the texts may not say the same.

    ``article`` is the key of the provision, or empty where the finding is about
    the whole. ``spans`` gives for each language the characters concerned in
    ``Text.plain``; ``values`` what was read there, as a person would write it.
    ``why`` is the rule in one sentence.
    """

    check: str
    severity: Severity
    article: str
    spans: Mapping[str, Span]
    values: Mapping[str, str]
    message: Message
    why: str

    def as_data(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "check": self.check,
            "severity": self.severity.value,
            "article": self.article,
            "spans": {language: list(span) for language, span in sorted(self.spans.items())},
            "values": dict(sorted(self.values.items())),
            "message": {"id": self.message.id, "parameters": dict(self.message.parameters)},
            "sentence": str(self.message),
            "why": self.why,
        }

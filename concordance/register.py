"""What an office knows beforehand: names, terms, its rules of wording, and what is recorded.

Read from TOML by ``Register.from_toml``; the product builds it from its own records.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from concordance.findings import Severity


class UnusableRegister(ValueError):
    """A register that cannot be read: which place, and what is wrong there."""


@dataclass(frozen=True)
class Name:
    """A name in each language: the approved form first, other admitted forms (short ones) after it.

    ``kind`` is party, person, place, institution or instrument.
    """

    kind: str
    forms: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Term:
    """One thing, one rendering in each language.

    ``scope`` says where it holds (free words, for people); ``never`` lists for
    each language renderings that are other things: 成员国 for 上合组织国家.
    """

    forms: Mapping[str, tuple[str, ...]]
    never: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    scope: str = ""


@dataclass(frozen=True)
class WordingRule:
    """A form that the office does not use in a language, and what to write instead."""

    language: str
    avoid: str
    use: str
    reason: str


@dataclass(frozen=True)
class Recorded:
    """What the dossier says of the instrument; None or empty where it does not say.

    ``kind`` is one of the kinds of instrument of ``lexicon`` section ``force``
    (agreement, memorandum, letter_of_intent, framework, initiative …).
    """

    kind: str = ""
    parties: int | None = None
    copies: int | None = None
    languages: tuple[str, ...] = ()
    authentic: tuple[str, ...] = ()
    place: Mapping[str, str] = field(default_factory=dict)
    date: date | None = None


@dataclass(frozen=True)
class Register:
    """Names, terms, rules of wording, what is recorded, and which rules are switched.

    ``switched`` maps the id of a check to the severity it has here, or None: off.
    """

    names: tuple[Name, ...] = ()
    terms: tuple[Term, ...] = ()
    rules: tuple[WordingRule, ...] = ()
    recorded: Recorded = Recorded()
    switched: Mapping[str, Severity | None] = field(default_factory=dict)

    @classmethod
    def from_toml(cls, written: str) -> Register:
        """Read a register. Raises ``UnusableRegister`` with the place and what to do."""
        try:
            rows = tomllib.loads(written)
        except tomllib.TOMLDecodeError as fault:
            raise UnusableRegister(f"The register is not TOML: {fault}.") from fault
        return cls(
            names=tuple(_name(row, at) for at, row in enumerate(rows.get("names", []), 1)),
            terms=tuple(_term(row, at) for at, row in enumerate(rows.get("terms", []), 1)),
            rules=tuple(_rule(row, at) for at, row in enumerate(rows.get("rules", []), 1)),
            recorded=_recorded(rows.get("recorded", {})),
            switched={
                key: _severity(key, value) for key, value in rows.get("switched", {}).items()
            },
        )


def _forms(row: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {
        language: (value,) if isinstance(value, str) else tuple(value)
        for language, value in row.items()
    }


def _needed(row: Mapping[str, Any], key: str, where: str) -> Any:
    if key not in row:
        raise UnusableRegister(f"{where} lacks “{key}”; add it.")
    return row[key]


def _name(row: Mapping[str, Any], at: int) -> Name:
    forms = _needed(row, "forms", f"Name {at} of the register")
    return Name(kind=str(row.get("kind", "institution")), forms=_forms(forms))


def _term(row: Mapping[str, Any], at: int) -> Term:
    forms = _needed(row, "forms", f"Term {at} of the register")
    return Term(_forms(forms), _forms(row.get("never", {})), str(row.get("scope", "")))


def _rule(row: Mapping[str, Any], at: int) -> WordingRule:
    where = f"Wording rule {at} of the register"
    return WordingRule(
        language=_needed(row, "language", where),
        avoid=_needed(row, "avoid", where),
        use=str(row.get("use", "")),
        reason=str(row.get("reason", "")),
    )


def _recorded(row: Mapping[str, Any]) -> Recorded:
    day = row.get("date")
    return Recorded(
        kind=str(row.get("kind", "")),
        parties=row.get("parties"),
        copies=row.get("copies"),
        languages=tuple(row.get("languages", ())),
        authentic=tuple(row.get("authentic", ())),
        place=dict(row.get("place", {})),
        date=day if isinstance(day, date) else None,
    )


def _severity(key: str, value: str) -> Severity | None:
    if value == "off":
        return None
    try:
        return Severity(value)
    except ValueError:
        raise UnusableRegister(
            f"The rule “{key}” is switched to “{value}”; write off, note, warning or error."
        ) from None

"""Examine texts once: what was found is kept under everything that it depends on, and never stale."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.core.cache import caches

import concordance
from agreements.composing import Composed, Mark
from concordance import Finding, Message, Piece, Register, Severity
from concordance.canonical import digest
from concordance.findings import N_

KEPT_IN = "examinations"
ENGINE = Path(concordance.__file__).parent
log = logging.getLogger("agreements.examining")


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding, and the characters of the wordings that it concerns, by language."""

    finding: Finding
    marks: Mapping[str, Mark]


FAILED = Marked(
    Finding(
        check=N_("The comparison failed"),
        severity=Severity.ERROR,
        article="",
        spans={},
        values={},
        message=Message(
            N_(
                "The texts were not compared: a rule of the concordance failed. "
                "Tell those who run Alternat; the fault stands in their log."
            )
        ),
        why=N_("What was not compared is not approved."),
    ),
    {},
)


@cache
def engine_digest() -> str:
    """The digest (64 hexadecimal digits) of all that decides what is found."""
    made_of = hashlib.sha256()
    for path in sorted(ENGINE.rglob("*")):
        if path.suffix in {".py", ".toml"}:
            made_of.update(f"{path.relative_to(ENGINE).as_posix()}\n".encode())
            made_of.update(hashlib.sha256(path.read_bytes()).digest())
    return made_of.hexdigest()


def examination_key(texts: Mapping[str, tuple[Piece, ...]], register: Register) -> str:
    """The digest of the texts (language to pieces), what is known beforehand, and the engine."""
    return digest(
        {
            "texts": {language: _plain(pieces) for language, pieces in texts.items()},
            "register": register_data(register),
            "engine": engine_digest(),
        }
    )


def register_data(register: Register) -> dict[str, Any]:
    """The register as plain data."""
    data = asdict(register)
    day = register.recorded.date
    data["recorded"]["date"] = day.isoformat() if day else None
    return data


def _plain(pieces: tuple[Piece, ...]) -> list[list[Any]]:
    return [
        [one.key, one.role.value, one.number, one.label, one.heading, one.wording] for one in pieces
    ]


def examined(
    key: str, texts: Mapping[str, tuple[Piece, ...]], register: Register
) -> tuple[Marked, ...]:
    """What stands under the key, else what is found now; nothing with fewer than two texts."""
    if len(texts) < 2:
        return ()
    kept: tuple[Marked, ...] | None = caches[KEPT_IN].get(key)
    if kept is None:
        try:
            kept = _examine(texts, register)
        except Exception:  # a rule that fails may not keep anybody from drafting
            log.exception("The concordance failed on texts of digest %s.", key)
            return (FAILED,)
        caches[KEPT_IN].set(key, kept, None)
    return kept


def _examine(texts: Mapping[str, tuple[Piece, ...]], register: Register) -> tuple[Marked, ...]:
    composed = {language: Composed.of(language, pieces) for language, pieces in texts.items()}
    found = concordance.examine(
        {language: one.text for language, one in composed.items()}, register=register
    )
    return tuple(
        Marked(
            one,
            {language: composed[language].mark(span) for language, span in one.spans.items()},
        )
        for one in found
    )

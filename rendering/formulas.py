"""The fixed phrases of legal texts, by language and kind of instrument.

They are data under ``templates/instruments/<language>/formulas.toml``. The most
specific wins: the kind in the language, the language (then its parents, as
``zh-Hant`` for ``zh-Hant-MO``), the kind in ``default``, ``default``.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from rendering.content import Provision
from rendering.numerals import ideographs

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "instruments"
DEFAULT = "default"


def formula(language: str, key: str, kind: str | None = None) -> str:
    """Return the phrase ``key`` (dotted: ``copies.2``), or raise ``KeyError``."""
    found = find(language, key, kind)
    if found is None:
        raise KeyError(f"no formula {key} for {language}")
    return found


def find(language: str, key: str, kind: str | None = None) -> str | None:
    """Return the phrase ``key``, or None where neither language nor default has it."""
    own = find_own(language, key, kind)
    return _in_folder(DEFAULT, key, kind) if own is None else own


def find_own(language: str, key: str, kind: str | None = None) -> str | None:
    """Return the phrase ``key`` of the language itself, or None where it has none."""
    for folder in lineage(language):
        if (own := _in_folder(folder, key, kind)) is not None:
            return own
    return None


def has_own(language: str) -> bool:
    """Whether the language has formulas of its own, so that nothing falls back to English."""
    return any(_load(folder) for folder in lineage(language))


def lineage(language: str) -> Iterator[str]:
    """Yield the language and its parents: zh-Hant-MO, zh-Hant, zh."""
    parts = language.split("-")
    for length in range(len(parts), 0, -1):
        yield "-".join(parts[:length])


def label(provision: Provision, language: str, kind: str) -> str:
    """Return 第一条, Article 1, Artigo 1.º or ມາດຕາ 1; nothing where no number is."""
    if provision.number is None:
        return ""
    if provision.number == 1 and (first := find_own(language, "article_first", kind)):
        return first
    return numbered(formula(language, "article", kind), provision.number)


def copies(number: int, language: str, kind: str) -> str:
    """Return 一式两份 or “in duplicate”."""
    phrase = find(language, f"copies.{number}", kind)
    return phrase or numbered(formula(language, "copies.general", kind), number)


def numbered(phrase: str, number: int) -> str:
    """Put the number into a phrase, in ideographs where the phrase asks for them."""
    if "{ideographs}" in phrase:
        return phrase.replace("{ideographs}", ideographs(number))
    return phrase.replace("{number}", str(number))


def _in_folder(folder: str, key: str, kind: str | None) -> str | None:
    table = _load(folder)
    if kind is not None:
        special = _dig(table.get("kind", {}).get(kind, {}), key)
        if special is not None:
            return special
    return _dig(table, key)


def _dig(table: Mapping[str, Any], key: str) -> str | None:
    value: Any = table
    for part in key.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return None
        value = value[part]
    return value if isinstance(value, str) else None


@cache
def _load(folder: str) -> Mapping[str, Any]:
    path = FOLDER / folder / "formulas.toml"
    if not path.is_file():
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))

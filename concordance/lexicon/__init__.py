"""The words of each language that the readers and checks know: one file per language.

A file is TOML, named by the language, with one section for each reader; a long
section may have a file of its own, ``<language>.<section>.toml``. A section
that a language lacks is taken from the language that its ``like`` names
(``zh-Hant`` is like ``zh-Hans``, read after folding); else it is empty.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FILES = Path(__file__).parent


class UnknownLanguage(ValueError):
    """A language for which there is no lexicon."""

    def __init__(self, language: str) -> None:
        super().__init__(
            f"There is no lexicon for “{language}”; known are {', '.join(languages())}."
        )


@cache
def languages() -> tuple[str, ...]:
    """The languages that can be read, sorted."""
    return tuple(sorted(path.stem for path in FILES.glob("*.toml") if "." not in path.stem))


@cache
def _file(language: str) -> dict[str, Any]:
    if language not in languages():
        raise UnknownLanguage(language)
    paths = [FILES / f"{language}.toml", *sorted(FILES.glob(f"{language}.*.toml"))]
    rows = [tomllib.loads(path.read_text("utf-8")) for path in paths]
    return {name: value for each in rows for name, value in each.items()}


def section(language: str, name: str) -> dict[str, Any]:
    """One section of a lexicon; empty if the language has none. Raises ``UnknownLanguage``."""
    own = _file(language)
    if name not in own and "like" in own:
        return section(str(own["like"]), name)
    return dict(own.get(name, {}))

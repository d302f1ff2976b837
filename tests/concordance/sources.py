"""Texts to read in the tests: the data beside the project, and the project's own drafts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from concordance.reading import Composition, Piece, compose
from concordance.text import Role
from rendering.content import NUMBERED
from rendering.drafts import read_draft

PROJECT = Path(__file__).parents[2]
DATA = PROJECT / "../shared/data"
needs_data = pytest.mark.skipif(not DATA.exists(), reason="The shared texts are not here.")

LABELS = {"zh-Hans": "第{}条", "en": "Article {}", "pt": "Artigo {}.º", "lo": "ມາດຕາ {}"}
HAN = "零一二三四五六七八九"


def shared(name: str) -> str:
    """A text beside the project."""
    return (DATA / name).read_text("utf-8")


def han(number: int) -> str:
    """1 to 99 in Han numerals."""
    tens, ones = divmod(number, 10)
    return (
        ("" if tens < 2 else HAN[tens])
        + ("十" if tens else "")
        + (HAN[ones] if ones or not tens else "")
    )


def pieces(path: Path, language: str) -> Iterator[Piece]:
    """The parts of a draft file as the product gives them: numbered, with their labels."""
    number = 0
    for draft in read_draft(path.read_text("utf-8")):
        label = ""
        if draft.role in NUMBERED:
            number += 1
            count = han(number) if language == "zh-Hans" else str(number)
            label = f"{number}." if "initiative" in path.name else LABELS[language].format(count)
        role = Role.ARTICLE if draft.role in NUMBERED else Role(str(draft.role))
        yield Piece(draft.key, role, number if label else None, label, draft.heading, draft.plain)


def drafts() -> dict[str, dict[str, Path]]:
    """Every instrument of the demonstration and every template, by name and language."""
    found: dict[str, dict[str, Path]] = {}
    for path in sorted((PROJECT / "workflows/demonstration").glob("*/*.txt")):
        stem, language, _ = path.name.split(".")
        found.setdefault(f"{path.parent.name}/{stem}", {})[language] = path
    for path in sorted((PROJECT / "templates/instruments").glob("*/*.txt")):
        found.setdefault(f"templates/{path.stem}", {})[path.parent.name] = path
    return found


def composed(name: str) -> dict[str, Composition]:
    """An instrument in each of its languages."""
    return {
        language: compose(language, pieces(path, language))
        for language, path in drafts()[name].items()
    }

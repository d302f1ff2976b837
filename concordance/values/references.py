from __future__ import annotations

from collections.abc import Iterator

from concordance.values import Found


def read(matter: str, language: str) -> Iterator[Found]:
    yield from ()

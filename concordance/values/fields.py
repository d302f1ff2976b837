"""Fields that the paper fills in, such as {date}: one value by construction, so only present or absent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordance.values import Found, Kind

FIELD = re.compile(r"\{[a-z ]+\}")


def read(matter: str, language: str) -> Iterator[Found]:
    """Every field, by its name."""
    for match in FIELD.finditer(matter):
        yield Found(Kind.FIELD, match[0][1:-1], *match.span())

"""Which provision of one text corresponds to which of another (first form: by key)."""

from __future__ import annotations

from concordance.text import Provision, Text


def align(a: Text, b: Text) -> list[tuple[Provision | None, Provision | None]]:
    """Every provision of both, in order, beside its counterpart or beside None."""
    theirs = {one.key: one for one in b.provisions}
    rows: list[tuple[Provision | None, Provision | None]] = [
        (one, theirs.pop(one.key, None)) for one in a.provisions
    ]
    return rows + [(None, one) for one in theirs.values()]

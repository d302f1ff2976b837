"""The same words twice in one list: an item copied and not written anew."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.text import Part, Provision, Span

SHORT = 3  # letters; what is shorter may well stand twice (a dash, "idem")


def _lists(provision: Provision) -> Iterator[list[Part]]:
    """The items that follow each other on one level, what hangs on them left out."""
    open_lists: dict[int, list[Part]] = {}
    for part in provision.parts:
        for level in [level for level in open_lists if level > part.level]:
            yield open_lists.pop(level)
        if part.level or part.number is not None:
            open_lists.setdefault(part.level, []).append(part)
    yield from open_lists.values()


def _letters(side: Side, span: Span) -> str:
    return "".join(filter(str.isalnum, side.said(span).casefold()))


@check(
    "item-repeated",
    of=Side,
    group=Group.STRUCTURE,
    severity=Severity.WARNING,
    title=N_("Items said twice"),
    why=N_("No list has two items in the same words: one of them was copied by mistake."),
)
def item_repeated(side: Side, register: Register) -> Iterator[Finding]:
    for provision in side.text.provisions:
        for items in _lists(provision):
            seen: set[str] = set()
            for one in items:
                said = _letters(side, one.span)
                if len(said) >= SHORT and said in seen:
                    written = side.written(one.span)
                    yield item_repeated.finding(
                        provision.key,
                        {side.language: one.span},
                        N_("“%(item)s” stands twice in one list."),
                        values={side.language: written},
                        item=written,
                    )
                seen.add(said)

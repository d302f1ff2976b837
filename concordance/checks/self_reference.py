"""What an instrument calls itself: this Agreement, 本备忘录, o presente Acordo."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from concordance import lexicon
from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Case, Side
from concordance.text import Role, Span

# Languages draw the line between these differently: соглашение, договор, convenio, 协定.
AGREEMENTS = (
    "agreement",
    "treaty",
    "contract",
    "framework",
    "sister_city",
    "technical_cooperation",
)


@dataclass(frozen=True)
class Kinds:
    """``title`` finds a kind of instrument, ``itself`` a text that names itself; the group tells which."""

    title: re.Pattern[str]
    itself: re.Pattern[str]


@dataclass(frozen=True)
class Naming:
    """One place where a text names itself."""

    kind: str
    span: Span


@cache
def kinds(language: str) -> Kinds:
    """The patterns of a language."""
    known = lexicon.section(language, "references")
    ways: dict[str, str] = known["kinds"]
    title = "|".join(f"(?P<{kind}>{way})" for kind, way in ways.items())
    edge = "" if known.get("joined") else r"(?<!\w)"
    stop = "" if known.get("joined") else r"(?!\w)"
    itself = known["self"].replace("KIND", f"(?:{title}){stop}")
    return Kinds(re.compile(title, re.IGNORECASE), re.compile(edge + itself, re.IGNORECASE))


def namings(side: Side) -> list[Naming]:
    """Every place where a text names itself, in order."""
    itself = kinds(side.language).itself
    return [
        Naming(str(match.lastgroup), match.span()) for match in itself.finditer(side.text.matter)
    ]


def _titled(side: Side) -> set[str]:
    """The kinds of instrument that the title names."""
    titles = [one for one in side.text.provisions if one.role == Role.TITLE]
    said = " ".join(side.said(one.span) for one in titles)
    return {str(match.lastgroup) for match in kinds(side.language).title.finditer(said)}


def _own_kind(side: Side, named: list[Naming]) -> str:
    """What the text is: what it calls itself most, the earlier of equals."""
    counted = Counter(one.kind for one in named)
    return counted.most_common(1)[0][0] if counted else ""


def _place(side: Side, span: Span) -> str:
    return next((one.key for one in side.text.provisions if one.start <= span[0] < one.end), "")


@check(
    "self-reference",
    of=Side,
    group=Group.REFERENCES,
    severity=Severity.ERROR,
    title=N_("The kind of instrument"),
    why=N_("An instrument calls itself by one kind throughout, that of its title."),
)
def self_reference(side: Side, register: Register) -> Iterator[Finding]:
    named, titled = namings(side), _titled(side)
    if not named:
        return
    own = _own_kind(side, named)
    right = {own} if own in titled or not titled else titled
    for one in named:
        if one.kind in right:
            continue
        written = side.written(one.span)
        yield self_reference.finding(
            _place(side, one.span),
            {side.language: one.span},
            N_("“%(written)s” is not the kind of instrument that this text is."),
            values={side.language: written},
            written=written,
        )


def _alike(one: str, other: str) -> bool:
    return one == other or (one in AGREEMENTS and other in AGREEMENTS)


@check(
    "kind-differs",
    of=Case,
    group=Group.REFERENCES,
    severity=Severity.ERROR,
    title=N_("The kind of instrument in each language"),
    why=N_("The instrument is of one kind in every language."),
)
def kind_differs(case: Case) -> Iterator[Finding]:
    left, right = namings(case.left), namings(case.right)
    if not left or not right:
        return
    mine, theirs = _own_kind(case.left, left), _own_kind(case.right, right)
    if _alike(mine, theirs):
        return
    one = next(each for each in left if each.kind == mine)
    other = next(each for each in right if each.kind == theirs)
    shown = {case.left.language: case.left.written(one.span)}
    shown |= {case.right.language: case.right.written(other.span)}
    yield kind_differs.finding(
        "",
        {case.left.language: one.span, case.right.language: other.span},
        N_("One text calls itself “%(one)s”, the other “%(other)s”."),
        values=shown,
        one=shown[case.left.language],
        other=shown[case.right.language],
    )

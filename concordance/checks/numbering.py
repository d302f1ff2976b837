"""Numbers that only count must count: articles, parts and chapters, annexes; and no slips in labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.reading.counting import breaks
from concordance.reading.labels import divisions
from concordance.reading.lines import lines_of
from concordance.reading.words import structure
from concordance.register import Register
from concordance.sides import Side
from concordance.text import Provision, Role, Span

Counted = tuple[str, int, Span]  # the key of the provision, its number, the span of its label


def _provisions(side: Side, role: Role) -> list[Counted]:
    return [
        (one.key, one.number, one.label)
        for one in side.text.provisions
        if one.role == role and one.number is not None and one.label[1] > one.label[0]
    ]


def _divisions(side: Side) -> Iterator[list[Counted]]:
    """Parts and chapters, each kind by itself; a count that begins anew is another count."""
    text, words = side.text, structure(side.language)
    opened = {one.label[0] for one in text.provisions}
    lines = list(lines_of(text.folded))
    kinds: dict[int, list[Counted]] = {}
    for one in divisions(lines, words):
        line = lines[one.at]
        if line.start in opened or one.number is None:
            continue
        row = ("", one.number, (line.start, line.start + one.end))
        run = kinds.setdefault(one.form, [])
        if one.number == 1 and run:
            yield run
            run = kinds[one.form] = []
        run.append(row)
    yield from kinds.values()


def _runs(side: Side) -> Iterator[Sequence[Counted]]:
    yield _provisions(side, Role.ARTICLE)
    yield _provisions(side, Role.ANNEX)
    yield from _divisions(side)


@check(
    "numbering",
    of=Side,
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    title=N_("Continuous numbering"),
    why=N_("Articles, chapters and annexes are numbered without gap or repetition."),
)
def numbering(side: Side, register: Register) -> Iterator[Finding]:
    for run in _runs(side):
        for at, expected in breaks([number for _, number, _ in run]):
            key, _, label = run[at]
            yield numbering.finding(
                key,
                {side.language: label},
                N_("“%(label)s” stands where number %(expected)s is expected."),
                values={side.language: side.written(label)},
                label=side.written(label),
                expected=expected,
            )


def _mistaken(side: Side, provision: Provision) -> bool:
    """Whether the label is that of an article only by its sound or its place (弟三条, 第三章)."""
    words = structure(side.language)
    label = side.text.folded[slice(*provision.label)]
    slips = [*words.slips, *words.divisions]
    return not any(one.match(label) for one in words.articles) and any(
        one.match(label) for one in slips
    )


@check(
    "label-slip",
    of=Side,
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    title=N_("Labels of articles"),
    why=N_("Every article is called by the same word: 第三条, never 弟三条 or 第三章."),
)
def label_slip(side: Side, register: Register) -> Iterator[Finding]:
    labelled = [
        one
        for one in side.text.provisions
        if one.role == Role.ARTICLE and one.label[1] > one.label[0]
    ]
    mistaken = [one for one in labelled if _mistaken(side, one)]
    if len(mistaken) < len(labelled):  # an instrument may be in chapters alone
        for one in mistaken:
            label = side.written(one.label)
            yield label_slip.finding(
                one.key,
                {side.language: one.label},
                N_("“%(label)s” is probably meant as the label of article %(number)s."),
                values={side.language: label},
                label=label,
                number=one.number or 0,
            )


@check(
    "enumeration",
    of=Side,
    group=Group.STRUCTURE,
    severity=Severity.ERROR,
    title=N_("Continuous enumeration"),
    why=N_("Paragraphs and items of an article are counted without gap or repetition."),
)
def enumeration(side: Side, register: Register) -> Iterator[Finding]:
    for provision in side.text.provisions:
        for run in _lists(side, provision):
            for at, expected in breaks([part[0] for part in run]):
                marker = run[at][1]
                yield enumeration.finding(
                    provision.key,
                    {side.language: marker},
                    N_("The marker “%(marker)s” stands where number %(expected)s is expected."),
                    values={side.language: side.written(marker)},
                    marker=side.written(marker),
                    expected=expected,
                )


def _lists(side: Side, provision: Provision) -> Iterator[list[tuple[int, Span]]]:
    """The lists of a provision: a list ends where one begins with 1 or a higher level comes."""
    open_lists: dict[int, list[tuple[int, Span]]] = {}
    for part in provision.parts:
        for level in [one for one in open_lists if one > part.level]:
            yield open_lists.pop(level)
        if part.number is None:
            continue
        run = open_lists.setdefault(part.level, [])
        again = bool(run) and side.written(part.marker) == side.written(run[0][1])
        pointed = "." in side.written(part.marker).strip(". ")  # 1.1 comes once
        if part.number == 1 and len(run) > 1 and not (again and pointed):
            yield run
            run = open_lists[part.level] = []
        if not run and part.level == 0 and part.number == 2 and part is not provision.parts[0]:
            run.append((1, part.marker))  # Japanese paragraphs: the first carries no number
        run.append((part.number, part.marker))
    yield from open_lists.values()

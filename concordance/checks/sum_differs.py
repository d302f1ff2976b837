"""A total stated beside its parts that is not their sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from concordance import lexicon
from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.text import Span
from concordance.values import Found, Kind
from concordance.values.spelling import NEVER

SENTENCE = re.compile(r"[^\n。！？]+?(?:[。！？\n]|\. |$)")


@dataclass(frozen=True)
class Sums:
    """The words of a language that state a total, all of its parts, some, or as many for each."""

    total: re.Pattern[str]
    total_after: re.Pattern[str]
    whole: re.Pattern[str]
    some: re.Pattern[str]
    each: re.Pattern[str]


@cache
def sums(language: str) -> Sums:
    """What the lexicon of the language says of totals."""
    known = lexicon.section(language, "sums")
    return Sums(
        re.compile(rf"(?:{known.get('total', NEVER)}) ?$", re.I),
        re.compile(str(known.get("total_after", NEVER)), re.I),
        re.compile(str(known.get("whole", NEVER)), re.I),
        re.compile(str(known.get("some", NEVER)), re.I),
        re.compile(str(known.get("each", NEVER)), re.I),
    )


@check(
    "sum-differs",
    of=Side,
    group=Group.NUMBERS,
    severity=Severity.WARNING,
    title=N_("Totals"),
    why=N_("A total is the sum of the parts that stand beside it."),
)
def sum_differs(side: Side, register: Register) -> Iterator[Finding]:
    for provision in side.text.provisions:
        for sentence in _sentences(side, provision.span):
            for total, parts in _stated(side, sentence):
                yield sum_differs.finding(
                    provision.key,
                    {
                        side.language: (
                            min(total.start, parts[0].start),
                            max(total.end, parts[-1].end),
                        )
                    },
                    N_("The total “%(total)s” is not the sum of its parts, %(parts)s."),
                    values={side.language: side.written(total.span)},
                    total=side.written(total.span),
                    parts=" + ".join(side.written(one.span) for one in parts),
                )


def _sentences(side: Side, span: Span) -> Iterator[Span]:
    for match in SENTENCE.finditer(side.text.matter, *span):
        yield match.span()


def _stated(side: Side, sentence: Span) -> Iterator[tuple[Found, Sequence[Found]]]:
    """The totals of a sentence that its parts do not make, each with its parts."""
    values = side.within(sentence)
    matter, known = side.text.matter, sums(side.language)
    if len(values) < 3 or known.each.search(matter, *sentence):
        return
    for at, total in enumerate(values):
        before = matter[sentence[0] : total.start][-30:]
        if not known.total.search(before) and not known.total_after.match(
            matter, total.end, sentence[1]
        ):
            continue
        earlier = [one for one in values[:at] if _alike(one, total)]
        later = [one for one in values[at + 1 :] if _alike(one, total)]
        link = matter[total.end : later[0].start] if later else ""
        if len(later) > 1 and known.whole.search(link):
            if not _makes(later, total, ends=False):
                yield total, later
        elif len(later) > 1 and known.some.search(link):
            if sum(map(_amount, later), Fraction(0)) > _amount(total):
                yield total, later
        elif len(earlier) > 1 and not later and not _makes(earlier, total, ends=True):
            yield total, earlier


def _alike(one: Found, total: Found) -> bool:
    """Whether a value can be a part: of the same kind, money in the same currency."""
    if one.kind != total.kind or one.kind not in {Kind.NUMBER, Kind.MONEY, Kind.RATIO} or one.weak:
        return False
    return not isinstance(one.value, tuple) or one.value[1] == total.value[1]  # type: ignore[index]


def _amount(one: Found) -> Fraction:
    value = one.value[0] if isinstance(one.value, tuple) else one.value
    assert isinstance(value, Fraction)  # noqa: S101 - the form of these kinds
    return value


def _makes(parts: Sequence[Found], total: Found, *, ends: bool) -> bool:
    """Whether neighbouring parts, two or more, make the total; ``ends`` says on which side."""
    amounts = [_amount(one) for one in parts]
    if ends:
        amounts.reverse()
    runs = (sum(amounts[:length], Fraction(0)) for length in range(2, len(amounts) + 1))
    return _amount(total) in runs

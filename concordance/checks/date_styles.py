"""One text, one style of date: 二〇二五年七月五日 or 2025年7月5日, 5 July 2025 or July 5, 2025."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.dating import dates_in, is_full
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.text import Span
from concordance.values.dates import value_of_date

# From the most telling: figures alone, numerals, the day first, the month first, the year first.
STYLES = (
    ("figures", re.compile(r"[\d./-]+")),
    ("numerals", re.compile(r"\D*[〇○◯零一二三四五六七八九十元][^\d]*")),
    ("day first", re.compile(r"\D{0,12}\d{1,2}(?!\d).*\d{4}\D*")),
    ("year first", re.compile(r"\D{0,8}\d{4}(?!\d).*")),
    ("month first", re.compile(r"\D+\d{1,2}(?!\d).*\d{4}\D*")),
)


def style(written: str) -> str:
    """The style of a full date; words where no other is seen."""
    if re.match(r"[^\W\d_]{3,}\.? (?:the )?\d{1,2}\b", written):
        return "month first"
    return next((name for name, one in STYLES if one.fullmatch(written.strip())), "words")


@check(
    "date-styles",
    of=Side,
    group=Group.DATES,
    severity=Severity.NOTE,
    title=N_("One style of date"),
    why=N_("A text writes its dates in one style throughout."),
)
def date_styles(side: Side, register: Register) -> Iterator[Finding]:
    """Full dates that are written otherwise than most of the text's."""
    styles: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for provision in side.text.provisions:
        for one in dates_in(side, provision.span):
            if is_full(value_of_date(one)):
                written = side.text.folded[one.start : one.end]
                styles[style(written)].append((provision.key, one.span))
    if len(styles) < 2:
        return
    usual = max(styles, key=lambda name: (len(styles[name]), -styles[name][0][1][0]))
    model = side.written(styles[usual][0][1])
    for key, span in sorted(row for name in styles if name != usual for row in styles[name]):
        yield date_styles.finding(
            key,
            {side.language: span},
            N_("This date is written %(date)s, others in this text like %(model)s."),
            values={side.language: side.written(span)},
            date=side.written(span),
            model=model,
        )

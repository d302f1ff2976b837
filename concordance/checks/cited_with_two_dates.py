"""One cited instrument with two dates: 《…声明》(2022年9月16日), and another day elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.dating import agree, dates_in
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.values import Found
from concordance.values.dates import value_of_date

REACH = 240  # how far before its date a title may begin
SHORTEST = 6  # a shorter title may be that of more than one instrument
QUOTED = r"《([^《》\n]+)》|“([^“”\n]+)”|«([^«»\n]+)»|「([^「」\n]+)」|『([^『』\n]+)』"
BEFORE = re.compile(rf"(?:{QUOTED})[ ,]?(?:\(|of |du |de |от |dated |,)?$")
AFTER = re.compile(r" ?(?:的|通过的|签署的|签订的|发布的|缔结的)?《([^《》\n]+)》")
# Statement on Climate Change Response (16 September 2022; Convention on the Law of the Sea of 10 …
SMALL = r"of|on|the|and|for|to|in|between|among|with|against|concerning|by"
CAPITALS = re.compile(
    rf"((?:[A-Z][\w’'-]*)(?: (?:[A-Z][\w’'-]*|{SMALL})){{3,24}})"
    r"(?: ?\(| of | dated |, (?:done|signed|adopted)(?: at [A-Z]\w+)? on )$"
)


def _title(side: Side, one: Found) -> str:
    """The title of the instrument that a date belongs to; empty if it stands by none."""
    text = side.text.folded
    line = text.rfind("\n", 0, one.start) + 1
    before = text[max(line, one.start - REACH) : one.start]
    match = BEFORE.search(before) or AFTER.match(text, one.end)
    if not match and side.language == "en":
        match = CAPITALS.search(before)
    if not match:
        return ""
    title = next(group for group in match.groups() if group)
    return title.casefold().removeprefix("the ").strip()


@check(
    "cited-with-two-dates",
    of=Side,
    group=Group.DATES,
    severity=Severity.WARNING,
    title=N_("Dates of cited instruments"),
    why=N_("An instrument is cited with one date throughout a text."),
)
def cited_with_two_dates(side: Side, register: Register) -> Iterator[Finding]:
    """Citations whose date is not the one given before."""
    first: dict[str, Found] = {}
    for provision in side.text.provisions:
        for one in dates_in(side, provision.span):
            title = _title(side, one)
            if len(title) < SHORTEST:
                continue
            known = first.setdefault(title, one)
            if not agree(value_of_date(known), value_of_date(one)):
                yield cited_with_two_dates.finding(
                    provision.key,
                    {side.language: one.span},
                    N_("This instrument is dated %(date)s here, and %(before)s before."),
                    values={side.language: side.written(one.span)},
                    date=side.written(one.span),
                    before=side.written(known.span),
                )

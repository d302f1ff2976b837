"""References of a text to itself: the article, paragraph, item or annex must be there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from concordance import lexicon
from concordance.checks import check
from concordance.findings import N_, Finding, Group, Severity
from concordance.register import Register
from concordance.sides import Side
from concordance.situating import Here, here, situated
from concordance.text import Provision, Role, Text
from concordance.values.citing import BRACKET, RANK, Named, Place, citing
from concordance.values.enumerators import counted
from concordance.values.references import Citation, citations

BEFORE = 24  # characters before a reference that may name the instrument it belongs to
SENTENCE = re.compile(r"[.。;؛\n]")
RELATIVE = re.compile(r"(?:this|preceding|following) ")


@dataclass(frozen=True)
class Belonging:
    """The words that tell whose articles are meant: this instrument's, or another's."""

    own_before: re.Pattern[str]
    own_after: re.Pattern[str]
    foreign_before: re.Pattern[str]
    foreign_after: re.Pattern[str]


@cache
def belonging(language: str) -> Belonging:
    """The patterns of a language."""
    known = lexicon.section(language, "references")
    return Belonging(
        *(
            re.compile(known.get(name, r"(?!)"), re.IGNORECASE)
            for name in ("own_before", "own_after", "foreign_before", "foreign_after")
        )
    )


def _is_foreign(matter: str, citation: Citation, language: str) -> bool:
    """Whether the words around a citation name another instrument."""
    words = belonging(language)
    before = matter[max(0, citation.start - BEFORE) : citation.start]
    if words.own_after.match(matter, citation.end) or words.own_before.search(before):
        return False
    return bool(
        words.foreign_after.match(matter, citation.end) or words.foreign_before.search(before)
    )


def own_citations(side: Side) -> list[Citation]:
    """The citations that point into the text itself.

    What is joined by "and" belongs to one instrument (《公约》第五条和第六条), and what is once
    called another instrument's stays that: "Annex VII to the Convention" … "an Annex VII tribunal".
    """
    matter, language = side.text.matter, side.language
    joined: list[list[Citation]] = []
    for one in citations(matter, language):
        joint = matter[joined[-1][-1].end : one.start] if joined else ""
        if joined and citing(language).list.fullmatch(joint):
            joined[-1].append(one)
        else:
            joined.append([one])
    own, foreign, last = [], set(), 0
    for group in joined:
        # Article 11 of the Convention becomes Article 10: the second is the Convention's too.
        follows = last and not SENTENCE.search(matter, last, group[0].start)
        if follows or any(_is_foreign(matter, one, language) for one in group):
            last = group[-1].end
            foreign |= {named.place[0] for one in group for named in one.places}
        else:
            own += group
    return [one for one in own if not foreign & {named.place[0] for named in one.places}]


def _articles(text: Text) -> dict[int, Provision]:
    return {
        one.number: one
        for one in text.provisions
        if one.role == Role.ARTICLE and one.number is not None
    }


def _has(text: Text, provision: Provision, steps: Place) -> bool:
    """Whether an article has what is named below it; a mark inside a line counts too."""
    numbers = {part.number for part in provision.parts}
    for level, number in steps:
        if number in numbers or (level == "paragraph" and number <= len(provision.paragraphs)):
            continue
        marks = re.findall(BRACKET, text.folded[provision.start : provision.end])
        if not any(number in counted(mark.strip("( )")) for mark in marks):
            return False
    return True


def _is_there(text: Text, place: Place) -> bool:
    """Whether a place in full exists; what cannot be told apart is taken to exist."""
    (level, number), below = place[0], place[1:]
    if level == "annex":
        annexes = {one.number for one in text.provisions if one.role == Role.ANNEX} - {None}
        return not annexes or number in annexes
    if level != "article":
        return True
    articles = _articles(text)
    if number not in articles:
        return not articles
    return _has(text, articles[number], tuple(step for step in below if step[0] in RANK))


def _counts_paragraphs(text: Text, provision: Provision) -> bool:
    """Whether the articles of this text are called paragraphs (a memorandum)."""
    label = text.folded[provision.label[0] : provision.label[1]]
    match = citing(text.language).level.search(label)
    return bool(match and match.lastgroup == "paragraph")


def _missing(side: Side, provision: Provision, named: Named) -> bool:
    if RELATIVE.match(named.place[0][0]):
        return False
    places = situated(named.place, here(provision, named.start))
    if named.place[0][0] == "paragraph":
        whole = situated((("article", named.place[0][1]), *named.place[1:]), Here())
        if _counts_paragraphs(side.text, provision):
            places = whole
        elif _is_point(side.text, provision) and _all_there(side.text, whole):
            return False
    return not _all_there(side.text, places)


def _all_there(text: Text, places: Iterable[Place]) -> bool:
    return all(_is_there(text, place) for place in places)


def _is_point(text: Text, provision: Provision) -> bool:
    """Whether its label is a bare number, so that it may be called paragraph 8 as well."""
    return not re.search(r"[^\W\d_]{2}|[第條条]", text.folded[slice(*provision.label)])


@check(
    "reference-exists",
    of=Side,
    group=Group.REFERENCES,
    severity=Severity.ERROR,
    title=N_("References within the text"),
    why=N_("A reference to an article, paragraph, item or annex of the text finds it there."),
)
def reference_exists(side: Side, register: Register) -> Iterator[Finding]:
    articles = [one for one in side.text.provisions if one.role == Role.ARTICLE]
    starts = [one.start for one in articles]
    for citation in own_citations(side):
        at = bisect_right(starts, citation.start) - 1
        if at < 0 or citation.start >= articles[at].end:
            continue
        for named in citation.places:
            if _missing(side, articles[at], named):
                written = side.written((named.start, named.end))
                yield reference_exists.finding(
                    articles[at].key,
                    {side.language: (named.start, named.end)},
                    N_("“%(reference)s” points to a place that the text does not have."),
                    values={side.language: written},
                    reference=written,
                )

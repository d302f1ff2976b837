"""The terms of an office, and those that an agreed instrument suggests."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import QuerySet

from accounts.models import Office
from agreements.content import standing_articles, standing_wordings
from agreements.models import Article, Instrument, Term, Wording

IN_BRACKETS = re.compile(r"[（(]([^（()）]+)[）)]")
QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|「([^」]+)」|『([^』]+)』|«([^»]+)»|„([^“”]+)[“”]")


class Sign(StrEnum):
    """By what a term shows itself."""

    DEFINED = "defined"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term as it stands at an article of an instrument: one form for each language."""

    sign: Sign
    forms: Mapping[str, str]
    article: Article


def terms_of(office: Office) -> QuerySet[Term]:
    """The office's terms with their people and sources, the newest first."""
    return office.terms.select_related(
        "proposed_by", "confirmed_by", "retired_by", "source__agreement"
    ).order_by("-pk")


def proposals_from(instrument: Instrument, office: Office | None = None) -> list[Suggestion]:
    """What the instrument defines and heads in several languages at the same place.

    What the office (default: the lead office) has already, in whatever state,
    is left out: a proposal that was turned down is not made again.
    """
    known = [one.forms for one in (office or instrument.agreement.office).terms.all()]
    suggested: list[Suggestion] = []
    for one in _suggested(instrument):
        repeated = any(one.forms == other.forms for other in suggested)
        if not repeated and not any(_has(forms, one.forms) for forms in known):
            suggested.append(one)
    return suggested


def _has(forms: Mapping[str, list[str]], wanted: Mapping[str, str]) -> bool:
    return all(form in forms.get(language, ()) for language, form in wanted.items())


def _suggested(instrument: Instrument) -> Iterator[Suggestion]:
    wordings = standing_wordings(instrument)
    tongues = instrument.agreement.all_languages
    for article in standing_articles(instrument):
        rows = {one: row for one in tongues if (row := wordings.get((article.pk, one)))}
        for forms in _defined(rows):
            yield Suggestion(Sign.DEFINED, forms, article)
        headings = {language: row.heading for language, row in rows.items() if row.heading}
        if len(headings) > 1:
            yield Suggestion(Sign.HEADING, headings, article)


def _defined(rows: Mapping[str, Wording]) -> Iterator[dict[str, str]]:
    """（以下简称“上合组织”）with (hereinafter “the SCO”): what is quoted in brackets, in its order.

    Languages that define another number of things than most do cannot be
    brought together, and are left out.
    """
    found = {language: defined_in(row.plain) for language, row in rows.items()}
    counts = Counter(len(terms) for terms in found.values() if terms)
    if not counts:
        return
    usual = max(counts, key=lambda count: (counts[count], count))
    agreeing = {language: terms for language, terms in found.items() if len(terms) == usual}
    if len(agreeing) > 1:
        for at in range(usual):
            yield {language: terms[at] for language, terms in agreeing.items()}


def defined_in(plain: str) -> list[str]:
    """What a wording defines in brackets, in its order; a definition made of fields is none."""
    return [
        term.strip()
        for inside in IN_BRACKETS.findall(plain)
        for groups in QUOTED.findall(inside)
        for term in groups
        if term.strip() and "{" not in term
    ]

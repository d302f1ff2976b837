"""Where the texts of an instrument may not say the same, and which of it was let stand.

>>> examination = findings_of(instrument)
>>> [one.sentence() for one in examination.blocking]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext

from agreements.composing import Counted, Mark, Wordings, lines_around, pieces_of
from agreements.content import numbered, standing_articles, standing_wordings
from agreements.examining import Marked, examination_key, examined
from agreements.known import register_for, settings_of
from agreements.languages import language_named, listed
from agreements.models import AcceptedDifference, Article, Instrument, RuleSetting
from agreements.rulebook import rules as rules
from concordance import Finding, Register, Severity, languages
from concordance.canonical import digest
from concordance.checks import Check
from concordance.findings import Day, Tags


@dataclass(frozen=True)
class PlacedFinding:
    """A finding at its article, with the words that it is about, and whether it was let stand.

    ``marks``, ``words`` and ``passages`` (the whole lines in which these words
    stand) are by language, as the wordings have them, with fields.
    ``seen`` maps each language concerned to the digest of what was examined
    there: the wording, or the whole text where ``article`` is None.
    """

    finding: Finding
    article: Article | None
    number: int | None
    marks: Mapping[str, Mark]
    words: Mapping[str, str]
    passages: Mapping[str, str]
    seen: Mapping[str, str]
    fingerprint: str
    acceptance: AcceptedDifference | None

    @property
    def check(self) -> Check | None:
        return rules().get(self.finding.check)

    @property
    def severity(self) -> Severity:
        return self.finding.severity

    @property
    def values(self) -> Mapping[str, str]:
        return self.finding.values

    @property
    def languages(self) -> list[str]:
        """The languages concerned, sorted."""
        return sorted(self.seen)

    @property
    def is_accepted(self) -> bool:
        return self.acceptance is not None

    @property
    def is_open(self) -> bool:
        return self.acceptance is None

    @property
    def blocks(self) -> bool:
        """Whether it stands between the texts and approval."""
        return self.is_open and self.severity is Severity.ERROR

    def title(self) -> str:
        """The rule's name in the interface language."""
        return gettext(self.check.title if self.check else self.finding.check)

    def sentence(self) -> str:
        """What is wrong, in the interface language; languages by their names."""
        message = self.finding.message
        said = gettext(message.id)
        named = {key: _readable(value) for key, value in message.parameters.items()}
        return said % named if named else said

    def why(self) -> str:
        """The rule in one sentence."""
        return gettext(self.finding.why)


def _readable(value: str | int) -> str | int:
    """A parameter in the interface language: languages by their names, days as readers write them."""
    if isinstance(value, Tags):
        return listed(language_named(tag) for tag in value.split(", "))
    if isinstance(value, Day):
        return date_format(date.fromisoformat(value))
    return value


@dataclass(frozen=True)
class Examination:
    """What was found in an instrument as it stands now.

    ``digests`` are those of the wordings that were read, by id of the article
    (None: of the whole texts) and language. ``unread`` are languages for which
    the concordance has no rules. ``key`` digests all that the findings depend
    on: texts, ``register``, engine.
    """

    instrument: Instrument
    findings: tuple[PlacedFinding, ...]
    digests: Mapping[int | None, Mapping[str, str]]
    unread: tuple[str, ...]
    key: str
    register: Register
    switched: Mapping[str, RuleSetting]

    @cached_property
    def open(self) -> tuple[PlacedFinding, ...]:
        return tuple(one for one in self.findings if one.is_open)

    @cached_property
    def accepted(self) -> tuple[PlacedFinding, ...]:
        return tuple(one for one in self.findings if one.is_accepted)

    @cached_property
    def blocking(self) -> tuple[PlacedFinding, ...]:
        """The open errors: nothing is approved while there is one."""
        return tuple(one for one in self.findings if one.blocks)

    def at(self, article: int | None) -> tuple[PlacedFinding, ...]:
        """Those at the article with this id; None: those about the whole."""
        return tuple(
            one for one in self.findings if (one.article.pk if one.article else None) == article
        )

    def seen_at(self, article: int | None, languages: Iterable[str]) -> dict[str, str]:
        """The digests that stand now at the article, or of the whole texts, in these languages."""
        return {one: self.digests.get(article, {}).get(one, "") for one in languages}

    def named(self, fingerprint: str) -> PlacedFinding | None:
        return next((one for one in self.findings if one.fingerprint == fingerprint), None)

    @property
    def counts(self) -> dict[str, int]:
        """How many are open, by severity, and how many were ``accepted``."""
        counted = Counter(one.severity.value for one in self.open)
        return {one.value: counted[one.value] for one in Severity} | {
            "accepted": len(self.accepted)
        }


def findings_of(instrument: Instrument) -> Examination:
    """Every finding in the standing wordings; the number of queries does not depend on their length."""
    counted = numbered(standing_articles(instrument))
    wordings = standing_wordings(instrument)
    tongues = instrument.agreement.all_languages
    read = [one for one in tongues if one in languages()]
    texts = {one: pieces_of(one, instrument.kind, counted, wordings) for one in read}
    switched = settings_of(instrument.agreement.office_id, instrument.kind)
    register = register_for(instrument, switched)
    key = examination_key(texts, register)
    placing = _Placing(instrument, counted, wordings, read)
    return Examination(
        instrument=instrument,
        findings=placing.placed(examined(key, texts, register)),
        digests=placing.digests,
        unread=tuple(one for one in tongues if one not in read)
        if len(read) > 1
        else tuple(tongues),
        key=key,
        register=register,
        switched=switched,
    )


def findings_at(article: Article) -> tuple[PlacedFinding, ...]:
    """The findings of the instrument that concern this article."""
    return findings_of(article.instrument).at(article.pk)


class _Placing:
    """Brings what was found to the rows it is about."""

    def __init__(
        self,
        instrument: Instrument,
        counted: Counted,
        wordings: Wordings,
        read: list[str],
    ) -> None:
        self.places = {article.key: (article, number) for article, number in counted}
        self.wordings = wordings
        self.digests = _digests(counted, wordings, read)
        rows = AcceptedDifference.objects.filter(instrument=instrument, withdrawn_at=None)
        self.accepted = {row.fingerprint: row for row in rows.select_related("by", "accepted_for")}

    def placed(self, found: Iterable[Marked]) -> tuple[PlacedFinding, ...]:
        same: Counter[str] = Counter()
        result = []
        for one in found:
            article, number = self._place(one)
            seen = self._seen(one, article)
            name = _fingerprint(one.finding, article, seen, 0)
            same[name] += 1
            fingerprint = _fingerprint(one.finding, article, seen, same[name] - 1)
            said = {language: self._said(language, mark) for language, mark in one.marks.items()}
            result.append(
                PlacedFinding(
                    finding=one.finding,
                    article=article,
                    number=number,
                    marks=one.marks,
                    words={language: words for language, (words, _) in said.items()},
                    passages={language: passage for language, (_, passage) in said.items()},
                    seen=seen,
                    fingerprint=fingerprint,
                    acceptance=self.accepted.get(fingerprint),
                )
            )
        return tuple(result)

    def _place(self, one: Marked) -> tuple[Article, int | None] | tuple[None, None]:
        """The article that the finding names, else the first that it marks."""
        if not one.finding.article:
            return None, None
        keys = [one.finding.article, *(mark.article for mark in one.marks.values())]
        return next((self.places[key] for key in keys if key in self.places), (None, None))

    def _seen(self, one: Marked, article: Article | None) -> dict[str, str]:
        here = self.digests[article.pk if article else None]
        return {language: here[language] for language in sorted(one.marks or here)}

    def _said(self, language: str, mark: Mark) -> tuple[str, str]:
        """The words marked, and the lines in which they stand."""
        article, _number = self.places[mark.article]
        row = self.wordings.get((article.pk, language))
        if row is None:
            return "", ""
        spans = [(row.heading, mark.heading), (row.plain, mark.plain)]
        marked = [(words, span) for words, span in spans if span]
        return (
            " ".join(words[start:end] for words, (start, end) in marked),
            " ".join(lines_around(words, span) for words, span in marked),
        )


def _digests(
    counted: Counted, wordings: Wordings, read: list[str]
) -> dict[int | None, dict[str, str]]:
    """The digest of every wording by article and language, and under None those of the texts."""
    digests: dict[int | None, dict[str, str]] = {
        article.pk: {
            language: row.digest if (row := wordings.get((article.pk, language))) else ""
            for language in read
        }
        for article, _number in counted
    }
    digests[None] = {
        language: digest(
            [[article.key, digests[article.pk][language]] for article, _number in counted]
        )
        for language in read
    }
    return digests


def _fingerprint(
    finding: Finding, article: Article | None, seen: Mapping[str, str], again: int
) -> str:
    """One name for a finding as long as neither what it says nor a wording concerned changes.

    ``again`` tells apart what is otherwise the same, twice at one article.
    """
    said: dict[str, Any] = {
        "rule": finding.check,
        "article": article.key if article else "",
        "values": finding.values,
        "parameters": finding.message.parameters,
        "wordings": seen,
        "again": again,
    }
    return digest(said)

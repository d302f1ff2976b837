"""Findings as the concordance report tells them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.findings import Examination, PlacedFinding
from agreements.languages import language_named
from agreements.languages import listed as as_list
from agreements.models import AcceptedDifference
from agreements.places import called
from agreements.rulebook import SEVERITIES
from rendering.lines import text_of
from rendering.report import Found, Saying

LONGEST = 240


def in_short(examination: Examination, today: str) -> tuple[str, ...]:
    """How it stands, in a few sentences."""
    return (
        _("The texts were examined by rules on %(day)s, as they stood then.") % {"day": today},
        *_counted(examination.counts),
        _("While an error is open, no text and no instrument can be approved.")
        if examination.blocking
        else _("No error is open."),
    )


def _counted(counts: Mapping[str, int]) -> Iterator[str]:
    """How many findings are open, and how many were let stand."""
    told = {
        "error": ngettext("%(count)s error", "%(count)s errors", counts["error"]),
        "warning": ngettext("%(count)s warning", "%(count)s warnings", counts["warning"]),
        "note": ngettext("%(count)s note", "%(count)s notes", counts["note"]),
    }
    numbers = [words % {"count": counts[kind]} for kind, words in told.items() if counts[kind]]
    if numbers:
        yield _("Open findings: %(numbers)s.") % {"numbers": as_list(numbers)}
    if accepted := counts["accepted"]:
        words = ngettext(
            "%(count)s finding was let stand.", "%(count)s findings were let stand.", accepted
        )
        yield words % {"count": accepted}


def listed(examination: Examination, found: Iterable[PlacedFinding]) -> tuple[Found, ...]:
    """The findings in their order, each with the words of every text."""
    languages = examination.instrument.agreement.all_languages
    kind = examination.instrument.kind
    return tuple(
        Found(
            place=_place(one, kind),
            gravity=str(SEVERITIES[one.severity]),
            kind=one.title(),
            sentence=one.sentence(),
            why=one.why(),
            said=tuple(_saying(one, language) for language in languages if language in one.seen),
            decided=_decided(one.acceptance) if one.acceptance else (),
        )
        for one in found
    )


def _place(one: PlacedFinding, kind: str) -> str:
    if one.article is None:
        return _("The whole instrument")
    return called(one.article, one.number, kind)


def _saying(one: PlacedFinding, language: str) -> Saying:
    words = _cut(one.passages.get(language, ""), one.words.get(language, ""))
    value = one.values.get(language, "")
    return Saying(language_named(language), text_of(language, words or "—"), value)


def _cut(passage: str, words: str) -> str:
    """The passage on one line; of a long one what stands around the words."""
    line = " ".join(passage.split())
    if len(line) <= LONGEST:
        return line
    at = max(0, line.find(" ".join(words.split())[:LONGEST]))
    start = max(0, min(at - LONGEST // 3, len(line) - LONGEST))
    cut = line[start : start + LONGEST].strip()
    return f"{'…' if start else ''}{cut}{'…' if start + LONGEST < len(line) else ''}"


def _decided(accepted: AcceptedDifference) -> tuple[str, ...]:
    facts = {"name": accepted.by, "day": date_format(accepted.at), "for": accepted.accepted_for}
    said = (
        _("Let stand by %(name)s for %(for)s on %(day)s.")
        if accepted.accepted_for
        else _("Let stand by %(name)s on %(day)s.")
    )
    return said % facts, _("Reason: %(value)s") % {"value": accepted.reason}

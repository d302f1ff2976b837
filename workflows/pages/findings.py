"""Findings where they belong: in the margin of the article, their words lit in every text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.findings import Examination, PlacedFinding
from agreements.languages import interface_tag, language_named, language_of
from agreements.places import called
from agreements.rulebook import SEVERITIES
from rendering.content import Document
from rendering.fields import enumerate_in, resolve
from workflows.pages.marks import Piece, lit

SHOWN_OF_A_NAME = 12


def name_of(placed: PlacedFinding) -> str:
    """A short name for anchors, the same on every page while the finding is the same."""
    return placed.fingerprint[:SHOWN_OF_A_NAME]


def add_findings(texts: dict[str, Any], examination: Examination, *, back: str = "") -> None:
    """Give each article of ``texts_for`` its findings, and each wording its lines with words lit.

    ``back`` is what the page of a finding is asked to lead back to, as the
    query of its address.
    """
    provisions = {one.key: one for one in texts["document"].provisions}
    for article in texts["articles"]:
        found = examination.at(article["pk"]) if article.get("pk") else ()
        article["findings"] = [shown(one, examination, back=back) for one in found]
        for wording in article["wordings"] if found else ():
            words = provisions[article["key"]].words[wording["language"]["tag"]]
            wording |= lines_lit(article["key"], wording, words.plain, found, texts["document"])
    texts["findings"] = [shown(one, examination, back=back) for one in examination.at(None)]


def lines_lit(
    key: str,
    wording: dict[str, Any],
    plain: str,
    found: Iterable[PlacedFinding],
    document: Document,
) -> dict[str, Any]:
    """``lines`` of the wording for ``wording.html``: pieces, the first of each finding an anchor."""
    tag = wording["language"]["tag"]
    spans = {
        name_of(one): mark.plain
        for one in found
        if (mark := one.marks.get(tag)) and mark.article == key and mark.plain
    }
    seen: set[str] = set()
    return {
        "lines": [
            [_piece(piece, seen) for piece in line]
            for line in lit(plain, spans, partial(_filled, tag, document))
        ]
    }


def _filled(tag: str, document: Document, words: str) -> str:
    return resolve(words, tag, document)


def _piece(piece: Piece, seen: set[str]) -> dict[str, Any]:
    """A piece for the element; an anchor where a finding is lit for the first time."""
    fresh = [name for name in piece.names if name not in seen]
    seen.update(piece.names)
    return {
        "words": piece.words,
        "names": piece.names,
        "first": piece.names[0] if piece.names else "",
        "anchor": fresh[0] if fresh else "",
    }


def shown(placed: PlacedFinding, examination: Examination, *, back: str = "") -> dict[str, Any]:
    """A finding for ``finding.html``."""
    url = reverse("finding", args=[examination.instrument.pk, placed.fingerprint])
    languages = examination.instrument.agreement.all_languages
    return {
        "name": name_of(placed),
        "severity": placed.severity.value,
        "severity_label": SEVERITIES[placed.severity],
        "title": placed.title(),
        "sentence": placed.sentence(),
        "why": placed.why(),
        "said": [_said(placed, tag) for tag in languages if tag in placed.values],
        "accepted": _accepted(placed),
        "url": f"{url}?{back}" if back else url,
        "act": _("See the acceptance") if placed.is_accepted else _("Answer"),
    }


def _said(placed: PlacedFinding, tag: str) -> dict[str, Any]:
    mark = placed.marks.get(tag)
    return {
        "language": language_of(tag),
        "value": placed.values[tag],
        "lit": bool(mark and mark.plain and mark.plain[0] < mark.plain[1]),
    }


def _accepted(placed: PlacedFinding) -> dict[str, str] | None:
    if placed.acceptance is None:
        return None
    facts = {"name": placed.acceptance.by, "day": date_format(placed.acceptance.at)}
    return {
        "sentence": _("Let stand by %(name)s on %(day)s, with this reason:") % facts,
        "reason": placed.acceptance.reason,
    }


def told(examination: Examination) -> dict[str, Any]:
    """What ``findings_told.html`` says of all findings together."""
    instrument = examination.instrument
    accepted = len(examination.accepted)
    return {
        "counted": counted(examination),
        "blocking": bool(examination.blocking),
        "open": [_told(one, instrument.kind) for one in examination.open],
        "accepted": _let_stand(accepted) if accepted else "",
        "unread": _unread(examination.unread),
        "report_url": reverse("concordance_report", args=[instrument.pk]),
    }


def _told(placed: PlacedFinding, kind: str) -> dict[str, Any]:
    return {
        "name": name_of(placed),
        "place": place_of(placed, kind),
        "severity": placed.severity.value,
        "severity_label": SEVERITIES[placed.severity],
        "sentence": placed.sentence(),
        "words": _words(placed),
    }


def _words(placed: PlacedFinding) -> str:
    """What each text says, where the sentence quotes none of it: 中文 “可” · Português “deve”."""
    if placed.finding.message.parameters:
        return ""
    said = [(tag, words) for tag, words in placed.values.items() if words.strip("– ")]
    return " · ".join(f"{language_of(tag)['name']} “{words}”" for tag, words in sorted(said))


def place_of(placed: PlacedFinding, kind: str) -> str:
    """How the place of a finding is called in the language of the interface."""
    if placed.article is None:
        return _("The whole instrument")
    return called(placed.article, placed.number, kind)


def _let_stand(count: int) -> str:
    return ngettext(
        "%(count)s finding was let stand.", "%(count)s findings were let stand.", count
    ) % {"count": count}


def _unread(languages: tuple[str, ...]) -> str:
    if not languages:
        return ""
    named = enumerate_in(interface_tag(), [language_named(one) for one in languages])
    return _("No rule reads this language yet, so it was not compared: %(languages)s.") % {
        "languages": named
    }


def counted(examination: Examination) -> str:
    """How many findings are open, in one sentence; empty where there are none."""
    counts = examination.counts
    said = {
        "error": ngettext("%(count)s error", "%(count)s errors", counts["error"]),
        "warning": ngettext("%(count)s warning", "%(count)s warnings", counts["warning"]),
        "note": ngettext("%(count)s note", "%(count)s notes", counts["note"]),
    }
    return " · ".join(
        words % {"count": counts[kind]} for kind, words in said.items() if counts[kind]
    )

"""The concordance report of an instrument: what was examined, found and let stand, and what was not.

It says what the rules find today in the standing texts, and is kept in the
papers under the digest of all that it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from django.core.cache import caches
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from agreements import papers
from agreements.examining import KEPT_IN
from agreements.findings import Examination, findings_of
from agreements.languages import as_tag
from agreements.models import Instrument
from agreements.naming import party_name
from agreements.reporting import facts, findings, rules
from concordance.canonical import digest
from rendering.edition import edition
from rendering.press import print_report
from rendering.report import Chapter, Columns, Report, Sheet

INTERFACE = ("zh-hans", "en")


def report_of(examination: Examination, languages: Sequence[str] = INTERFACE) -> Report:
    """The report in these languages of the interface, one after the other."""
    return Report(
        reference=examination.instrument.agreement.reference,
        digest=examination.key,
        sheets=tuple(_sheet(examination, one) for one in languages),
    )


def report_pdf(instrument: Instrument, languages: Sequence[str] = INTERFACE) -> bytes:
    """The report as PDF, printed once for what it says; raises as ``print_report`` does."""
    report = report_of(findings_of(instrument), languages)
    name = f"report:{digest([asdict(report), edition()])}"
    kept = caches[KEPT_IN].get(name)
    if kept is not None:
        try:
            return papers.read(kept)
        except (OSError, ValueError):
            pass  # lost or altered: it is printed anew, byte for byte the same
    pdf = print_report(report).pdf
    caches[KEPT_IN].set(name, papers.store(pdf, "application/pdf").sha256, None)
    return pdf


def _sheet(examination: Examination, language: str) -> Sheet:
    instrument = examination.instrument
    with translation.override(language):
        parties = [party_name(one.party) for one in instrument.agreement.participants]
        return Sheet(
            language=as_tag(language),
            title=_("Concordance report"),
            subtitle=" · ".join(
                [instrument.agreement.reference, str(instrument), " – ".join(parties)]
            ),
            columns=Columns(_("Rule"), _("Taken as"), _("Found")),
            chapters=tuple(_chapters(examination)),
        )


def _chapters(examination: Examination) -> list[Chapter]:
    today = date_format(timezone.localdate())
    chapters = [
        Chapter(_("In short"), sentences=findings.in_short(examination, today)),
        Chapter(
            _("Open findings"),
            sentences=() if examination.open else (_("There are none."),),
            found=findings.listed(examination, examination.open),
        ),
    ]
    if examination.accepted:
        chapters.append(
            Chapter(
                _("Differences let stand"),
                found=findings.listed(examination, examination.accepted),
            )
        )
    return [
        *chapters,
        Chapter(
            _("What no machine examined"),
            sentences=(_("People must still read and answer for:"),),
            points=rules.unexamined(examination),
        ),
        Chapter(
            _("What was examined"),
            sentences=(_("Each is named by its digest (SHA-256)."),),
            facts=facts.texts_examined(examination),
        ),
        Chapter(_("What was known beforehand"), facts=facts.known_beforehand(examination)),
        Chapter(_("The rules"), groups=rules.grouped(examination)),
    ]

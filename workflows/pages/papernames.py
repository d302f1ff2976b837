"""Names under which papers are saved: they say what the paper is, in the language of the interface."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext as _

from agreements.models import Agreement, Instrument, Original
from workflows.pages.titles import party_name

UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


def safe_name(*words: Any) -> str:
    """The words, without what a file name must not hold."""
    return UNSAFE.sub("-", " ".join(str(word) for word in words if word)).strip(". ")[:150]


def original_name(original: Original, agreement: Agreement) -> str:
    """GZ-2025-01 letter of intent, original of Monrovia."""
    words = _("%(reference)s %(instrument)s, original of %(party)s") % {
        "reference": agreement.reference,
        "instrument": original.instrument.get_kind_display(),
        "party": party_name(original.holder),
    }
    return safe_name(words)


def draft_name(instrument: Instrument) -> str:
    """GZ-2025-01 letter of intent, draft."""
    words = _("%(reference)s %(instrument)s, draft") % {
        "reference": instrument.agreement.reference,
        "instrument": instrument.get_kind_display(),
    }
    return safe_name(words)


def report_name(instrument: Instrument) -> str:
    """GZ-2025-01 letter of intent, concordance report."""
    words = _("%(reference)s %(instrument)s, concordance report") % {
        "reference": instrument.agreement.reference,
        "instrument": instrument.get_kind_display(),
    }
    return safe_name(words)

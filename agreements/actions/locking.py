"""Hold the agreement, then read what belongs to it: nothing of it moves until the act is done."""

from __future__ import annotations

from django.utils.translation import gettext as _

from agreements.errors import BadStructure, ReasonMissing
from agreements.models import Agreement, Instrument, Text


def hold_agreement(agreement_id: int) -> Agreement:
    """The agreement, locked. Raises ``Agreement.DoesNotExist``."""
    agreement: Agreement = Agreement.objects.locked().get(pk=agreement_id)
    return agreement


def hold_instrument(instrument_id: int) -> Instrument:
    """The instrument, read after its agreement was locked. Raises ``Instrument.DoesNotExist``."""
    agreement_id = Instrument.objects.values_list("agreement", flat=True).get(pk=instrument_id)
    agreement = hold_agreement(agreement_id)
    instrument: Instrument = Instrument.objects.select_related("revision").get(pk=instrument_id)
    instrument.agreement = agreement
    return instrument


def hold_text(text_id: int) -> Text:
    """The text, read after its agreement was locked. Raises ``Text.DoesNotExist``."""
    instrument = hold_instrument(Text.objects.values_list("instrument", flat=True).get(pk=text_id))
    text: Text = Text.objects.get(pk=text_id)
    text.instrument = instrument
    return text


def reason_given(reason: str) -> str:
    """The reason without surrounding space; raises ``ReasonMissing`` if there is none."""
    if not reason.strip():
        raise ReasonMissing
    return reason.strip()


def number_given(number: str) -> str:
    """The number of a paper without surrounding space; raises ``BadStructure`` if there is none."""
    if not number.strip():
        raise BadStructure(what=_("The number of the paper is needed."))
    return number.strip()

"""Kinds and states of the matter; the words of the field, in one place."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AgreementKind(TextChoices):
    """What the parties conclude."""

    SISTER_CITY = "sister_city", _("sister-city agreement")
    MEMORANDUM = "memorandum", _("memorandum")
    FRAMEWORK = "framework", _("framework agreement")
    TECHNICAL_COOPERATION = "technical_cooperation", _("technical cooperation agreement")
    INITIATIVE = "initiative", _("initiative")


class InstrumentKind(TextChoices):
    """One written act: the letter that precedes an agreement, or the agreement itself."""

    LETTER_OF_INTENT = "letter_of_intent", _("letter of intent")
    SISTER_CITY = "sister_city", _("sister-city agreement")
    MEMORANDUM = "memorandum", _("memorandum")
    FRAMEWORK = "framework", _("framework agreement")
    TECHNICAL_COOPERATION = "technical_cooperation", _("technical cooperation agreement")
    INITIATIVE = "initiative", _("initiative")


class AgreementState(TextChoices):
    """Where the tie stands."""

    LETTER_OF_INTENT = "letter_of_intent", _("letter of intent")
    NEGOTIATION = "negotiation", _("negotiation")
    SIGNED = "signed", pgettext_lazy("state", "signed")
    IN_FORCE = "in_force", _("in force")
    SUSPENDED = "suspended", _("suspended")
    EXPIRED = "expired", _("expired")
    TERMINATED = "terminated", _("terminated")
    WITHDRAWN = "withdrawn", _("withdrawn")


class InstrumentState(TextChoices):
    """Where one written act stands."""

    DRAFTING = "drafting", _("drafting")
    REVIEW = "review", _("bilingual review")
    APPROVAL = "approval", _("approval")
    SIGNING = "signing", _("signing")
    SIGNED = "signed", pgettext_lazy("state", "signed")
    ADOPTED = "adopted", _("adopted")
    WITHDRAWN = "withdrawn", _("withdrawn")


class TextState(TextChoices):
    """Where an instrument in one language stands."""

    DRAFTING = "drafting", _("drafting")
    IN_REVIEW = "in_review", _("in review")
    APPROVED = "approved", _("approved")
    AUTHENTIC = "authentic", _("authentic")
    REFERENCE = "reference", _("reference text")


class OriginalState(TextChoices):
    """Where one party's paper stands."""

    PRINTED = "printed", _("printed")
    SEALED = "sealed", _("sealed")
    SIGNED = "signed", pgettext_lazy("state", "signed")
    DEPOSITED = "deposited", _("deposited")
    VOID = "void", _("void")


class SignatureMethod(TextChoices):
    """How a signature was given."""

    ELECTRONIC = "electronic", _("electronically confirmed")
    INK = "ink", _("signed in ink")


class ForceRule(TextChoices):
    """What brings an agreement into force."""

    ON_SIGNATURE = "on_signature", _("on the last signature")
    ON_DATE = "on_date", _("on an agreed date")
    BY_NOTIFICATION = "by_notification", _("when every party has notified")


class TermState(TextChoices):
    """Where a term of an office stands."""

    PROPOSED = "proposed", _("proposed")
    CONFIRMED = "confirmed", _("confirmed")
    RETIRED = "retired", _("retired")


class Switch(TextChoices):
    """How an office takes a rule of the concordance."""

    OWN = "own", _("as the rule says")
    NOTE = "note", _("as a note")
    OFF = "off", _("not at all")


ADOPTED_KINDS = frozenset({InstrumentKind.INITIATIVE})
CONCLUDED = frozenset({InstrumentState.SIGNED, InstrumentState.ADOPTED})

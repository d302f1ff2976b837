"""The models of the vocabulary, one room of the matter a file."""

from agreements.models.agreement import Agreement, Participation
from agreements.models.concordance import AcceptedDifference, RuleSetting, Term
from agreements.models.entry import Entry
from agreements.models.instrument import Article, Instrument
from agreements.models.original import Original, Signature
from agreements.models.party import Partnership, Party, PartyName, PersonName, UnitType
from agreements.models.powers import ExternalApproval, FullPowers, Notification, Signatory
from agreements.models.profile import Profile, Requirement
from agreements.models.text import Referral, Revision, Text, Wording

__all__ = [
    "AcceptedDifference",
    "Agreement",
    "Article",
    "Entry",
    "ExternalApproval",
    "FullPowers",
    "Instrument",
    "Notification",
    "Original",
    "Participation",
    "Partnership",
    "Party",
    "PartyName",
    "PersonName",
    "Profile",
    "Referral",
    "Requirement",
    "Revision",
    "RuleSetting",
    "Signatory",
    "Signature",
    "Term",
    "Text",
    "UnitType",
    "Wording",
]

"""Each act of the register as a sentence of the interface language, and its facts as lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.roles import Role, Stage
from agreements.languages import interface_tag, language_named, listed
from agreements.models import Agreement, Entry
from agreements.rulebook import rules
from agreements.states import AgreementKind, InstrumentKind, SignatureMethod, Switch
from workflows.pages.articles import role_named
from workflows.pages.titles import party_name

SENTENCES: dict[str, Any] = {
    # The agreement.
    "agreement.registered": _("The agreement was registered: %(kind)s; first, the %(instrument)s."),
    "negotiation.opened": _("The negotiation was opened: %(instrument)s."),
    "agreement.withdrawn": _("The agreement was withdrawn."),
    "agreement.entered_into_force": _("The agreement entered into force on %(since)s."),
    "agreement.suspended": _("The agreement was suspended."),
    "agreement.resumed": _("The agreement was resumed."),
    "agreement.renewed": _("The agreement was renewed until %(until)s."),
    "agreement.expired": _("The agreement expired after %(on)s."),
    "agreement.terminated": _("The agreement was terminated."),
    "notification.recorded": _("%(party)s notified on %(notified_on)s."),
    # Drafting.
    "article.saved": _("An article was worded in the %(instrument)s: %(article)s."),
    "article.added": _("An article was added to the %(instrument)s: %(article)s."),
    "article.moved": _("An article was moved in the %(instrument)s: %(article)s."),
    "article.removed": _("An article was removed from the %(instrument)s: %(article)s."),
    "wording.confirmed": _("The wordings of an article were compared and confirmed: %(article)s."),
    "instrument.arranged": _("Place and date of the %(instrument)s were arranged."),
    "signatory.named": _("%(signatory)s was named to sign for %(party)s."),
    "signatory.released": _("%(signatory)s was released from signing for %(party)s."),
    # Review and approval.
    "instrument.submitted": _(
        "The %(instrument)s was submitted for bilingual review: revision %(revision)s."
    ),
    "text.approved": _("The text in %(language)s was approved: %(instrument)s."),
    "text.referred_back": _("The text in %(language)s was referred back: %(instrument)s."),
    "instrument.returned": _("The %(instrument)s returned to drafting: %(languages)s."),
    "difference.accepted": _("A difference in the %(instrument)s was let stand: %(rule)s."),
    "acceptance.withdrawn": _(
        "A difference in the %(instrument)s is no longer let stand: %(rule)s."
    ),
    "instrument.approved": _("The %(instrument)s was approved."),
    "instrument.referred_back": _("The %(instrument)s was referred back by the approver."),
    # Papers and signing.
    "external_approval.recorded": _("An outside approval was recorded: %(authority)s."),
    "full_powers.recorded": _("Full powers of %(signatory)s for %(party)s were recorded."),
    "instrument.cleared": _("The %(instrument)s was opened for signing; its texts are definitive."),
    "original.printed": _("The original of %(party)s was printed: %(instrument)s."),
    "original.sealed": _("The original of %(party)s was sealed: %(instrument)s."),
    "originals.signed": _(
        "Every original was signed for %(party)s on %(signed_on)s, %(method)s: %(instrument)s."
    ),
    "signature.declined": _("The signature for %(party)s was declined: %(instrument)s."),
    "instrument.recalled": _("The %(instrument)s was recalled from signing."),
    "instrument.signed": _("The %(instrument)s was signed by all on %(concluded_on)s."),
    "instrument.adopted": _("The %(instrument)s was adopted on %(concluded_on)s."),
    "original.deposited": _("The original of %(party)s was deposited: %(instrument)s."),
    # Of an office.
    "party.entered": _("The party %(party)s was entered in the register of names."),
    "party.named": _("%(party)s was named in %(language)s: %(full)s."),
    "person.named": _("A person was named in %(language)s: %(name)s, %(title)s."),
    "person.enrolled": _("%(person)s was enrolled: %(role)s."),
    "person.appointed": _("%(person)s was appointed: %(role)s."),
    "appointment.ended": _("An appointment of %(person)s ended: %(role)s."),
    "person.deactivated": _("The access of %(person)s was closed."),
    "person.reactivated": _("The access of %(person)s was opened again."),
    "profile.entered": _("The rules “%(name)s” were entered."),
    "requirement.added": _("A required approval was added: %(authority)s, %(instrument)s."),
    "requirement.retired": _("An approval is no longer asked for: %(authority)s, %(instrument)s."),
    "term.proposed": _("A term was proposed: %(term)s."),
    "term.confirmed": _("A term was confirmed: %(term)s."),
    "term.retired": _("A term was retired: %(term)s."),
    "rule.switched": _("The rule “%(rule)s” was switched for the %(instrument)s: %(setting)s."),
    "stage.delegated": _("%(stage)s was delegated to %(delegate)s."),
    "delegation.revoked": _("The delegation to %(delegate)s was revoked: %(stage)s."),
}

LINES: dict[str, Any] = {
    "reason": _("Reason: %(value)s"),
    "scope": _("Scope: %(value)s"),
    "values": _("Found: %(value)s"),
    "waiver": _("The letter of intent was waived: %(value)s"),
    "number": _("Number: %(value)s"),
    "decided_on": _("Date: %(value)s"),
    "place": _("Place: %(value)s"),
    "date": _("Date: %(value)s"),
    "valid_from": _("Valid from %(value)s"),
    "valid_until": _("Valid until %(value)s"),
    "sha256": _("Paper: SHA-256 %(value)s"),
    "digest": _("Digest of the texts: %(value)s"),
}
DIGEST = 12


def _day(value: str) -> str:
    return date_format(date.fromisoformat(value))


def _label(choices: Any) -> Callable[[str], str]:
    return lambda value: str(choices(value).label) if value in choices.values else value


def _place(value: Any) -> str:
    """A place, alone or by language."""
    named = value.values() if isinstance(value, Mapping) else [value]
    return " · ".join(dict.fromkeys(filter(None, named)))


def _rule(value: str) -> str:
    """A rule by its title; by its id if there is none any more."""
    return gettext(rules()[value].title) if value in rules() else value


def _values(value: Mapping[str, str]) -> str:
    return " · ".join(f"{language_named(one)}: {said}" for one, said in value.items())


TOLD: dict[str, Callable[[Any], str]] = {
    "kind": _label(AgreementKind),
    "instrument": _label(InstrumentKind),
    "method": _label(SignatureMethod),
    "role": _label(Role),
    "rule": _rule,
    "setting": _label(Switch),
    "values": _values,
    "stage": _label(Stage),
    "language": language_named,
    "languages": lambda tags: listed(language_named(tag) for tag in tags),
    "place": _place,
    "sha256": lambda value: value[:DIGEST],
    "digest": lambda value: value[:DIGEST],
    **dict.fromkeys(
        ("since", "until", "on", "date", "notified_on", "signed_on", "decided_on"), _day
    ),
    **dict.fromkeys(("concluded_on", "valid_from", "valid_until"), _day),
}


def _article(facts: Mapping[str, Any]) -> str:
    """An article by its heading, else by what it is: 合作领域, Fields of cooperation, Preamble."""
    headings = facts.get("headings", {})
    heading = headings.get(interface_tag()) or next(filter(None, headings.values()), "")
    return heading or role_named(facts["role"]) if "role" in facts else facts["article"]


def _told(facts: Mapping[str, Any], parties: Mapping[str, str]) -> dict[str, str]:
    """The facts in words; a fact that an old entry lacks reads as a dash."""
    words: dict[str, str] = defaultdict(lambda: "—")
    for key, value in facts.items():
        if value not in (None, "", [], {}):
            words[key] = str(TOLD[key](value) if key in TOLD else value)
    if "article" in facts:
        words["article"] = _article(facts)
    if "party" in facts:
        words["party"] = parties.get(facts["party"], facts["party"])
    return words


def sentence_of(act: str, facts: Mapping[str, Any], parties: Mapping[str, str]) -> str:
    """What was done. ``parties`` gives the name to show for the key of a party."""
    return str(SENTENCES[act]) % _told(facts, parties) if act in SENTENCES else act


def lines_of(facts: Mapping[str, Any]) -> list[str]:
    """What else the entry says: reasons first, then numbers, dates and digests."""
    words = _told(facts, {})
    reasons = [
        f"{one['article']}: {one['reason']}" if one.get("article") else one["reason"]
        for one in facts.get("reasons", [])
    ]
    return reasons + [
        str(line) % {"value": words[key]} for key, line in LINES.items() if key in words
    ]


def register_of(agreement: Agreement, entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """The entries of an agreement for ``register.html``."""
    return told(entries, {one.party.key: party_name(one.party) for one in agreement.participants})


def told(entries: Iterable[Entry], parties: Mapping[str, str]) -> list[dict[str, Any]]:
    """The entries for ``register.html``; ``parties`` gives the name to show for a party's key."""
    return [
        {
            "sequence": entry.sequence,
            "act": sentence_of(entry.act, entry.facts, parties),
            "facts": lines_of(entry.facts),
            "by": entry.names.get("by", ""),
            "on_behalf_of": entry.names.get("on_behalf_of", ""),
            "at": entry.at,
            "digest": entry.digest,
        }
        for entry in entries
    ]

"""An agreement carried by the actions alone, each done by the person it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.utils import translation

from accounts.models import Appointment, Delegation, Office, User
from accounts.roles import Role, Stage
from agreements.actions.approve_instrument import approve_instrument
from agreements.actions.approve_text import approve_text
from agreements.actions.clear_instrument import clear_instrument
from agreements.actions.confirm_wordings import confirm_wordings
from agreements.actions.enter_into_force import enter_into_force
from agreements.actions.open_negotiation import open_negotiation
from agreements.actions.print_original import print_original
from agreements.actions.record_external_approval import record_external_approval
from agreements.actions.record_full_powers import record_full_powers
from agreements.actions.register_agreement import register_agreement
from agreements.actions.save_article import save_article
from agreements.actions.sign_off_instrument import sign_off_instrument
from agreements.actions.sign_originals import Signing, sign_originals
from agreements.actions.submit_instrument import submit_instrument
from agreements.actions.wordings import Draft
from agreements.errors import Refusal
from agreements.models import (
    Agreement,
    Article,
    Entry,
    Instrument,
    Original,
    Signatory,
    Text,
    Wording,
)
from agreements.papers import store
from agreements.papers_asked import requirements_of
from agreements.states import SignatureMethod
from tests.cast import DAY, LONG_AGO, PDF, Cast, particulars

ROOMS = ("accounts", "agreements")
PLACE = {"zh-Hans": "贵阳", "en": "Guiyang"}
SYNONYMS = {
    "zh-Hans": (("保持", "维持"), ("开展", "进行"), ("携手", "共同")),
    "en": (("maintain", "keep up"), ("carry out", "conduct"), ("begin", "start")),
}
ELECTRONIC = Signing(SignatureMethod.ELECTRONIC, DAY, "Guiyang")


class Dossier:
    """Every step goes through its action; nothing here knows whose turn it is."""

    def __init__(self, cast: Cast, **changes: Any) -> None:
        self.cast = cast
        self.pk = register_agreement(what=particulars(cast, **changes), by=cast.alice).pk

    @property
    def agreement(self) -> Agreement:
        row: Agreement = Agreement.objects.get(pk=self.pk)
        return row

    @property
    def instrument(self) -> Instrument:
        row: Instrument = Instrument.objects.filter(agreement=self.pk).latest("position")
        return row

    def text(self, language: str) -> Text:
        row: Text = self.instrument.texts.get(language=language)
        return row

    def signatory(self, user: User) -> Signatory:
        return Signatory.objects.get(agreement=self.pk, user=user)

    @property
    def originals(self) -> list[Original]:
        return list(self.instrument.originals.exclude(state="void").order_by("pk"))

    def article(self, index: int = 3) -> Article:
        rows = self.instrument.articles.filter(removed_at=None).order_by("position")
        article: Article = rows[index]
        return article

    def seen(self, article: Article) -> dict[str, str]:
        """The digest of every standing wording at the article, by language."""
        rows = Wording.objects.filter(article=article, superseded_at=None)
        return {row.text.language: row.digest for row in rows.select_related("text")}

    def word(self, language: str, by: User) -> Dossier:
        """Somebody words an article anew, and alice confirms that all still say the same."""
        article = self.article()
        now = Wording.objects.get(article=article, text__language=language, superseded_at=None)
        plain = reworded(now.plain, language)
        written = Draft(now.heading, plain, now.digest)
        save_article(article_id=article.pk, drafts={language: written}, by=by)
        confirm_wordings(article_id=article.pk, seen=self.seen(article), by=self.cast.alice)
        return self

    def submit(self) -> Dossier:
        submit_instrument(instrument_id=self.instrument.pk, by=self.cast.alice)
        return self

    def review(self, *languages: str) -> Dossier:
        readers = {"zh-Hans": self.cast.bo, "en": self.cast.grace}
        for language in languages or readers:
            text = self.text(language)
            approve_text(text_id=text.pk, digest=text.digest, by=readers[language])
        return self

    def approve(self) -> Dossier:
        instrument = self.instrument
        digest = instrument.revision.digest if instrument.revision else ""
        approve_instrument(instrument_id=instrument.pk, digest=digest, by=self.cast.chen)
        return self

    def record_approval(self, **changes: Any) -> Dossier:
        instrument = self.instrument
        usual: dict[str, Any] = {
            "instrument_id": instrument.pk,
            "requirement_id": requirements_of(instrument)[0].pk,
            "number": "友协〔2025〕7号",
            "decided_on": date(2025, 6, 20),
            "paper": store(PDF, "application/pdf"),
            "by": self.cast.alice,
        }
        record_external_approval(**{**usual, **changes})
        return self

    def record_powers(self, user: User, **changes: Any) -> Dossier:
        usual: dict[str, Any] = {
            "signatory_id": self.signatory(user).pk,
            "number": "FP-1",
            "issued_by": "The government",
            "valid_from": date(2025, 1, 1),
            "valid_until": None,
            "by": self.cast.alice,
        }
        record_full_powers(**{**usual, **changes})
        return self

    def record_papers(self) -> Dossier:
        if requirements_of(self.instrument):
            self.record_approval()
        for signatory in self.agreement.signatories.filter(full_powers=None):
            self.record_powers(signatory.user)
        return self

    def clear(self) -> Dossier:
        clear_instrument(instrument_id=self.instrument.pk)
        return self

    def print(self, **changes: Any) -> Dossier:
        instrument = self.instrument
        for one in self.agreement.participants:
            usual: dict[str, Any] = {
                "instrument_id": instrument.pk,
                "holder_id": one.party_id,
                "digest": instrument.approved_digest,
                "paper": store(PDF + one.party.key.encode(), "application/pdf"),
                "edition": "e" * 64,
                "pages": 3,
            }
            print_original(**{**usual, **changes})
        return self

    def sign(self, *users: User) -> Dossier:
        instrument = self.instrument
        for user in users or (self.cast.vera, self.cast.amos):
            sign_originals(
                instrument_id=instrument.pk,
                signatory_id=self.signatory(user).pk,
                digest=instrument.approved_digest,
                signing=ELECTRONIC,
                by=user,
            )
        return self

    def sign_off(self) -> Dossier:
        sign_off_instrument(instrument_id=self.instrument.pk)
        return self

    def to_approval(self) -> Dossier:
        return self.submit().review().approve()

    def to_signing(self) -> Dossier:
        return self.to_approval().record_papers().clear().print()

    def to_signed(self) -> Dossier:
        return self.to_signing().sign().sign_off()

    def negotiate(self, **changes: Any) -> Dossier:
        open_negotiation(
            **{
                "agreement_id": self.pk,
                "by": self.cast.alice,
                "place": PLACE,
                "day": DAY,
                **changes,
            }
        )
        return self

    def to_force(self) -> Dossier:
        self.to_signed().negotiate().to_signed()
        enter_into_force(agreement_id=self.pk)
        return self


def reworded(plain: str, language: str) -> str:
    """The same in other words."""
    old, new = next(pair for pair in SYNONYMS[language] if pair[0] in plain)
    return plain.replace(old, new, 1)


def appoint(user: User, office: Office, role: Role, language: str = "") -> Appointment:
    return Appointment.objects.create(
        user=user, office=office, role=role, language=language, valid_from=LONG_AGO
    )


def delegate(principal: User, to: User, stage: Stage, office: Office) -> Delegation:
    return Delegation.objects.create(
        principal=principal,
        delegate=to,
        office=office,
        stage=stage,
        valid_from=LONG_AGO,
        valid_until=date(2100, 1, 1),
    )


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the rooms below the workflows, by model."""
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values_list())
        for room in ROOMS
        for model in apps.get_app_config(room).get_models()
    }


@contextmanager
def refused(kind: type[Refusal], why: str = "") -> Iterator[None]:
    """The act is refused by this class, says why and who can mend it, and wrote nothing."""
    before = everything()
    with pytest.raises(kind) as caught:
        yield
    assert type(caught.value) is kind
    assert why in caught.value.why()
    for language in ("en", "zh-hans"):
        with translation.override(language):
            assert says_why_and_who_can_mend(caught.value)
    assert everything() == before


def says_why_and_who_can_mend(refusal: Refusal) -> bool:
    """Two full sentences, with nothing left to fill in."""
    said = (refusal.why(), refusal.remedy())
    return all(one.strip()[-1:] in {".", "。"} and "%(" not in one for one in said)


@contextmanager
def one_entry(act: str, chain: Agreement | Office, **facts: Any) -> Iterator[Callable[[], Entry]]:
    """The act leaves exactly one entry in this chain and none in any other."""
    before = set(Entry.objects.values_list("pk", flat=True))
    yield lambda: Entry.objects.exclude(pk__in=before).get()
    entry = Entry.objects.exclude(pk__in=before).get()
    assert entry.act == act
    assert (entry.agreement or entry.office) == chain
    assert facts.items() <= entry.facts.items()

"""Every act on an agreement, as somebody would try it in whatever state it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from agreements.actions.accept_difference import accept_difference
from agreements.actions.add_article import add_article
from agreements.actions.adopt_instrument import adopt_instrument
from agreements.actions.approve_instrument import approve_instrument
from agreements.actions.approve_text import approve_text
from agreements.actions.arrange_instrument import arrange_instrument
from agreements.actions.confirm_wordings import confirm_wordings
from agreements.actions.decline_signature import decline_signature
from agreements.actions.deposit_original import deposit_original
from agreements.actions.move_article import move_article
from agreements.actions.name_signatory import name_signatory
from agreements.actions.open_negotiation import open_negotiation
from agreements.actions.recall_instrument import recall_instrument
from agreements.actions.record_external_approval import record_external_approval
from agreements.actions.record_full_powers import record_full_powers
from agreements.actions.record_notification import record_notification
from agreements.actions.refer_back_instrument import refer_back_instrument
from agreements.actions.refer_back_text import refer_back_text
from agreements.actions.release_signatory import release_signatory
from agreements.actions.remove_article import remove_article
from agreements.actions.renew_agreement import renew_agreement
from agreements.actions.resume_agreement import resume_agreement
from agreements.actions.save_article import save_article
from agreements.actions.seal_original import seal_original
from agreements.actions.sign_originals import sign_originals
from agreements.actions.submit_instrument import submit_instrument
from agreements.actions.suspend_agreement import suspend_agreement
from agreements.actions.terminate_agreement import terminate_agreement
from agreements.actions.withdraw_acceptance import withdraw_acceptance
from agreements.actions.withdraw_agreement import withdraw_agreement
from agreements.actions.wordings import Draft
from agreements.findings import findings_of
from agreements.models import Requirement
from agreements.papers import Paper
from rendering.content import Role
from tests.agreements.dossier import ELECTRONIC, PLACE, Dossier
from tests.cast import DAY

LETTER = Paper("a" * 64, "application/pdf")
WHY = "For a reason."

Attempt = Callable[[User], object]


def drafting(dossier: Dossier) -> dict[str, Attempt]:
    instrument, article = dossier.instrument, dossier.article()
    seen = dossier.seen(article)
    words = {"en": Draft("", "Other words.", seen["en"])}
    cast, pk = dossier.cast, instrument.pk
    idle = dossier.agreement.signatories.filter(full_powers=None).first()
    acts: dict[str, Attempt] = {
        "save article": lambda by: save_article(article_id=article.pk, drafts=words, by=by),
        "confirm wordings": lambda by: confirm_wordings(article_id=article.pk, seen=seen, by=by),
        "add article": lambda by: add_article(
            instrument_id=pk, role=Role.ARTICLE, after_id=None, by=by
        ),
        "move article": lambda by: move_article(article_id=article.pk, up=True, by=by),
        "remove article": lambda by: remove_article(article_id=article.pk, by=by),
        "arrange": lambda by: arrange_instrument(instrument_id=pk, place=PLACE, day=DAY, by=by),
        "name signatory": lambda by: name_signatory(
            agreement_id=dossier.pk, party_id=cast.city.pk, user=cast.olu, by=by
        ),
        "submit": lambda by: submit_instrument(instrument_id=pk, by=by),
    }
    if idle is not None:
        acts["release signatory"] = lambda by: release_signatory(signatory_id=idle.pk, by=by)
    return acts


def reviewing(dossier: Dossier) -> dict[str, Attempt]:
    instrument = dossier.instrument
    zh, en, pk = dossier.text("zh-Hans"), dossier.text("en"), instrument.pk
    digest = instrument.revision.digest if instrument.revision else ""
    return {
        "approve zh": lambda by: approve_text(text_id=zh.pk, digest=zh.digest, by=by),
        "approve en": lambda by: approve_text(text_id=en.pk, digest=en.digest, by=by),
        "refer back zh": lambda by: refer_back_text(
            text_id=zh.pk, digest=zh.digest, reason=WHY, by=by
        ),
        "refer back en": lambda by: refer_back_text(
            text_id=en.pk, digest=en.digest, reason=WHY, by=by
        ),
        "approve": lambda by: approve_instrument(instrument_id=pk, digest=digest, by=by),
        "refer back": lambda by: refer_back_instrument(
            instrument_id=pk, digest=digest, reason=WHY, by=by
        ),
    }


def differences(dossier: Dossier) -> dict[str, Attempt]:
    """The first open finding may be let stand, and the first let stand be open again."""
    instrument = dossier.instrument
    examination = findings_of(instrument)
    acts: dict[str, Attempt] = {}
    if examination.open:
        one = examination.open[0]
        acts["let stand"] = lambda by: accept_difference(
            instrument_id=instrument.pk,
            article_id=one.article.pk if one.article else None,
            fingerprint=one.fingerprint,
            seen=one.seen,
            reason=WHY,
            by=by,
        )
    accepted = instrument.accepted_differences.filter(withdrawn_at=None).first()
    if accepted is not None:
        acts["withdraw acceptance"] = lambda by: withdraw_acceptance(
            accepted_id=accepted.pk, reason=WHY, by=by
        )
    return acts


def papers(dossier: Dossier) -> dict[str, Attempt]:
    instrument, vera = dossier.instrument, dossier.signatory(dossier.cast.vera)
    asked = Requirement.objects.filter(instrument_kind=instrument.kind).first()
    acts: dict[str, Attempt] = {
        "record powers": lambda by: record_full_powers(
            signatory_id=vera.pk,
            number="FP-9",
            issued_by="The government",
            valid_from=DAY,
            valid_until=None,
            by=by,
        )
    }
    if asked is not None:
        acts["record approval"] = lambda by: record_external_approval(
            instrument_id=instrument.pk,
            requirement_id=asked.pk,
            number="9",
            decided_on=DAY,
            paper=LETTER,
            by=by,
        )
    return acts


def signing(dossier: Dossier) -> dict[str, Attempt]:
    instrument, cast = dossier.instrument, dossier.cast
    pk, digest = instrument.pk, instrument.approved_digest
    vera, amos = dossier.signatory(cast.vera), dossier.signatory(cast.amos)

    def sign(signatory: int) -> Attempt:
        return lambda by: sign_originals(
            instrument_id=pk, signatory_id=signatory, digest=digest, signing=ELECTRONIC, by=by
        )

    acts: dict[str, Attempt] = {
        "sign for Guizhou": sign(vera.pk),
        "sign for Monrovia": sign(amos.pk),
        "decline for Monrovia": lambda by: decline_signature(
            instrument_id=pk, signatory_id=amos.pk, reason=WHY, by=by
        ),
        "recall": lambda by: recall_instrument(instrument_id=pk, reason=WHY, by=by),
        "adopt": lambda by: adopt_instrument(instrument_id=pk, adopted_on=DAY, by=by),
    }
    originals = list(instrument.originals.order_by("pk"))
    if originals:
        acts["seal"] = lambda by: seal_original(original_id=originals[0].pk, by=by)
        acts["deposit"] = lambda by: deposit_original(
            original_id=originals[0].pk, place="Archive", by=by
        )
    return acts


def agreeing(dossier: Dossier) -> dict[str, Attempt]:
    pk, city = dossier.pk, dossier.cast.city
    later = timezone.localdate() + timedelta(days=365)
    return {
        "negotiate": lambda by: open_negotiation(agreement_id=pk, place=PLACE, day=DAY, by=by),
        "waive the letter": lambda by: open_negotiation(
            agreement_id=pk, place=PLACE, day=DAY, waiver=WHY, by=by
        ),
        "withdraw": lambda by: withdraw_agreement(agreement_id=pk, reason=WHY, by=by),
        "notify": lambda by: record_notification(
            agreement_id=pk, party_id=city.pk, number="N-1", notified_on=DAY, by=by
        ),
        "suspend": lambda by: suspend_agreement(agreement_id=pk, reason=WHY, by=by),
        "resume": lambda by: resume_agreement(agreement_id=pk, reason=WHY, by=by),
        "renew": lambda by: renew_agreement(agreement_id=pk, until=later, reason=WHY, by=by),
        "terminate": lambda by: terminate_agreement(agreement_id=pk, reason=WHY, by=by),
    }


def attempts(dossier: Dossier) -> dict[str, Attempt]:
    """What can be tried here; without an original, nothing can be sealed or deposited."""
    return {
        name: attempt
        for room in (drafting, reviewing, differences, papers, signing, agreeing)
        for name, attempt in room(dossier).items()
    }

"""Every act that somebody may try on an agreement, wisely or not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

from django.utils import timezone
from viewflow.workflow.models import Task

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
from agreements.actions.record_external_approval import record_external_approval
from agreements.actions.record_full_powers import record_full_powers
from agreements.actions.refer_back_instrument import refer_back_instrument
from agreements.actions.refer_back_text import refer_back_text
from agreements.actions.remove_article import remove_article
from agreements.actions.renew_agreement import renew_agreement
from agreements.actions.resume_agreement import resume_agreement
from agreements.actions.save_article import save_article
from agreements.actions.seal_original import seal_original
from agreements.actions.sign_originals import Signing, sign_originals
from agreements.actions.submit_instrument import submit_instrument
from agreements.actions.suspend_agreement import suspend_agreement
from agreements.actions.terminate_agreement import terminate_agreement
from agreements.actions.withdraw_acceptance import withdraw_acceptance
from agreements.findings import findings_of
from agreements.models import Agreement, Instrument, Requirement
from agreements.papers import store
from agreements.states import SignatureMethod
from rendering.content import Role
from tests.cast import DAY, LONG_AGO, PDF, draft
from tests.workflows.prepared import do_prepared_jobs
from workflows import conduct
from workflows.bringing import bring_paper
from workflows.conduct import perform
from workflows.models import Duty, Turn
from workflows.nodes import Job, retry
from workflows.worker import keep_days, settle_papers

Act = Callable[[], Any]


def in_hand(agreement: Agreement) -> Instrument:
    return agreement.instruments.select_related("revision", "agreement").latest("position")


def pick(rows: Any, number: int) -> Any:
    rows = list(rows)
    return rows[number % len(rows)] if rows else None


# Acts that end a turn: yes or no, by anybody, on a turn that may be over.


def answer(turn: Turn, by: User, yes: bool) -> Any:
    """Do what the turn asks for, or refuse to."""
    outcome, act = ANSWERS[Duty(turn.duty)](turn, yes)
    return perform(turn, by, outcome, partial(act, by=by))


def _draft(turn: Turn, yes: bool) -> tuple[str, Act]:
    return "submitted", partial(submit_instrument, instrument_id=turn.instrument_id)


def _review(turn: Turn, yes: bool) -> tuple[str, Act]:
    about = {"text_id": turn.text_id, "digest": turn.text.digest}
    if yes:
        return "approved", partial(approve_text, **about)
    return "referred_back", partial(refer_back_text, **about, reason="Not so.")


def _approve(turn: Turn, yes: bool) -> tuple[str, Act]:
    about = {"instrument_id": turn.instrument_id, "digest": turn.instrument.revision.digest}
    if yes:
        return "approved", partial(approve_instrument, **about)
    return "referred_back", partial(refer_back_instrument, **about, reason="Not so.")


def _bring(turn: Turn, yes: bool) -> tuple[str, Act]:
    if turn.requirement_id:
        return "recorded", approval(turn.instrument, turn.requirement)
    return "recorded", powers(turn.signatory_id, None if yes else date(2025, 2, 1))


def _sign(turn: Turn, yes: bool) -> tuple[str, Act]:
    about = {"instrument_id": turn.instrument_id, "signatory_id": turn.signatory_id}
    if not yes:
        return "declined", partial(decline_signature, **about, reason="Not so.")
    how = Signing(SignatureMethod.ELECTRONIC, DAY, "Guiyang")
    digest = turn.instrument.approved_digest
    return "signed", partial(sign_originals, **about, digest=digest, signing=how)


def _adopt(turn: Turn, yes: bool) -> tuple[str, Act]:
    day = DAY if yes else timezone.localdate() + timedelta(days=2)
    return "adopted", partial(adopt_instrument, instrument_id=turn.instrument_id, adopted_on=day)


ANSWERS: dict[Duty, Callable[[Turn, bool], tuple[str, Act]]] = {
    Duty.DRAFT: _draft,
    Duty.REVIEW: _review,
    Duty.APPROVE: _approve,
    Duty.BRING_PAPER: _bring,
    Duty.SIGN: _sign,
    Duty.ADOPT: _adopt,
}


def approval(instrument: Instrument, requirement: Requirement) -> Act:
    return partial(
        record_external_approval,
        instrument_id=instrument.pk,
        requirement_id=requirement.pk,
        number="7",
        decided_on=LONG_AGO,
        paper=store(PDF, "application/pdf"),
    )


def powers(signatory_id: int, until: date | None = None) -> Act:
    return partial(
        record_full_powers,
        signatory_id=signatory_id,
        number="1",
        issued_by="The government",
        valid_from=date(2025, 1, 1),
        valid_until=until,
    )


# Acts on the draft.


def save(agreement: Agreement, by: User, number: int) -> Any:
    instrument = in_hand(agreement)
    article = pick(instrument.articles.filter(removed_at=None), number)
    standing = article.wordings.filter(superseded_at=None).select_related("text")
    seen = {row.text.language: row.digest for row in standing}
    languages = agreement.all_languages[: 1 + number % 2]
    drafts = {
        one: draft(f"Wording {number} in {one}.", seen=seen.get(one, "")) for one in languages
    }
    return save_article(article_id=article.pk, drafts=drafts, by=by)


def let_stand(agreement: Agreement, by: User, number: int) -> Any:
    """Accept every error that stands in the way."""
    instrument = in_hand(agreement)
    for found in findings_of(instrument).blocking:
        accept_difference(
            instrument_id=instrument.pk,
            article_id=found.article.pk if found.article else None,
            fingerprint=found.fingerprint,
            seen=found.seen,
            reason="Both sides mean it so.",
            by=by,
        )


def take_back(agreement: Agreement, by: User, number: int) -> Any:
    accepted = pick(in_hand(agreement).accepted_differences.filter(withdrawn_at=None), number)
    if accepted is not None:
        return withdraw_acceptance(accepted_id=accepted.pk, reason="Read again.", by=by)
    return None


def confirm(agreement: Agreement, by: User, number: int) -> Any:
    articles = in_hand(agreement).articles.filter(removed_at=None)
    for article in articles:
        standing = article.wordings.filter(superseded_at=None).select_related("text")
        seen = {row.text.language: row.digest for row in standing}
        confirm_wordings(article_id=article.pk, seen=seen, by=by)


def add(agreement: Agreement, by: User, number: int) -> Any:
    return add_article(instrument_id=in_hand(agreement).pk, role=Role.ARTICLE, after_id=None, by=by)


def move(agreement: Agreement, by: User, number: int) -> Any:
    article = pick(in_hand(agreement).articles.filter(removed_at=None), number)
    return move_article(article_id=article.pk, up=bool(number % 2), by=by)


def remove(agreement: Agreement, by: User, number: int) -> Any:
    article = pick(in_hand(agreement).articles.filter(role="article"), number)
    return remove_article(article_id=article.pk, by=by)


def arrange(agreement: Agreement, by: User, number: int) -> Any:
    place = {"en": f"Guiyang {number % 3}", "zh-Hans": f"贵阳{number % 3}"}
    return arrange_instrument(instrument_id=in_hand(agreement).pk, place=place, day=DAY, by=by)


# Papers and originals.


def bring_early(agreement: Agreement, by: User, number: int) -> Any:
    signatory = pick(agreement.signatories.all(), number)
    act = partial(powers(signatory.pk), by=by)
    return bring_paper(agreement=agreement, by=by, act=act, signatory=signatory.pk)


def approval_early(agreement: Agreement, by: User, number: int) -> Any:
    requirement = pick(agreement.profile.requirements.order_by("pk"), number)
    act = partial(approval(in_hand(agreement), requirement), by=by)
    return bring_paper(agreement=agreement, by=by, act=act, requirement=requirement.pk)


def seal(agreement: Agreement, by: User, number: int) -> Any:
    original = pick(in_hand(agreement).originals.all(), number)
    return seal_original(original_id=original.pk, by=by) if original else None


def deposit(agreement: Agreement, by: User, number: int) -> Any:
    original = pick(in_hand(agreement).originals.all(), number)
    return deposit_original(original_id=original.pk, place="Archive", by=by) if original else None


# Acts on the whole.


def recall(agreement: Agreement, by: User, number: int) -> Any:
    return conduct.recall(instrument=in_hand(agreement), reason="Wait.", by=by)


def withdraw(agreement: Agreement, by: User, number: int) -> Any:
    return conduct.withdraw(agreement=agreement, reason="No.", by=by)


def negotiate(agreement: Agreement, by: User, number: int) -> Any:
    waiver = "Known partners." if number % 3 == 0 else ""
    return conduct.negotiate(agreement=agreement, by=by, place={}, day=DAY, waiver=waiver)


def force(agreement: Agreement, by: User, number: int) -> Any:
    acts = (
        suspend_agreement,
        resume_agreement,
        partial(renew_agreement, until=timezone.localdate() + timedelta(days=400)),
        terminate_agreement,
    )
    return acts[number % len(acts)](agreement_id=agreement.pk, reason="So agreed.", by=by)


# What happens by itself.


def work(agreement: Agreement, by: User, number: int) -> Any:
    return do_prepared_jobs() + settle_papers() + keep_days()


def lose_a_worker(agreement: Agreement, by: User, number: int) -> Any:
    """A worker takes a job and is never heard of again; the lease lapses."""
    task = pick(Job.due(Task), number)
    if task is not None and Job.claim(task):
        Task.objects.filter(pk=task.pk).update(scheduled=timezone.now())


def fail_a_job(agreement: Agreement, by: User, number: int) -> Any:
    task = pick(Job.due(Task), number)
    if task is not None and (fence := Job.claim(task)):
        fault = RuntimeError("The press jammed.")
        task.flow_task._fail(task, fence, fault, (RuntimeError,))


def print_again(agreement: Agreement, by: User, number: int) -> Any:
    for task in Task.objects.filter(flow_task_type="JOB"):
        retry(task)


ACTS = (
    *(let_stand, take_back),
    *(save, confirm, add, move, remove, arrange, bring_early, approval_early, seal, deposit),
    *(recall, withdraw, negotiate, force, work, lose_a_worker, fail_a_job, print_again),
)

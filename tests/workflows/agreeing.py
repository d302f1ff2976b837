"""What must be true of an agreement at every moment: machines, flow and register agree."""

from __future__ import annotations

from collections import Counter

from viewflow.workflow import PROCESS, STATUS
from viewflow.workflow.models import Task

from agreements import register
from agreements.models import Agreement, Entry, Instrument, Original, Signature, Text
from agreements.states import CONCLUDED, InstrumentState, OriginalState, TextState
from workflows.models import Conclusion, Duty, Turn

ASKED = {STATUS.NEW, STATUS.ASSIGNED}
OPEN_JOB = {STATUS.SCHEDULED, STATUS.STARTED, STATUS.ERROR}


def states(agreement: Agreement) -> dict[str, str]:
    """Every machine of the agreement as the database has it."""
    rows = [
        Agreement.objects.get(pk=agreement.pk),
        *Instrument.objects.filter(agreement=agreement),
        *Text.objects.filter(instrument__agreement=agreement),
        *Original.objects.filter(instrument__agreement=agreement),
    ]
    return {row.register_key: str(row.state) for row in rows}


def snapshot(agreement: Agreement) -> list[object]:
    """All that an act could change, to compare before and after a refusal."""
    of_it = {"instrument__agreement": agreement}
    return [
        states(agreement),
        list(Entry.objects.values_list("pk", "digest").order_by("pk")),
        list(Turn.objects.values_list("pk", "done_at", "outcome").order_by("pk")),
        list(Task.objects.values_list("pk", "status", "data").order_by("pk")),
        list(Text.objects.filter(**of_it).values_list("pk", "digest", "approved_digest")),
        Signature.objects.filter(original__instrument__agreement=agreement).count(),
        agreement.signatories.count(),
    ]


def check_register(agreement: Agreement) -> None:
    entries = Entry.objects.filter(agreement=agreement).order_by("sequence")
    assert list(register.faults(agreement)) == []
    assert register.replay(entries) == states(agreement)


def check_tasks(agreement: Agreement) -> None:
    """A turn is open exactly as long as its task waits; one conclusion at most is under way."""
    for turn in Turn.objects.filter(agreement=agreement).select_related("task"):
        assert turn.is_open == (turn.task.status in ASKED), turn
    under_way = Conclusion.objects.filter(instrument__agreement=agreement, status=PROCESS.NEW)
    carried = [one.instrument.state for one in under_way.select_related("instrument")]
    assert len(carried) <= 1
    assert not {InstrumentState.WITHDRAWN, *CONCLUDED}.intersection(carried)
    ended = Conclusion.objects.filter(instrument__agreement=agreement).exclude(status=PROCESS.NEW)
    assert not Task.objects.filter(process__in=ended.values("pk"), finished=None).exists()


def check_originals(agreement: Agreement) -> None:
    signatories = set(agreement.signatories.values_list("pk", flat=True))
    for instrument in Instrument.objects.filter(agreement=agreement):
        standing = list(instrument.originals.exclude(state=OriginalState.VOID))
        holders = Counter(row.holder_id for row in standing)
        assert all(count == 1 for count in holders.values())
        assert {row.digest for row in standing} <= {instrument.approved_digest}
        if instrument.state == InstrumentState.SIGNED:
            assert len(standing) == len(agreement.participants)
            for row in standing:
                assert row.state in (OriginalState.SIGNED, OriginalState.DEPOSITED)
                signed = list(row.signatures.values_list("signatory", "digest"))
                assert sorted(signed) == [
                    (one, instrument.approved_digest) for one in sorted(signatories)
                ]


def check_flow(agreement: Agreement) -> None:
    """Who is asked follows from the states alone."""
    instruments = list(Instrument.objects.filter(agreement=agreement).order_by("position"))
    for instrument in instruments:
        turns = list(instrument.turns.filter(done_at=None).select_related("task"))
        FITS[InstrumentState(instrument.state)](instrument, turns)


def duties(turns: list[Turn]) -> list[str]:
    return [turn.duty for turn in turns]


def drafting(instrument: Instrument, turns: list[Turn]) -> None:
    assert duties(turns) == [Duty.DRAFT]


def in_review(instrument: Instrument, turns: list[Turn]) -> None:
    texts = instrument.texts.filter(state=TextState.IN_REVIEW).values_list("pk", flat=True)
    if texts:
        assert set(duties(turns)) == {Duty.REVIEW}
        assert sorted(turn.text_id for turn in turns) == sorted(texts)
    else:
        assert duties(turns) == [Duty.APPROVE]


def in_approval(instrument: Instrument, turns: list[Turn]) -> None:
    assert set(duties(turns)) == {Duty.BRING_PAPER}


def in_signing(instrument: Instrument, turns: list[Turn]) -> None:
    agreement = instrument.agreement
    standing = instrument.originals.exclude(state=OriginalState.VOID)
    unprinted = {one.party_id for one in agreement.participants} - {
        row.holder_id for row in standing
    }
    jobs = Task.objects.filter(
        process__conclusion__instrument=instrument, flow_task_type="JOB", status__in=OPEN_JOB
    )
    assert {job.data["holder"] for job in jobs} == unprinted
    if unprinted:
        assert turns == []
    elif instrument.is_adopted_kind:
        assert duties(turns) == [Duty.ADOPT]
    else:
        signed = Signature.objects.filter(original__in=standing).values("signatory")
        left = agreement.signatories.exclude(pk__in=signed).values_list("pk", flat=True)
        assert set(duties(turns)) == {Duty.SIGN}
        assert sorted(turn.signatory_id for turn in turns) == sorted(left)


def ended(instrument: Instrument, turns: list[Turn]) -> None:
    assert turns == []


FITS = {
    InstrumentState.DRAFTING: drafting,
    InstrumentState.REVIEW: in_review,
    InstrumentState.APPROVAL: in_approval,
    InstrumentState.SIGNING: in_signing,
    InstrumentState.SIGNED: ended,
    InstrumentState.ADOPTED: ended,
    InstrumentState.WITHDRAWN: ended,
}


def check_everything(agreement: Agreement) -> None:
    """Raise ``AssertionError`` where the machines, the flow and the register disagree."""
    agreement.refresh_from_db()
    check_register(agreement)
    check_tasks(agreement)
    check_originals(agreement)
    check_flow(agreement)

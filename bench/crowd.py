"""Many agreements at once, written past the actions: only for measuring."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from viewflow.workflow import PROCESS, STATUS
from viewflow.workflow.models import Process, Task
from viewflow.workflow.token import Token

from accounts.models import User
from accounts.roles import Role
from agreements.content import wording_digest
from agreements.models import (
    Agreement,
    Article,
    Entry,
    Instrument,
    Participation,
    Partnership,
    Signatory,
    Text,
    Wording,
)
from agreements.states import AgreementKind, AgreementState, InstrumentState, TextState
from tests.people import DAY, LONG_AGO, Cast, person
from workflows.flows import ConclusionFlow
from workflows.models import Conclusion, Duty, Turn

LANGUAGES = ("zh-Hans", "en")
ARTICLES, ENTRIES, AT_ONCE, OFFICERS = 50, 12, 250, 8
PLAIN = {
    "zh-Hans": "双方在平等互利的基础上，在教育、文化、经贸等领域开展交流与合作。",
    "en": "The Parties shall, on a basis of equality, carry out exchanges in education and trade.",
}
STATES = (InstrumentState.DRAFTING, InstrumentState.REVIEW, InstrumentState.SIGNED)


class Crowd:
    """A third each is drafted, in review and signed; every turn is asked of one of a few officers."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.count = cast, 0
        others = [
            person(f"officer{number}", cast.guizhou, (Role.OFFICER, ""))
            for number in range(1, OFFICERS)
        ]
        self.officers: list[User] = [cast.alice, *others]
        self.tie = Partnership.objects.create(title="Guizhou and Monrovia")
        self.tie.parties.set([cast.province, cast.city])

    def grow(self, by: int) -> None:
        """Add so many agreements."""
        while by > 0:
            with transaction.atomic():
                self._add(min(by, AT_ONCE))
            by -= AT_ONCE

    def _add(self, many: int) -> None:
        numbers = range(self.count, self.count + many)
        self.count += many
        agreements = Agreement.objects.bulk_create(self._agreement(one) for one in numbers)
        instruments = Instrument.objects.bulk_create(
            Instrument(
                agreement=agreement,
                kind=agreement.kind,
                position=1,
                date=DAY,
                state=STATES[number % 3],
            )
            for number, agreement in zip(numbers, agreements, strict=True)
        )
        for agreement in agreements:
            self._people(agreement)
        for instrument in instruments:
            self._texts(instrument)
        self._turns(instruments)
        Entry.objects.bulk_create(row for one in agreements for row in self._entries(one))

    def _agreement(self, number: int) -> Agreement:
        cast, is_signed = self.cast, STATES[number % 3] == InstrumentState.SIGNED
        return Agreement(
            reference=f"GZ-{number:06}",
            partnership=self.tie,
            kind=AgreementKind.MEMORANDUM,
            office=cast.guizhou,
            officer=self.officers[number % OFFICERS],
            profile=cast.profile,
            languages=list(LANGUAGES),
            alternat="by_holder",
            layout="columns",
            force_rule="on_signature",
            entries_count=ENTRIES,
            state=AgreementState.SIGNED if is_signed else AgreementState.NEGOTIATION,
        )

    def _people(self, agreement: Agreement) -> None:
        sides = (self.cast.province, self.cast.city)
        Participation.objects.bulk_create(
            Participation(agreement=agreement, party=party, position=number, language=language)
            for number, (party, language) in enumerate(zip(sides, LANGUAGES, strict=True), start=1)
        )
        Signatory.objects.bulk_create(
            Signatory(agreement=agreement, party=party, user=user)
            for party, user in zip(sides, (self.cast.vera, self.cast.amos), strict=True)
        )

    def _texts(self, instrument: Instrument) -> None:
        state = {
            InstrumentState.DRAFTING: TextState.DRAFTING,
            InstrumentState.REVIEW: TextState.IN_REVIEW,
            InstrumentState.SIGNED: TextState.AUTHENTIC,
        }[InstrumentState(instrument.state)]
        texts = Text.objects.bulk_create(
            Text(instrument=instrument, language=language, state=state) for language in LANGUAGES
        )
        articles = Article.objects.bulk_create(
            Article(instrument=instrument, key=f"article-{one}", role="article", position=one * 10)
            for one in range(1, ARTICLES + 1)
        )
        digests = {one: wording_digest("", PLAIN[one]) for one in LANGUAGES}
        Wording.objects.bulk_create(
            Wording(
                text=text,
                article=article,
                number=1,
                plain=PLAIN[text.language],
                digest=digests[text.language],
                confirmed={one: digests[one] for one in LANGUAGES if one != text.language},
                drafted_by=self.cast.alice,
            )
            for article in articles
            for text in texts
        )

    def _turns(self, instruments: list[Instrument]) -> None:
        """One open turn for what is drafted, one for what is reviewed, one done for what is signed."""
        processes = Process.objects.bulk_create(
            Process(flow_class=ConclusionFlow, status=PROCESS.NEW) for _one in instruments
        )
        for process, instrument in zip(processes, instruments, strict=True):
            Conclusion(process_ptr=process, instrument=instrument).save_base(
                raw=True, force_insert=True
            )
        tasks = Task.objects.bulk_create(
            Task(
                process=process,
                flow_task=ConclusionFlow.draft,
                flow_task_type="HUMAN",
                status=STATUS.NEW,
                token=Token("start"),
            )
            for process in processes
        )
        Turn.objects.bulk_create(
            self._turn(task, instrument)
            for task, instrument in zip(tasks, instruments, strict=True)
        )

    def _turn(self, task: Task, instrument: Instrument) -> Turn:
        agreement = instrument.agreement
        turn = Turn(task=task, agreement=agreement, instrument=instrument, duty=Duty.DRAFT)
        if instrument.state == InstrumentState.REVIEW:
            turn.duty, turn.role, turn.language = Duty.REVIEW, Role.REVIEWER, "zh-Hans"
            turn.person = self.cast.bo
        else:
            turn.role, turn.lead_only, turn.person = Role.OFFICER, True, agreement.officer
        turn.since = timezone.now() - timedelta(minutes=agreement.pk)
        if instrument.state == InstrumentState.SIGNED:
            turn.done_at, turn.done_by, turn.outcome = turn.since, agreement.officer, "submitted"
        return turn

    def _entries(self, agreement: Agreement) -> Iterator[Entry]:
        for sequence in range(1, ENTRIES + 1):
            yield Entry(
                agreement=agreement,
                sequence=sequence,
                act="article.saved",
                at=timezone.now(),
                by=agreement.officer,
                names={"by": str(agreement.officer)},
                facts={"instrument": "memorandum", "article": "article-1", "since": str(LONG_AGO)},
                digest=f"{sequence:064}",
            )

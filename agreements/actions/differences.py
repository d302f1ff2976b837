"""What the acts on findings share: until when one decides, how it is entered, and what blocks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from agreements.errors import Discordant, OutOfTurn
from agreements.findings import PlacedFinding, findings_of
from agreements.languages import language_named
from agreements.models import AcceptedDifference, Instrument
from agreements.places import called
from agreements.states import InstrumentState

UNDECIDED = frozenset({InstrumentState.DRAFTING, InstrumentState.REVIEW})


def require_undecided(instrument: Instrument) -> None:
    """Raise ``OutOfTurn`` once the instrument is approved: nothing is let stand afterwards."""
    if instrument.state not in UNDECIDED:
        raise OutOfTurn(object=instrument, state=instrument.get_state_display())


def difference_facts(accepted: AcceptedDifference) -> dict[str, Any]:
    """A difference as the register keeps it."""
    article = accepted.article
    facts: dict[str, Any] = {
        "instrument": accepted.instrument.kind,
        "rule": accepted.rule,
        "fingerprint": accepted.fingerprint,
        "values": accepted.finding["values"],
        "sentence": accepted.finding["sentence"],
        "wordings": accepted.wordings,
    }
    return facts | ({"article": article.key, "role": article.role} if article else {})


def refuse_discordant(instrument: Instrument, language: str = "") -> None:
    """Raise ``Discordant`` while an error is open; with a language, one that concerns its text."""
    blocking = [
        one for one in findings_of(instrument).blocking if not language or language in one.languages
    ]
    if blocking:
        raise Discordant(
            findings=[_told(one, instrument.kind) for one in blocking],
            languages=[language_named(one) for one in _concerned(blocking)],
            office=instrument.agreement.office,
        )


def _concerned(findings: Iterable[PlacedFinding]) -> list[str]:
    return sorted({language for one in findings for language in one.languages})


def _told(one: PlacedFinding, kind: str) -> str:
    """第3条: 数字 (中文 十 · 英语 twelve), in the interface language."""
    values = " · ".join(
        f"{language_named(language)} {value}" for language, value in sorted(one.values.items())
    )
    said = f"{one.title()} ({values})" if values else one.title()
    if one.article is None:
        return said
    return f"{called(one.article, one.number, kind)}: {said}"

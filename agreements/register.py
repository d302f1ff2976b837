"""The register: every act leaves one entry, chained by SHA-256 to the one before.

A chain belongs to an agreement, or to an office for acts that concern no
agreement (appointments, delegations, names, rules). The chain's length and
head are also kept on the agreement or office, so that a cut-off end shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from accounts.models import Office, User
from agreements.models import Agreement, Entry, Instrument, Original, Term, Text
from agreements.models.machine import Machine
from concordance.canonical import digest, normal


def _plain(value: Any) -> Any:
    """A fact as the register writes it: dates as ISO text, machines by their key."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    return value


def _sealed(entry: Entry) -> str:
    """The digest of an entry: everything that it says, and the digest before it."""
    chain = f"agreement/{entry.agreement_id}" if entry.agreement_id else f"office/{entry.office_id}"
    return digest(
        {
            "chain": chain,
            "sequence": entry.sequence,
            "act": entry.act,
            "at": entry.at.astimezone(tz=timezone.get_fixed_timezone(0)).isoformat(),
            "by": entry.by_id,
            "on_behalf_of": entry.on_behalf_of_id,
            "names": entry.names,
            "facts": entry.facts,
            "states": entry.states,
            "previous": entry.previous,
        }
    )


def enter(
    chain: Agreement | Office,
    act: str,
    *,
    by: User | None,
    holder: int | None = None,
    changed: Iterable[Machine] = (),
    **facts: Any,
) -> Entry:
    """Add an act to the chain of an agreement (which the caller holds locked) or of an office.

    ``holder`` is the id of the person in whose capacity ``by`` acted; both
    names are kept when they differ. ``by`` is None for what Alternat does by
    itself, such as entry into force on its date. ``changed`` are the machines
    that the act moved.
    """
    principal = (
        User.objects.get(pk=holder) if by is not None and holder not in (None, by.pk) else None
    )
    names = {"by": str(by) if by else ""} | ({"on_behalf_of": str(principal)} if principal else {})
    entry = Entry(
        agreement=chain if isinstance(chain, Agreement) else None,
        office=chain if isinstance(chain, Office) else None,
        sequence=chain.entries_count + 1,
        act=act,
        at=timezone.now(),
        by=by,
        on_behalf_of=principal,
        names=normal(names),
        facts=normal(_plain(facts)),
        states={machine.register_key: str(machine.state) for machine in changed},  # type: ignore[attr-defined]
        previous=chain.entries_head,
    )
    entry.digest = _sealed(entry)
    entry.save(force_insert=True)
    chain.entries_count, chain.entries_head = entry.sequence, entry.digest
    chain.save(update_fields=["entries_count", "entries_head"])
    return entry


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where a chain is not whole. ``sequence`` counts from 1."""

    chain: str
    sequence: int
    what: str


def faults(chain: Agreement | Office) -> Iterator[Fault]:
    """Every place where the chain is edited, cut, reordered or has a gap; none if it is whole.

    Acts may go on meanwhile: the chain is read up to where it ended at the
    beginning, and what is more than that must be counted by now.
    """
    name = f"{chain._meta.model_name}/{chain.pk}"
    chain.refresh_from_db(fields=["entries_count", "entries_head"])
    count, head = chain.entries_count, chain.entries_head
    previous, expected = "", 0
    for entry in chain.entries.filter(sequence__lte=count).order_by("sequence").iterator():
        expected += 1
        if entry.sequence != expected:
            yield Fault(name, expected, "missing")
            expected = entry.sequence
        if entry.previous != previous:
            yield Fault(name, entry.sequence, "unchained")
        if entry.digest != _sealed(entry):
            yield Fault(name, entry.sequence, "edited")
        previous = entry.digest
    last = chain.entries.aggregate(last=Max("sequence"))["last"] or 0
    chain.refresh_from_db(fields=["entries_count", "entries_head"])
    if expected < count:
        yield Fault(name, expected + 1, "cut off")
    elif previous != head:
        yield Fault(name, expected, "replaced")
    if last > chain.entries_count:
        yield Fault(name, chain.entries_count + 1, "added")


def replay(entries: Iterable[Entry]) -> dict[str, str]:
    """The state of every machine, rebuilt from the register alone."""
    states: dict[str, str] = {}
    for entry in entries:
        states.update(entry.states)
    return states


def machines_of(chain: Agreement | Office) -> Iterator[Machine]:
    """The agreement and every machine in it, or those that an office keeps."""
    if isinstance(chain, Office):
        yield from Term.objects.filter(office=chain)
        return
    yield chain
    yield from Instrument.objects.filter(agreement=chain)
    yield from Text.objects.filter(instrument__agreement=chain)
    yield from Original.objects.filter(instrument__agreement=chain)


@transaction.atomic
def unrebuilt(chain: Agreement | Office) -> list[Fault]:
    """Machines whose state is not the one that the entries lead to: somebody moved them past an act."""
    held = type(chain).objects.select_for_update(no_key=True).get(pk=chain.pk)
    rebuilt = replay(held.entries.order_by("sequence"))
    return [
        Fault(machine.register_key, held.entries_count, "state differs")
        for machine in machines_of(held)
        if rebuilt.get(machine.register_key) != str(machine.state)  # type: ignore[attr-defined]
    ]

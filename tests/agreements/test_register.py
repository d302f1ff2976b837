"""The register is whole, or says where it is not; it alone rebuilds every state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import F

from agreements import register, triggers
from agreements.actions.propose_term import propose_term
from agreements.actions.switch_rule import switch_rule
from agreements.actions.terms import NewTerm
from agreements.models import Agreement, Entry, Original, Revision, Wording
from agreements.register import Fault, faults, machines_of, replay
from agreements.states import InstrumentKind, Switch
from concordance.canonical import digest
from tests.agreements.differing import REASON, RULE, accept, differ
from tests.agreements.dossier import Dossier
from tests.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain(dossier: Dossier) -> Agreement:
    """A chain of several entries in a database whose triggers were taken off."""
    dossier.submit().review().approve()
    triggers.remove(connection)
    return dossier.agreement


def at(chain: Agreement, sequence: int) -> Entry:
    return Entry.objects.get(agreement=chain, sequence=sequence)


def set_at(chain: Agreement, place: int, **values: object) -> None:
    Entry.objects.filter(agreement=chain, sequence=place).update(**values)


def remove(chain: Agreement, *sequences: int) -> None:
    Entry.objects.filter(agreement=chain, sequence__in=sequences).delete()


def swap(chain: Agreement, one: int, other: int) -> None:
    set_at(chain, one, sequence=900)
    set_at(chain, other, sequence=one)
    set_at(chain, 900, sequence=other)


def insert(chain: Agreement, sequence: int) -> None:
    """A forged entry, well sealed in itself, with the later ones moved up."""
    for later in range(chain.entries_count, sequence - 1, -1):
        set_at(chain, later, sequence=F("sequence") + 1)
    forged = at(chain, sequence - 1)
    forged.pk, forged.sequence, forged.previous = None, sequence, forged.digest
    forged.digest = register._sealed(forged)
    forged.save(force_insert=True)


def append(chain: Agreement) -> None:
    insert(chain, chain.entries_count + 1)


def reseal(chain: Agreement, sequence: int) -> None:
    """Edit an entry and give it a digest that fits."""
    set_at(chain, sequence, facts={"forged": True})
    entry = at(chain, sequence)
    set_at(chain, sequence, digest=register._sealed(entry))


Tampering = Callable[[Agreement], object]
LAST = 5
TAMPERINGS: dict[str, tuple[Tampering, list[tuple[int, str]]]] = {
    "act edited": (lambda one: set_at(one, 2, act="text.forged"), [(2, "edited")]),
    "facts edited": (lambda one: set_at(one, 2, facts={}), [(2, "edited")]),
    "states edited": (lambda one: set_at(one, 3, states={}), [(3, "edited")]),
    "time edited": (lambda one: set_at(one, 3, at="2020-01-01T00:00Z"), [(3, "edited")]),
    "names edited": (lambda one: set_at(one, 4, names={"by": "Bo"}), [(4, "edited")]),
    "person edited": (lambda one: set_at(one, 4, by=None), [(4, "edited")]),
    "digest edited": (
        lambda one: set_at(one, 2, digest="0" * 64),
        [(2, "edited"), (3, "unchained")],
    ),
    "edited and resealed": (lambda one: reseal(one, 2), [(3, "unchained")]),
    "last edited and resealed": (lambda one: reseal(one, LAST), [(LAST, "replaced")]),
    "one removed": (lambda one: remove(one, 2), [(2, "missing"), (3, "unchained")]),
    "first removed": (lambda one: remove(one, 1), [(1, "missing"), (2, "unchained")]),
    "two reordered": (
        lambda one: swap(one, 2, 3),
        [(2, "unchained"), (2, "edited"), (3, "unchained"), (3, "edited"), (4, "unchained")],
    ),
    "one inserted": (
        lambda one: insert(one, 3),
        [(4, "unchained"), (4, "edited"), (5, "edited"), (5, "replaced"), (6, "added")],
    ),
    "one appended": (append, [(LAST + 1, "added")]),
    "end cut off": (lambda one: remove(one, LAST - 1, LAST), [(LAST - 1, "cut off")]),
    "all cut off": (lambda one: remove(one, *range(1, LAST + 1)), [(1, "cut off")]),
}


def test_untouched_chain_is_whole(chain: Agreement) -> None:
    assert chain.entries_count == LAST
    assert list(faults(chain)) == []


@pytest.mark.parametrize("name", TAMPERINGS)
def test_tampering_is_found_where_it_was_done(chain: Agreement, name: str) -> None:
    tamper, expected = TAMPERINGS[name]
    tamper(chain)
    found = list(faults(chain))
    assert {one.chain for one in found} == {f"agreement/{chain.pk}"}
    assert [(one.sequence, one.what) for one in found] == expected


def test_entry_moved_to_another_chain_is_found(chain: Agreement, cast: Cast) -> None:
    other = Dossier(cast, reference="GZ-2025-02").agreement
    Entry.objects.filter(agreement=other).delete()
    set_at(chain, 1, agreement=other)
    assert Fault(f"agreement/{other.pk}", 1, "edited") in list(faults(other))


def test_chain_of_an_office_is_checked_alike(cast: Cast) -> None:
    register.enter(cast.guizhou, "person.named", by=cast.ada, name="Wei Lan")
    register.enter(cast.guizhou, "person.named", by=cast.ada, name="Wei Lan")
    assert list(faults(cast.guizhou)) == []
    triggers.remove(connection)
    Entry.objects.filter(office=cast.guizhou, sequence=1).update(facts={})
    assert list(faults(cast.guizhou)) == [Fault(f"office/{cast.guizhou.pk}", 1, "edited")]


def test_entries_say_by_whom_and_for_whom(dossier: Dossier) -> None:
    cast = dossier.cast
    own = register.enter(dossier.agreement, "text.approved", by=cast.bo, holder=cast.bo.pk)
    assert (own.on_behalf_of, own.names) == (None, {"by": "Bo"})
    other = register.enter(dossier.agreement, "text.approved", by=cast.dora, holder=cast.bo.pk)
    assert (other.on_behalf_of, other.names) == (cast.bo, {"by": "Dora", "on_behalf_of": "Bo"})
    itself = register.enter(dossier.agreement, "instrument.cleared", by=None)
    assert (itself.by, itself.names) == (None, {"by": ""})


def test_later_name_of_a_person_changes_no_entry(dossier: Dossier) -> None:
    dossier.cast.alice.full_name = "Alicia"
    dossier.cast.alice.save()
    assert list(faults(dossier.agreement)) == []
    assert Entry.objects.get(agreement=dossier.pk, sequence=1).names == {"by": "Alice"}


def test_entry_is_sealed_over_its_canonical_form(dossier: Dossier) -> None:
    entry = Entry.objects.get(agreement=dossier.pk, sequence=1)
    assert entry.digest == digest(
        {
            "act": entry.act,
            "at": entry.at.isoformat(),
            "by": entry.by_id,
            "chain": f"agreement/{dossier.pk}",
            "facts": entry.facts,
            "names": entry.names,
            "on_behalf_of": None,
            "previous": "",
            "sequence": 1,
            "states": entry.states,
        }
    )


def test_facts_are_kept_in_one_writing(dossier: Dossier) -> None:
    entry = register.enter(
        dossier.agreement,
        "text.approved",
        by=None,
        composed="Cafe\u0301",
        day=date(2025, 7, 5),
        languages=("en", "lo"),
        nested={1: {date(2025, 7, 5)}},
    )
    entry.refresh_from_db()
    assert entry.facts == {
        "composed": "Café",
        "day": "2025-07-05",
        "languages": ["en", "lo"],
        "nested": {"1": ["2025-07-05"]},
    }
    assert list(faults(dossier.agreement)) == []


def test_register_alone_rebuilds_every_state(dossier: Dossier) -> None:
    dossier.to_force()
    rebuilt = replay(Entry.objects.filter(agreement=dossier.pk).order_by("sequence"))
    assert rebuilt == {one.register_key: one.state for one in machines_of(dossier.agreement)}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("model", "column"),
    [
        (Entry, "act"),
        (Entry, "digest"),
        (Revision, "digest"),
        (Wording, "plain"),
        (Wording, "drafted_for"),
        (Original, "sha256"),
        (Original, "digest"),
    ],
)
def test_database_refuses_to_change_what_was_written(
    dossier: Dossier, model: type, column: str
) -> None:
    dossier.to_signing()
    value = dossier.cast.bo.pk if column == "drafted_for" else "forged"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        model.objects.update(**{column: value})  # type: ignore[attr-defined]


def decide(dossier: Dossier) -> Dossier:
    """A difference is let stand, a term proposed, a rule switched."""
    office, cast = dossier.cast.guizhou.pk, dossier.cast
    accept(differ(dossier), cast.bo)
    propose_term(
        office_id=office, what=NewTerm({"zh-Hans": ["联络"], "en": ["Liaison"]}), by=cast.alice
    )
    kind = InstrumentKind.MEMORANDUM
    switch_rule(
        office_id=office, rule=RULE, kind=kind, setting=Switch.OFF, reason=REASON, by=cast.ada
    )
    return dossier


@pytest.mark.parametrize("table", sorted(triggers.FROZEN))
def test_database_refuses_to_delete_what_was_written(dossier: Dossier, table: str) -> None:
    decide(dossier).to_signed()
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"DELETE FROM {table}")  # noqa: S608 - a name of our own


@pytest.mark.postgres
@pytest.mark.skipif(connection.vendor != "postgresql", reason="the other database has no TRUNCATE")
@pytest.mark.parametrize("table", sorted(triggers.FROZEN))
def test_database_refuses_to_empty_a_table(dossier: Dossier, table: str) -> None:
    connection.check_constraints()  # else what is still to be checked stands in the way first
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"TRUNCATE {table} CASCADE")

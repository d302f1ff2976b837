"""Terms are proposed by one, confirmed by another, retired with a reason."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import DatabaseError, transaction

from accounts.models import User
from accounts.roles import Role, Stage
from agreements import register
from agreements.actions.confirm_term import confirm_term
from agreements.actions.propose_term import LONGEST, propose_term
from agreements.actions.retire_term import retire_term
from agreements.actions.switch_rule import switch_rule
from agreements.actions.terms import NewTerm
from agreements.errors import (
    BadStructure,
    NotCompetent,
    OutOfTurn,
    OwnProposal,
    ReasonMissing,
    TiedElsewhere,
)
from agreements.models import RuleSetting, Term
from agreements.states import InstrumentKind, Switch, TermState
from agreements.terms import terms_of
from tests.agreements.differing import REASON, RULE
from tests.agreements.dossier import Dossier, delegate, one_entry, refused
from tests.cast import Cast, person

FORMS = {"zh-Hans": ["上合组织国家"], "en": ["SCO countries", "countries of the SCO"]}
NEVER = {"zh-Hans": ["成员国"]}
LETTER = InstrumentKind.LETTER_OF_INTENT


def propose(cast: Cast, by: User | None = None, **changes: Any) -> Term:
    what = NewTerm(**{"forms": FORMS, "never": NEVER, "scope": "The initiative", **changes})
    return propose_term(office_id=cast.guizhou.pk, what=what, by=by or cast.alice)


def test_term_is_proposed_and_entered(cast: Cast) -> None:
    with one_entry(
        "term.proposed", cast.guizhou, forms=FORMS, never=NEVER, scope="The initiative"
    ) as entry:
        term = propose(cast)
    assert entry().states == {f"term/{term.pk}": "proposed"}
    assert (term.state, term.proposed_by, term.proposed_for) == ("proposed", cast.alice, None)
    assert str(term) == "SCO countries · 上合组织国家"
    assert list(terms_of(cast.guizhou)) == [term]


def test_renderings_are_tidied(cast: Cast) -> None:
    term = propose(
        cast, forms={"en": [" SCO  countries ", "SCO countries", ""], **FORMS_ZH, "lo": []}
    )
    assert term.forms == {"en": ["SCO countries"], **FORMS_ZH}


FORMS_ZH = {"zh-Hans": ["上合组织国家"]}


@pytest.mark.parametrize("name", ["alice", "bo", "grace", "chen", "ada"])
def test_whoever_words_reads_approves_or_administers_proposes(cast: Cast, name: str) -> None:
    assert propose(cast, getattr(cast, name)).proposed_by == getattr(cast, name)


@pytest.mark.parametrize(
    ("name", "why"), [("vera", "do not hold"), ("dora", "do not hold"), ("mallory", "another")]
)
def test_others_propose_nothing(cast: Cast, name: str, why: str) -> None:
    with refused(NotCompetent, why):
        propose(cast, getattr(cast, name))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"forms": FORMS_ZH}, "two languages"),
        ({"forms": {**FORMS_ZH, "en": [" "]}}, "two languages"),
        ({"never": {"zh-Hans": ["上合组织国家"]}}, "上合组织国家"),
        ({"forms": {**FORMS, "lo": ["x" * (LONGEST + 1)]}}, str(LONGEST)),
    ],
)
def test_term_has_its_shape(cast: Cast, changes: dict[str, Any], why: str) -> None:
    with refused(BadStructure, why):
        propose(cast, **changes)


def test_same_term_is_proposed_once_unless_it_was_retired(cast: Cast) -> None:
    term = propose(cast)
    with refused(TiedElsewhere, "SCO countries"):
        propose(cast)
    assert propose(cast, scope="Another scope") != term
    retire_term(term_id=term.pk, reason=REASON, by=cast.ada)
    assert propose(cast) != term


def test_term_names_the_instrument_that_it_comes_from(dossier: Dossier) -> None:
    cast, instrument = dossier.cast, dossier.instrument
    with one_entry("term.proposed", cast.guizhou, source="GZ-2025-01"):
        term = propose_term(
            office_id=cast.guizhou.pk, what=NewTerm(FORMS), source=instrument, by=cast.alice
        )
    assert term.source == instrument
    person("eve", cast.elsewhere, (Role.OFFICER, ""))
    with refused(BadStructure, "another office"):
        propose_term(
            office_id=cast.elsewhere.pk, what=NewTerm(FORMS), source=instrument, by=cast.mallory
        )


@pytest.mark.parametrize("name", ["chen", "ada"])
def test_approver_or_administrator_confirms_a_term(cast: Cast, name: str) -> None:
    term, keeper = propose(cast), getattr(cast, name)
    with one_entry("term.confirmed", cast.guizhou, term=str(term)) as entry:
        confirm_term(term_id=term.pk, by=keeper)
    assert entry().states == {f"term/{term.pk}": "confirmed"}
    term = Term.objects.get(pk=term.pk)
    assert (term.state, term.confirmed_by) == (TermState.CONFIRMED, keeper)
    assert term.confirmed_at is not None


def test_nobody_confirms_what_they_proposed(cast: Cast) -> None:
    term = propose(cast, cast.ada)
    with refused(OwnProposal):
        confirm_term(term_id=term.pk, by=cast.ada)


def test_delegate_does_not_confirm_what_the_principal_proposed(cast: Cast) -> None:
    term = propose(cast, cast.chen)
    delegate(cast.chen, cast.dora, Stage.APPROVAL, cast.guizhou)
    with refused(OwnProposal):
        confirm_term(term_id=term.pk, by=cast.dora)


def test_principal_does_not_confirm_what_the_delegate_proposed(cast: Cast) -> None:
    delegate(cast.chen, cast.dora, Stage.APPROVAL, cast.guizhou)
    term = propose(cast, cast.dora)
    assert (term.proposed_by, term.proposed_for) == (cast.dora, cast.chen)
    with refused(OwnProposal):
        confirm_term(term_id=term.pk, by=cast.chen)
    confirm_term(term_id=term.pk, by=cast.ada)


def test_term_is_retired_with_a_reason(cast: Cast) -> None:
    term = propose(cast)
    with refused(ReasonMissing):
        retire_term(term_id=term.pk, reason="", by=cast.ada)
    confirm_term(term_id=term.pk, by=cast.ada)
    with one_entry("term.retired", cast.guizhou, reason=REASON) as entry:
        retire_term(term_id=term.pk, reason=f" {REASON} ", by=cast.chen)
    assert entry().states == {f"term/{term.pk}": "retired"}
    term = Term.objects.get(pk=term.pk)
    assert (term.state, term.retired_by, term.retired_reason) == ("retired", cast.chen, REASON)
    for act in (confirm_term, retire_term):
        with refused(OutOfTurn, "retired"):
            act(term_id=term.pk, by=cast.ada, **({"reason": REASON} if act is retire_term else {}))


@pytest.mark.parametrize("name", ["alice", "bo", "vera", "mallory"])
def test_others_keep_no_terms(cast: Cast, name: str) -> None:
    term, other = propose(cast), getattr(cast, name)
    with refused(NotCompetent):
        confirm_term(term_id=term.pk, by=other)
    with refused(NotCompetent):
        retire_term(term_id=term.pk, reason=REASON, by=other)


def _moved(term: Term) -> Term:
    """A copy that somebody moved past every act."""
    return Term(pk=term.pk, state=TermState.RETIRED)


def test_terms_are_rebuilt_from_the_register_of_the_office(cast: Cast) -> None:
    term = propose(cast)
    confirm_term(term_id=term.pk, by=cast.ada)
    rebuilt = register.replay(cast.guizhou.entries.order_by("sequence"))
    assert rebuilt == {term.register_key: "confirmed"}
    assert list(register.faults(cast.guizhou)) == []
    assert register.unrebuilt(cast.guizhou) == []
    Term.objects.filter(pk=term.pk).update(retired_reason="")
    Term.objects.bulk_update([_moved(term)], ["state"])
    assert [one.chain for one in register.unrebuilt(cast.guizhou)] == [term.register_key]


@pytest.mark.parametrize(
    ("model", "column"), [(Term, "forms"), (Term, "scope"), (RuleSetting, "reason")]
)
def test_database_keeps_terms_and_settings_as_written(
    cast: Cast, model: type[Term | RuleSetting], column: str
) -> None:
    propose(cast)
    switch_rule(
        office_id=cast.guizhou.pk,
        rule=RULE,
        kind=InstrumentKind.LETTER_OF_INTENT,
        setting=Switch.NOTE,
        reason=REASON,
        by=cast.ada,
    )
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        model._default_manager.update(**{column: "forged"})

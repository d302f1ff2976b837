"""Every person against every act on terms and rules: who may, and who is refused and why."""

from __future__ import annotations

from collections.abc import Callable

from accounts.models import User
from agreements.actions.confirm_term import confirm_term
from agreements.actions.propose_term import propose_term
from agreements.actions.retire_term import retire_term
from agreements.actions.switch_rule import switch_rule
from agreements.actions.terms import NewTerm
from agreements.errors import NotCompetent, OwnProposal, Refusal
from agreements.states import InstrumentKind, Switch
from tests.agreements.attempts import WHY
from tests.agreements.differing import RULE
from tests.agreements.dossier import everything
from tests.agreements.test_who_may import company, tried
from tests.cast import Cast

READERS = {"alice", "bo", "grace", "ruth", "dele", "paul"}
KEEPERS = {"ada", "chen", "ruth", "dele", "paul"}
WHO: dict[str, set[str]] = {
    "propose": READERS | KEEPERS,
    "confirm": KEEPERS,
    "retire": KEEPERS,
    "switch": KEEPERS,
}


def attempts(cast: Cast, by: User) -> dict[str, Callable[[User], object]]:
    """Acts on a term that ``by`` proposed, and on a rule."""
    office = cast.guizhou.pk
    forms = {"zh-Hans": ["联络"], "en": ["Liaison"]}
    term = propose_term(office_id=office, what=NewTerm(forms), by=by).pk
    other = NewTerm(forms, scope="Elsewhere")
    kind, setting = InstrumentKind.MEMORANDUM, Switch.OFF
    return {
        "propose": lambda by: propose_term(office_id=office, what=other, by=by),
        "confirm": lambda by: confirm_term(term_id=term, by=by),
        "retire": lambda by: retire_term(term_id=term, reason=WHY, by=by),
        "switch": lambda by: switch_rule(
            office_id=office, rule=RULE, kind=kind, setting=setting, reason=WHY, by=by
        ),
    }


def test_terms_and_rules_are_kept_by_those_they_belong_to_and_nobody_else(cast: Cast) -> None:
    people = company(cast)
    acts = attempts(cast, cast.alice)
    before = everything()
    assert set(acts) == set(WHO)
    for name, attempt in acts.items():
        for who, user in people.items():
            expected = True if who in WHO[name] else NotCompetent
            assert tried(attempt, user) is expected, (who, name)
    assert everything() == before


def test_nobody_confirms_their_own_proposal_in_any_capacity(cast: Cast) -> None:
    people = company(cast)
    confirm = attempts(cast, people["ruth"])["confirm"]
    answers: dict[str, bool | type[Refusal]] = {
        who: tried(confirm, people[who]) for who in sorted(KEEPERS)
    }
    assert answers == {
        "ada": True,
        "chen": True,
        "dele": True,
        "paul": OwnProposal,
        "ruth": OwnProposal,
    }

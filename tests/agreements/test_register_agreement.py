"""Registering opens the dossier with a draft in every language, or says what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from accounts.roles import Role, Stage
from agreements.actions.register_agreement import Participant, register_agreement
from agreements.errors import BadStructure, NotCompetent, Refusal, TiedElsewhere
from agreements.models import Agreement, Partnership, Profile, Wording
from agreements.states import AgreementKind, AgreementState, ForceRule, InstrumentKind
from tests.agreements.dossier import delegate, refused
from tests.cast import DAY, Cast, particulars, party, person


def test_sister_city_agreement_begins_with_its_letter(cast: Cast) -> None:
    agreement = register_agreement(what=particulars(cast), by=cast.alice)
    entry = agreement.entries.get()
    assert (entry.act, entry.sequence, entry.by) == ("agreement.registered", 1, cast.alice)
    assert agreement.state == AgreementState.LETTER_OF_INTENT
    letter = agreement.instruments.get()
    assert letter.kind == InstrumentKind.LETTER_OF_INTENT
    assert [text.language for text in letter.texts.all()] == ["zh-Hans", "en"]
    assert set(entry.states) == {
        one.register_key for one in (agreement, letter, *letter.texts.all())
    }


@pytest.mark.parametrize(
    "kind", [AgreementKind.MEMORANDUM, AgreementKind.FRAMEWORK, AgreementKind.INITIATIVE]
)
def test_other_kinds_begin_with_the_agreement_itself(cast: Cast, kind: AgreementKind) -> None:
    agreement = register_agreement(what=particulars(cast, kind=kind), by=cast.alice)
    assert agreement.state == AgreementState.NEGOTIATION
    assert agreement.instruments.get().kind == kind.value


def test_every_language_begins_with_a_draft_that_is_compared(cast: Cast) -> None:
    agreement = register_agreement(what=particulars(cast), by=cast.alice)
    rows = Wording.objects.filter(text__instrument__agreement=agreement)
    articles = agreement.instruments.get().articles.count()
    assert rows.count() == 2 * articles
    assert all(len(row.confirmed) == 1 for row in rows)
    assert {row.drafted_by for row in rows} == {cast.alice}


def test_language_without_template_gets_the_same_articles_unworded(cast: Cast) -> None:
    languages = ("zh-Hans", "en", "sw")
    agreement = register_agreement(what=particulars(cast, languages=languages), by=cast.alice)
    text = agreement.instruments.get().texts.get(language="sw")
    assert text.wordings.count() == 0


def test_parties_that_meet_again_keep_their_partnership(cast: Cast) -> None:
    first = register_agreement(what=particulars(cast), by=cast.alice)
    what = particulars(cast, reference="GZ-2025-02", title="Another title")
    turned = replace(what, participants=tuple(reversed(list(what.participants))))
    assert register_agreement(what=turned, by=cast.alice).partnership == first.partnership
    assert Partnership.objects.count() == 1


def test_other_parties_begin_a_partnership_of_their_own(cast: Cast) -> None:
    first = register_agreement(what=particulars(cast), by=cast.alice)
    third = party("gaza", cast.monrovia, "en", "province", {"en": ("Gaza Province", "Gaza")})
    three = particulars(cast, reference="GZ-2025-02")
    three = replace(three, participants=(*three.participants, Participant(third, "en")))
    assert register_agreement(what=three, by=cast.alice).partnership != first.partnership


def test_delegate_registers_in_the_name_of_the_officer(cast: Cast) -> None:
    delegate(cast.alice, cast.dora, Stage.DRAFTING, cast.guizhou)
    agreement = register_agreement(what=particulars(cast), by=cast.dora)
    entry = agreement.entries.get()
    assert (entry.by, entry.on_behalf_of) == (cast.dora, cast.alice)


@pytest.mark.parametrize("who", ["bo", "olu", "mallory", "ada"])
def test_only_an_officer_of_the_lead_office_registers(cast: Cast, who: str) -> None:
    with refused(NotCompetent):
        register_agreement(what=particulars(cast), by=cast.people()[who])


def wrong(cast: Cast) -> dict[str, tuple[type[Refusal], str, dict[str, Any]]]:
    """What is wrong: the refusal, a part of its sentence, and the particulars."""
    two = list(particulars(cast).participants)
    twice = Participant(cast.city, "en", (cast.vera,))
    foreign = Profile.objects.create(
        key="foreign", office=cast.monrovia, name="Theirs", source="-", source_date=DAY
    )
    return {
        "one party": (BadStructure, "two parties", {"participants": two[:1]}),
        "no party": (
            BadStructure,
            "at least one party",
            {"participants": [], "kind": AgreementKind.INITIATIVE},
        ),
        "a party twice": (BadStructure, "chosen only once", {"participants": [two[0], two[0]]}),
        "a signatory twice": (BadStructure, "signs once", {"participants": [two[0], twice]}),
        "no language": (BadStructure, "authentic language", {"languages": ()}),
        "a language twice": (BadStructure, "chosen once", {"languages": ("en", "zh-Hans", "en")}),
        "authentic and for reference": (
            BadStructure,
            "chosen once",
            {"reference_languages": ("en",)},
        ),
        "a language no text has": (BadStructure, "Monrovia", {"languages": ("zh-Hans",)}),
        "no date of force": (BadStructure, "date", {"force_rule": ForceRule.ON_DATE}),
        "rules of others": (BadStructure, "another office", {"profile": foreign}),
    }


@pytest.mark.parametrize(
    "case",
    [
        "one party",
        "no party",
        "a party twice",
        "a signatory twice",
        "no language",
        "a language twice",
        "authentic and for reference",
        "a language no text has",
        "no date of force",
        "rules of others",
    ],
)
def test_impossible_particulars_are_refused(cast: Cast, case: str) -> None:
    kind, why, changes = wrong(cast)[case]
    what = particulars(cast, **changes)
    with refused(kind, why):
        register_agreement(what=what, by=cast.alice)


def test_every_impossible_case_is_tried(cast: Cast) -> None:
    mark = test_impossible_particulars_are_refused.pytestmark[0]
    assert list(wrong(cast)) == mark.args[1]


def test_reference_is_given_once(cast: Cast) -> None:
    register_agreement(what=particulars(cast), by=cast.alice)
    with refused(TiedElsewhere, "GZ-2025-01"):
        register_agreement(what=particulars(cast), by=cast.alice)


def test_strangers_see_nothing_of_it_and_those_who_sign_do(cast: Cast) -> None:
    guest = person("guest", cast.elsewhere, (Role.SIGNATORY, ""))
    register_agreement(what=particulars(cast), by=cast.alice)
    seeing = {
        name for name, who in cast.people().items() if Agreement.objects.visible_to(who).exists()
    }
    assert seeing == set(cast.people()) - {"mallory"}
    assert not Agreement.objects.visible_to(guest).exists()
    agreement = Agreement.objects.get()
    agreement.signatories.create(party=cast.city, user=guest)
    assert Agreement.objects.visible_to(guest).get() == agreement
    cast.alice.is_active = False
    assert not Agreement.objects.visible_to(cast.alice).exists()

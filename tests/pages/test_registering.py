import re

import pytest

from accounts.roles import Role
from agreements.models import Agreement, PersonName
from agreements.states import AgreementKind
from tests.cast import LONG_AGO, party, person
from tests.pages.walking import as_person, rule, words

NEW = "/agreements/new/"


def first(cast, **more):
    return {
        "step": "continue",
        "kind": AgreementKind.SISTER_CITY,
        "office": cast.guizhou.pk,
        "party-1": cast.province.pk,
        "party-2": cast.city.pk,
        **more,
    }


def second(cast, **more):
    return {
        **first(cast),
        "step": "register",
        "reference": "GZ-2025-77",
        "title": "Guizhou – Monrovia",
        "profile": cast.profile.pk,
        f"signatories-{cast.province.pk}": [cast.vera.pk],
        f"signatories-{cast.city.pk}": [cast.amos.pk],
        "alternat": "by_language",
        "layout": "sequence",
        "place-zh-Hans": "贵阳",
        "place-en": "Guiyang",
        "day": "2025-07-05",
        "force_rule": "on_date",
        "force_on": "2025-09-01",
        **more,
    }


@pytest.fixture
def alice(cast):
    return as_person(cast.alice)


def test_officer_is_asked_who_and_in_which_languages(cast, alice):
    seen = words(alice.get(NEW))
    assert "The City of Monrovia of the Republic of Liberia" in seen
    for name in ("Chinese (Simplified)", "Portuguese", "Lao", "Arabic", "Kazakh"):
        assert name in seen


def test_second_step_asks_for_what_was_chosen(cast, alice):
    seen = words(alice.post(NEW, first(cast)))
    assert "Who signs for Guizhou" in seen
    assert "Place, in Chinese (Simplified)" in seen
    assert "Place, in English" in seen
    assert "倒版" in seen
    assert "Place, in Portuguese" not in seen


def test_agreement_is_registered_and_its_draft_opened(cast, alice):
    answer = alice.post(NEW, second(cast))
    agreement = Agreement.objects.get(reference="GZ-2025-77")
    instrument = agreement.instruments.get()
    assert answer["Location"] == f"/instruments/{instrument.pk}/draft/"
    assert (agreement.alternat, agreement.layout) == ("by_language", "sequence")
    assert agreement.languages == ["zh-Hans", "en"]
    assert instrument.place == {"zh-Hans": "贵阳", "en": "Guiyang"}
    assert agreement.force_on.isoformat() == "2025-09-01"
    assert {one.user for one in agreement.signatories.all()} == {cast.vera, cast.amos}
    assert agreement.turns.get().person == cast.alice


def test_reference_that_is_taken_is_refused_and_everything_is_kept(cast, alice):
    alice.post(NEW, second(cast))
    answer = alice.post(NEW, second(cast, title="Something else"))
    body = answer.content.decode()
    assert (answer.status_code, rule(answer)) == (409, "TiedElsewhere")
    for kept in ("GZ-2025-77", "Something else", "贵阳", "2025-09-01"):
        assert f'value="{kept}"' in body
    assert re.search(rf'name="party-2" value="{cast.city.pk}"', body)
    assert re.search(rf'value="{cast.vera.pk}"[^>]*checked', body)
    assert Agreement.objects.count() == 1


def test_missing_date_of_force_is_refused(cast, alice):
    answer = alice.post(NEW, second(cast, force_on=""))
    assert (answer.status_code, rule(answer)) == (409, "BadStructure")


def test_going_back_and_on_again_keeps_what_was_typed(cast, alice):
    back = alice.post(NEW, {**second(cast), "step": "back"})
    assert back.status_code == 200
    assert 'name="reference" value="GZ-2025-77"' in back.content.decode()
    assert re.search(rf'value="{cast.city.pk}" selected', back.content.decode())
    again = alice.post(NEW, {**second(cast), "step": "continue"}).content.decode()
    assert 'value="GZ-2025-77"' in again
    assert 'value="2025-07-05"' in again


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"party-2": ""}, "Choose a second party."),
        ({"languages": ["zh-Hans", "pt"]}, "The language of Monrovia is not among"),
    ],
)
def test_first_step_says_what_is_missing(cast, alice, changed, sentence):
    answer = alice.post(NEW, first(cast, **changed))
    assert answer.status_code == 422
    assert sentence in words(answer)


def test_party_cannot_be_chosen_twice(cast, alice):
    answer = alice.post(NEW, first(cast, **{"party-2": cast.province.pk}))
    assert answer.status_code == 422
    assert "Each party can be chosen only once." in words(answer)


def test_third_party_and_reference_text_are_registered(cast, alice):
    laos = party("vientiane", cast.elsewhere, "lo", "city", {"en": ("Vientiane", "Vientiane")})
    step = {"party-3": laos.pk, "language-3": "en", "reference_languages": ["lo"]}
    assert alice.post(NEW, second(cast, **step)).status_code == 302
    agreement = Agreement.objects.get()
    assert [one.language for one in agreement.participants] == ["zh-Hans", "en", "en"]
    assert agreement.reference_languages == ["lo"]


def test_initiative_needs_no_signatory_and_no_force(cast, alice):
    seen = words(alice.post(NEW, first(cast, kind="initiative")))
    assert "Who signs for" not in seen
    assert "Entry into force" not in seen
    answer = alice.post(NEW, second(cast, kind="initiative"))
    assert answer.status_code == 302


def test_reviewer_registers_nothing(cast):
    answer = as_person(cast.bo).post(NEW, second(cast))
    assert answer.status_code == 422
    assert not Agreement.objects.exists()


def test_officer_registers_nothing_for_another_office(cast):
    answer = as_person(cast.olu).post(NEW, second(cast))
    assert answer.status_code == 422
    assert not Agreement.objects.exists()


def test_office_without_rules_says_who_can_mend_it(cast):
    seen = words(as_person(cast.olu).post(NEW, first(cast, office=cast.monrovia.pk)))
    assert "keeps no rules" in seen


def test_form_speaks_chinese(cast, alice):
    alice.cookies["language"] = "zh-hans"
    seen = words(alice.get(NEW))
    assert "利比里亚共和国蒙罗维亚市" in seen
    assert "葡萄牙语" in seen


def test_signatory_is_shown_by_name(cast, alice):
    wanda = person("wanda", cast.guizhou, (Role.SIGNATORY, ""))
    PersonName.objects.create(
        user=wanda, language="en", name="Wanda Wu", title="Vice-Governor", valid_from=LONG_AGO
    )
    assert "Wanda" in words(alice.post(NEW, first(cast)))

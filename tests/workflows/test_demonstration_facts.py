"""The facts of the demonstration fit together: every key exists, everybody needed is there."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from accounts.roles import Role
from agreements.models.party import UnitType
from agreements.states import AgreementKind
from rendering.content import AlternatMode, Layout
from tests.workflows.quantities import quantities

FOLDER = Path(__file__).resolve().parents[2] / "workflows" / "demonstration"


def facts(name: str) -> dict:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


OFFICES, PARTIES, PEOPLE = (facts(f"{one}.toml") for one in ("offices", "parties", "people"))
AUTHORITIES, PROFILES = facts("profiles.toml").values()
AGREEMENTS = {
    path.parent.name: facts(f"{path.parent.name}/agreement.toml")
    for path in sorted(FOLDER.glob("*/agreement.toml"))
}
STAGES = {
    "guizhou-monrovia": "in_force",
    "guizhou-gaza": "negotiation",
    "guizhou-milne-bay": "review",
    "friendship-associations": "signing",
    "guiyang-pakse": "approval",
    "guiyang-luang-namtha": "drafting",
    "xingyi-chibuto": "clearance",
    "shandong-framework": "signed",
    "green-initiative": "adopted",
}


@pytest.fixture(params=AGREEMENTS)
def slug(request) -> str:
    return request.param


@pytest.fixture
def agreement(slug) -> dict:
    return AGREEMENTS[slug]


@pytest.fixture
def languages(agreement) -> list[str]:
    return agreement["languages"] + agreement["reference_languages"]


def people_with(role: Role, office: str, language: str | None = None) -> list[str]:
    wanted = {"role": role.value} | ({"language": language} if language else {})
    return [
        key for key, one in PEOPLE.items() if one["office"] == office and wanted in one["roles"]
    ]


def test_each_agreement_is_at_its_own_stage():
    assert {slug: one["stage"] for slug, one in AGREEMENTS.items()} == STAGES


def test_references_are_unique():
    assert len({one["reference"] for one in AGREEMENTS.values()}) == len(AGREEMENTS)


def test_terms_are_those_of_the_rooms_below(agreement):
    assert agreement["kind"] in AgreementKind.values
    assert agreement["alternat"] in set(AlternatMode)
    assert agreement["layout"] in set(Layout)
    assert agreement["in_force"] == "on_signature" or isinstance(agreement["in_force"], date)


def test_both_alternat_modes_and_both_layouts_are_shown():
    assert {one["alternat"] for one in AGREEMENTS.values()} == set(AlternatMode)
    layouts = [one["layout"] for one in AGREEMENTS.values()]
    assert min(layouts.count(layout) for layout in Layout) >= 2


def test_instruments_follow_the_kind(agreement):
    kinds = [one["kind"] for one in agreement["instruments"]]
    if agreement["kind"] in PROFILES[agreement["profile"]]["preceded_by_letter"]:
        assert kinds in (["letter_of_intent"], ["letter_of_intent", agreement["kind"]])
    else:
        assert kinds == [agreement["kind"]]


def test_every_instrument_has_a_text_in_every_language_and_no_other(slug, agreement, languages):
    wanted = {
        f"{one['kind']}.{language}.txt"
        for one in agreement["instruments"]
        for language in languages
    }
    assert {path.name for path in (FOLDER / slug).glob("*.txt")} == wanted


def test_every_instrument_has_a_date_and_a_place_in_every_language(agreement, languages):
    for one in agreement["instruments"]:
        assert isinstance(one["date"], date)
        assert set(one["place"]) == set(languages)


def test_parties_have_their_names_and_signatories(agreement, languages):
    for one in agreement["parties"]:
        party = PARTIES[one["key"]]
        assert one["language"] in agreement["languages"]
        assert set(languages) <= set(party["names"])
        assert bool(one["signatories"]) == (agreement["stage"] != "adopted")
        for key in one["signatories"]:
            assert key in people_with(Role.SIGNATORY, party["office"])
            assert set(languages) <= set(PEOPLE[key]["names"])
            assert set(languages) <= set(PEOPLE[key]["titles"])


def test_the_lead_office_has_everybody_it_needs(agreement, languages):
    lead = agreement["lead_office"]
    assert lead in {PARTIES[one["key"]]["office"] for one in agreement["parties"]}
    for role in (Role.OFFICER, Role.APPROVER, Role.DEPOSITARY, Role.ADMINISTRATOR):
        assert people_with(role, lead), role
    for language in languages:
        assert set(people_with(Role.REVIEWER, lead, language)) - set(
            people_with(Role.OFFICER, lead)
        )


def test_every_other_office_has_an_officer_and_a_reviewer_of_its_language(agreement):
    for one in agreement["parties"]:
        office = PARTIES[one["key"]]["office"]
        assert people_with(Role.OFFICER, office)
        assert people_with(Role.REVIEWER, office, one["language"])


def dates_in(slug: str, kind: str, language: str) -> set[tuple[int, ...]]:
    plain = (FOLDER / slug / f"{kind}.{language}.txt").read_text(encoding="utf-8")
    return {value[1:] for value in quantities(plain, language) if value[0] == "date"}


def day(value: date) -> tuple[int, ...]:
    return value.year, value.month, value.day


def test_an_agreement_cites_its_letter_by_the_letters_date(slug, agreement, languages):
    letter, *later = agreement["instruments"]
    for one in later:
        for language in languages:
            assert dates_in(slug, one["kind"], language) == {day(letter["date"])}


def test_an_agreed_date_of_force_is_the_one_in_the_text(slug, agreement, languages):
    if isinstance(agreement["in_force"], date):
        for language in languages:
            assert day(agreement["in_force"]) in dates_in(slug, agreement["kind"], language)


def test_recorded_approvals_are_asked_for_and_precede_the_date(agreement):
    asked = {
        (one["instrument"], one["authority"])
        for one in PROFILES[agreement["profile"]]["requirements"]
    }
    dates = {one["kind"]: one["date"] for one in agreement["instruments"]}
    for one in agreement["external_approvals"]:
        assert (one["instrument"], one["authority"]) in asked
        assert one["date"] < dates[one["instrument"]]
        assert "演示" in one["number"]


def test_what_is_signed_has_every_approval_that_the_rules_ask_for():
    for slug, signed in {"guizhou-monrovia": 2, "guizhou-gaza": 1, "guiyang-pakse": 1}.items():
        recorded = [one["instrument"] for one in AGREEMENTS[slug]["external_approvals"]]
        assert recorded == [one["kind"] for one in AGREEMENTS[slug]["instruments"]][:signed]


def test_rules_name_known_offices_authorities_kinds_and_their_source():
    for profile in PROFILES.values():
        assert profile["office"] in OFFICES
        assert set(profile["preceded_by_letter"]) <= set(AgreementKind.values)
        for rule in (profile, *profile["requirements"]):
            assert set(rule["source"]) == {"zh-Hans", "en"}
            assert isinstance(rule["source_date"], date)
        assert {one["authority"] for one in profile["requirements"]} <= set(AUTHORITIES)


@pytest.mark.parametrize("key", PARTIES)
def test_party_belongs_to_an_office_and_is_named_in_chinese_and_english(key):
    party = PARTIES[key]
    assert party["office"] in OFFICES
    assert party["unit_type"] in UnitType.values
    assert {"zh-Hans", "en", party["language"]} <= set(party["names"])
    assert all(set(name) == {"full", "short"} for name in party["names"].values())


@pytest.mark.parametrize("key", PEOPLE)
def test_person_has_an_office_known_roles_and_names(key):
    person = PEOPLE[key]
    assert person["office"] in OFFICES
    assert {"zh-Hans", "en"} <= set(person["names"])
    assert {one["role"] for one in person["roles"]} <= set(Role.values)
    signs = any(one["role"] == Role.SIGNATORY for one in person["roles"])
    assert signs == ("titles" in person)
    assert set(person.get("titles", {})) <= set(person["names"])

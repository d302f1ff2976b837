"""Offices, parties, people and rules of the demonstration, from its TOML files."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction

from accounts.models import Appointment, Office, User
from accounts.roles import Role
from agreements.models import Party, PartyName, PersonName, Profile, Requirement

FOLDER = Path(__file__).parent
SINCE = date(2020, 1, 1)


def facts(name: str, folder: Path = FOLDER) -> dict[str, Any]:
    """The content of one TOML file."""
    return tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))


def _offices() -> dict[str, Office]:
    return {
        key: Office.objects.get_or_create(
            key=key, defaults={"name": one["name_en"], "name_zh": one["name_zh"]}
        )[0]
        for key, one in facts("offices").items()
    }


def _parties(offices: dict[str, Office]) -> None:
    for key, one in facts("parties").items():
        party, new = Party.objects.get_or_create(
            key=key,
            defaults={
                "office": offices[one["office"]],
                "country": one["country"],
                "unit_type": one["unit_type"],
                "language": one["language"],
            },
        )
        for language, name in one["names"].items() if new else ():
            PartyName.objects.create(
                party=party,
                language=language,
                full=name["full"],
                short=name["short"],
                valid_from=SINCE,
            )


def _called(one: dict[str, Any], interface: str) -> str:
    """How a person is named on the pages: in Latin letters, and in their own script."""
    names = one["names"]
    latin = names.get("en") or names.get("pt") or next(iter(names.values()))
    own = names.get("lo") or (names.get("zh-Hans") if interface == "zh-hans" else "")
    return f"{latin} {own}" if own and own != latin else str(latin)


def _people(offices: dict[str, Office], password: str) -> None:
    kept, known = make_password(password), facts("offices")
    for key, one in facts("people").items():
        interface = one.get("interface", known[one["office"]]["interface"])
        user, new = User.objects.get_or_create(
            username=key,
            defaults={
                "full_name": _called(one, interface),
                "language": interface,
                "password": kept,
            },
        )
        if new:
            _appoint(user, one, offices[one["office"]])


def _appoint(user: User, one: dict[str, Any], office: Office) -> None:
    for role in one["roles"]:
        Appointment.objects.create(
            user=user,
            office=office,
            role=Role(role["role"]),
            language=role.get("language", ""),
            valid_from=SINCE,
        )
    for language, title in one.get("titles", {}).items():
        PersonName.objects.create(
            user=user, language=language, name=one["names"][language], title=title, valid_from=SINCE
        )


def _keep_partners() -> None:
    """A partner without administrator is kept by the office that leads its first agreement."""
    for path in sorted(FOLDER.glob("*/agreement.toml")):
        known = tomllib.loads(path.read_text("utf-8"))
        lead = Office.objects.get(key=known["lead_office"])
        partners = Office.objects.filter(parties__key__in=[one["key"] for one in known["parties"]])
        without = partners.exclude(appointments__role=Role.ADMINISTRATOR).filter(kept_by=None)
        Office.objects.filter(pk__in=without.values("pk")).update(kept_by=lead)


def rules_of(key: str, office: Office) -> Profile:
    """The office's own copy of a set of rules, created if it keeps none yet."""
    known = facts("profiles")
    one, authorities = known["profiles"][key], known["authorities"]
    profile, new = Profile.objects.get_or_create(
        key=f"{key}-{office.key}",
        defaults={
            "office": office,
            "name": one["name"]["en"],
            "name_zh": one["name"]["zh-Hans"],
            "source": one["source"]["en"],
            "source_zh": one["source"]["zh-Hans"],
            "source_date": one["source_date"],
            "preceded_by_letter": one["preceded_by_letter"],
        },
    )
    for asked in one["requirements"] if new else ():
        Requirement.objects.create(
            profile=profile,
            instrument_kind=asked["instrument"],
            authority=authorities[asked["authority"]]["en"],
            authority_zh=authorities[asked["authority"]]["zh-Hans"],
            source=asked["source"]["en"],
            source_zh=asked["source"]["zh-Hans"],
            source_date=asked["source_date"],
        )
    return profile


@transaction.atomic
def gather(password: str) -> None:
    """Create what is not there yet; people who exist keep their password."""
    offices = _offices()
    _parties(offices)
    _people(offices, password)
    _keep_partners()


def set_password(password: str) -> None:
    """Give all people of the demonstration this password."""
    User.objects.filter(username__in=facts("people")).update(password=make_password(password))

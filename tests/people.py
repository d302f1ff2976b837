"""The people of the tests, and what they agree on.

alice drafts, bo reviews Chinese, grace reviews English, chen approves, vera
signs for Guizhou and amos for Monrovia, dora keeps the originals, ada
administers; mallory is a stranger from another office.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from accounts.models import Appointment, Office, User
from accounts.roles import Role
from agreements.actions.register_agreement import Participant, Particulars
from agreements.models import (
    Party,
    PartyName,
    PersonName,
    Profile,
    Requirement,
)
from agreements.states import AgreementKind, InstrumentKind
from rendering.content import AlternatMode, Layout

LONG_AGO = date(2020, 1, 1)
DAY = date(2025, 7, 5)
PDF = b"%PDF-1.4 a letter"


@dataclass
class Cast:
    """Everybody and everything that a story needs."""

    guizhou: Office
    monrovia: Office
    elsewhere: Office
    alice: User
    bo: User
    grace: User
    chen: User
    vera: User
    amos: User
    dora: User
    ada: User
    olu: User
    mallory: User
    province: Party
    city: Party
    profile: Profile

    def people(self) -> dict[str, User]:
        return {name: value for name, value in vars(self).items() if isinstance(value, User)}


def person(name: str, office: Office, *roles: tuple[Role, str], active: bool = True) -> User:
    user = User.objects.create(username=name, full_name=name.capitalize(), is_active=active)
    for role, language in roles:
        Appointment.objects.create(
            user=user, office=office, role=role, language=language, valid_from=LONG_AGO
        )
    return user


def party(
    key: str, office: Office, language: str, unit: str, names: dict[str, tuple[str, str]]
) -> Party:
    row = Party.objects.create(
        key=key, office=office, country=key[:2].upper(), unit_type=unit, language=language
    )
    for tongue, (full, short) in names.items():
        PartyName.objects.create(
            party=row, language=tongue, full=full, short=short, valid_from=LONG_AGO
        )
    return row


def titled(user: User, titles: dict[str, tuple[str, str]]) -> User:
    for language, (name, title) in titles.items():
        PersonName.objects.create(
            user=user, language=language, name=name, title=title, valid_from=LONG_AGO
        )
    return user


def gather() -> Cast:
    """Create the cast."""
    guizhou = Office.objects.create(
        key="guizhou", name="Foreign Affairs Office of Guizhou", name_zh="贵州省外办"
    )
    monrovia = Office.objects.create(
        key="monrovia", name="Monrovia City Corporation", name_zh="蒙罗维亚市政府"
    )
    elsewhere = Office.objects.create(key="elsewhere", name="Another office", name_zh="其他机构")
    vera = titled(
        person("vera", guizhou, (Role.SIGNATORY, "")),
        {"zh-Hans": ("韦兰", "省长"), "en": ("Wei Lan", "Governor"), "lo": ("ເວີຍລານ", "ເຈົ້າແຂວງ")},
    )
    amos = titled(
        person("amos", monrovia, (Role.SIGNATORY, "")),
        {
            "zh-Hans": ("阿莫斯·杜", "市长"),
            "en": ("Amos Doe", "Mayor"),
            "lo": ("ອາໂມສ", "ເຈົ້ານະຄອນ"),
        },
    )
    profile = Profile.objects.create(
        key="guizhou",
        office=guizhou,
        name="Rules of Guizhou",
        name_zh="贵州办理规则",
        source="Practice",
        source_date=DAY,
    )
    for kind in (InstrumentKind.LETTER_OF_INTENT, InstrumentKind.SISTER_CITY):
        Requirement.objects.create(
            profile=profile,
            instrument_kind=kind,
            authority="The national friendship association",
            authority_zh="全国友协",
            source="Practice",
            source_date=DAY,
        )
    return Cast(
        guizhou=guizhou,
        monrovia=monrovia,
        elsewhere=elsewhere,
        alice=person("alice", guizhou, (Role.OFFICER, "")),
        bo=person("bo", guizhou, (Role.REVIEWER, "zh-Hans")),
        grace=person("grace", guizhou, (Role.REVIEWER, "en")),
        chen=person("chen", guizhou, (Role.APPROVER, "")),
        vera=vera,
        amos=amos,
        dora=person("dora", guizhou, (Role.DEPOSITARY, "")),
        ada=person("ada", guizhou, (Role.ADMINISTRATOR, "")),
        olu=person("olu", monrovia, (Role.OFFICER, "")),
        mallory=person(
            "mallory",
            elsewhere,
            *[(role, "") for role in Role if role != Role.REVIEWER],
            (Role.REVIEWER, "zh-Hans"),
            (Role.REVIEWER, "en"),
        ),
        province=party(
            "guizhou-province",
            guizhou,
            "zh-Hans",
            "province",
            {
                "zh-Hans": ("中华人民共和国贵州省", "贵州省"),
                "en": ("Guizhou Province of the People’s Republic of China", "Guizhou"),
                "lo": ("ແຂວງກຸ້ຍໂຈວ", "ກຸ້ຍໂຈວ"),
            },
        ),
        city=party(
            "monrovia-city",
            monrovia,
            "en",
            "city",
            {
                "zh-Hans": ("利比里亚共和国蒙罗维亚市", "蒙罗维亚市"),
                "en": ("the City of Monrovia of the Republic of Liberia", "Monrovia"),
                "lo": ("ນະຄອນມອນໂຣເວຍ", "ມອນໂຣເວຍ"),
            },
        ),
        profile=profile,
    )


def particulars(cast: Cast, **changes: object) -> Particulars:
    usual: dict[str, object] = {
        "reference": "GZ-2025-01",
        "title": "Guizhou and Monrovia",
        "kind": AgreementKind.SISTER_CITY,
        "office": cast.guizhou,
        "profile": cast.profile,
        "participants": (
            Participant(cast.province, "zh-Hans", (cast.vera,)),
            Participant(cast.city, "en", (cast.amos,)),
        ),
        "languages": ("zh-Hans", "en"),
        "alternat": AlternatMode.BY_HOLDER,
        "layout": Layout.COLUMNS,
        "place": {"zh-Hans": "贵阳", "en": "Guiyang"},
        "day": DAY,
    }
    return Particulars(**{**usual, **changes})  # type: ignore[arg-type]

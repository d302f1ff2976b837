"""A province, its partners, and what they agree: the texts that are printed in tests."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from rendering.content import (
    NUMBERED,
    AlternatMode,
    Document,
    Layout,
    Name,
    Party,
    Person,
    Provision,
    Role,
    SignatureBlock,
    Words,
)
from rendering.drafts import read_draft

LANGUAGES = ("zh-Hans", "en", "pt", "lo")
SPOKEN = {"guizhou": "zh-Hans", "gaza": "pt", "xiangkhouang": "lo"}

NAMES: Mapping[str, Mapping[str, Name]] = {
    "guizhou": {
        "zh-Hans": Name("中华人民共和国贵州省", "贵州省"),
        "en": Name("Guizhou Province of the People’s Republic of China", "Guizhou"),
        "pt": Name("Província de Guizhou da República Popular da China", "Guizhou"),
        "lo": Name("ແຂວງກຸ້ຍໂຈ ສາທາລະນະລັດປະຊາຊົນຈີນ", "ແຂວງກຸ້ຍໂຈ"),
    },
    "gaza": {
        "zh-Hans": Name("莫桑比克共和国加扎省", "加扎省"),
        "en": Name("Gaza Province of the Republic of Mozambique", "Gaza"),
        "pt": Name("Província de Gaza da República de Moçambique", "Gaza"),
        "lo": Name("ແຂວງກາຊາ ສາທາລະນະລັດໂມຊໍາບິກ", "ແຂວງກາຊາ"),
    },
    "xiangkhouang": {
        "zh-Hans": Name("老挝人民民主共和国川圹省", "川圹省"),
        "en": Name("Xiangkhouang Province of the Lao People’s Democratic Republic", "Xiangkhouang"),
        "pt": Name(
            "Província de Xiangkhouang da República Democrática Popular do Laos", "Xiangkhouang"
        ),
        "lo": Name("ແຂວງຊຽງຂວາງ ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ", "ແຂວງຊຽງຂວາງ"),
    },
}

PERSONS: Mapping[str, Person] = {
    "guizhou": Person(
        names={"zh-Hans": "李明", "en": "Li Ming", "pt": "Li Ming", "lo": "ຫຼີ ໝິງ"},
        titles={
            "zh-Hans": "贵州省省长",
            "en": "Governor of Guizhou Province",
            "pt": "Governador da Província de Guizhou",
            "lo": "ເຈົ້າແຂວງກຸ້ຍໂຈ",
        },
    ),
    "gaza": Person(
        names={
            "zh-Hans": "安娜·琼戈",
            "en": "Ana Chongo",
            "pt": "Ana Chongo",
            "lo": "ອານາ ຊົງໂກ",
        },
        titles={
            "zh-Hans": "加扎省省长",
            "en": "Governor of Gaza Province",
            "pt": "Governadora da Província de Gaza",
            "lo": "ເຈົ້າແຂວງກາຊາ",
        },
    ),
    "xiangkhouang": Person(
        names={
            "zh-Hans": "本米·翁赛",
            "en": "Bounmy Vongxay",
            "pt": "Bounmy Vongxay",
            "lo": "ບຸນມີ ວົງໄຊ",
        },
        titles={
            "zh-Hans": "川圹省省长",
            "en": "Governor of Xiangkhouang Province",
            "pt": "Governador da Província de Xiangkhouang",
            "lo": "ເຈົ້າແຂວງຊຽງຂວາງ",
        },
    ),
}

TEXTS = {
    language: {
        draft.key: draft
        for draft in read_draft(
            (Path(__file__).parent / "texts" / f"{language}.txt").read_text(encoding="utf-8")
        )
    }
    for language in LANGUAGES
}


def agreement(
    *,
    languages: tuple[str, ...] = ("zh-Hans", "pt"),
    parties: tuple[str, ...] = ("guizhou", "gaza"),
    articles: int = 3,
    spoken: Mapping[str, str] = SPOKEN,
    **changes: object,
) -> Document:
    """Return an agreement of so many articles before its final clause."""
    keys = [("purpose", "fields", "contact")[number % 3] for number in range(articles)]
    order = ["title", "preamble", *keys, "force", "testimonium"]
    document = Document(
        reference="GZ-2025-017",
        kind="sister_city",
        languages=languages,
        authentic=languages,
        parties=tuple(Party(key, spoken[key], NAMES[key]) for key in parties),
        alternat=AlternatMode.BY_HOLDER,
        provisions=tuple(_provision(key, place - 1) for place, key in enumerate(order)),
        signatures=tuple(SignatureBlock(key, (PERSONS[key],)) for key in parties),
        copies=len(parties),
        place={"zh-Hans": "贵阳", "en": "Guiyang", "pt": "Guiyang", "lo": "ກຸ້ຍຢາງ"},
        date=date(2025, 7, 5),
        digest="a3f09c51" * 8,
        draft=False,
        layout=Layout.COLUMNS,
    )
    return replace(document, **changes)  # type: ignore[arg-type]


def initiative(languages: tuple[str, ...] = ("zh-Hans", "en")) -> Document:
    """Return an initiative: adopted by a forum, signed by no one."""
    document = agreement(languages=languages, kind="initiative", signatures=())
    attribution = Provision(
        "attribution",
        Role.ATTRIBUTION,
        None,
        {
            "zh-Hans": Words("", "友好城市论坛\n{date}于{place}"),
            "en": Words("", "The Forum of Sister Cities\n{place}, {date}"),
        },
    )
    return replace(document, provisions=(*document.provisions[:-1], attribution))


def reworded(document: Document, key: str, language: str, plain: str) -> Document:
    """Return the document with another wording at one article in one language."""
    provisions = tuple(
        replace(one, words={**one.words, language: Words(one.words[language].heading, plain)})
        if one.key == key
        else one
        for one in document.provisions
    )
    return replace(document, provisions=provisions)


def _provision(key: str, number: int) -> Provision:
    role = TEXTS["en"][key].role
    words = {
        language: Words(drafts[key].heading, drafts[key].plain)
        for language, drafts in TEXTS.items()
    }
    return Provision(key, role, number if role in NUMBERED else None, words)

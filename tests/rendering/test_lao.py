"""A line of Lao breaks between syllables, never within one."""

import pytest

from rendering.lao import ZERO_WIDTH_SPACE, breakable
from tests.rendering.sample import LANGUAGES, NAMES, TEXTS

SYLLABLES = [
    "ປະ|ຊາ|ຊົນ",
    "ສະ|ຫວັນ|ນະ|ເຂດ",
    "ການ|ຮ່ວມ|ມື|ລະ|ຫວ່າງ|ສອງ|ຝ່າຍ",
    "ເມືອງ|ເອື້ອຍ|ນ້ອງ",
    "ສິ່ງ|ແວດ",
    "ຄວາມ|ເຂົ້າ|ໃຈ",
    "ຫນ້າ|ທີ່",
    "ເຮັດ|ໃຫ້",
    "ວັດ|ທະ|ນະ|ທຳ",
    "ເມ|ດາ",
    "ກວາງ|ໂຈ",
    "ໂຮງ|ຮຽນ",
]


@pytest.mark.parametrize("syllables", SYLLABLES)
def test_syllables_are_told_apart(syllables):
    assert breakable(syllables.replace("|", "")) == syllables.replace("|", ZERO_WIDTH_SPACE)


@pytest.mark.parametrize("word", ["ລາວ", "ຄວາມ", "ມາກວາງ", "ເກຣັກ", "ສປປ"])
def test_what_may_be_one_syllable_is_left_together(word):
    assert breakable(word) == word


def test_other_scripts_are_left_alone():
    assert breakable("Article 1, 第一条") == "Article 1, 第一条"


def test_nothing_but_places_to_break_is_added():
    for language in LANGUAGES:
        for draft in TEXTS[language].values():
            assert breakable(draft.plain).replace(ZERO_WIDTH_SPACE, "") == draft.plain
    name = NAMES["xiangkhouang"]["lo"].full
    assert breakable(name).count(ZERO_WIDTH_SPACE) > 5

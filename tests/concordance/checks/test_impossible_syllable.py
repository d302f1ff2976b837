import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "impossible-syllable"

A_LETTER_LOST = [
    ("lo", "ນະຄອນປາກເ ແຂວງ", "ປາກເ"),
    ("lo", "ແຂວງກຸ້ຍໂ", "ກຸ້ຍໂ"),
    ("lo", "ແຂວງຈຳປາສັ ແຫ່ງ", "ຈຳປາສັ"),
    ("lo", "ກັ້.", "ກັ້"),
    ("th", "เทศบาลเ และ", "เทศบาลเ"),
    ("th", "จังหวั", "จังหวั"),
]

WHOLE = [
    ("lo", "ນະຄອນປາກເຊ ແຂວງຈຳປາສັກ ແລະ ກຸ້ຍໂຈ"),
    ("lo", "ໃນນາມ ໄຊຍະບູລີ, ເມືອງ, ຕົວ, ດຽວ, ທັງໝົດ, ວັນ, ນັ້ນ"),
    ("lo", "ເຈັ້າ"),
    ("th", "เมืองเชียงใหม่และจังหวัดนครราชสีมา ทั้งสองฝ่าย"),
    ("en", "Pakse"),
]


@pytest.mark.parametrize(("language", "wording", "ending"), A_LETTER_LOST)
def test_a_vowel_without_its_letter_is_an_error(language, wording, ending):
    (finding,) = found(CHECK, text(language, wording), text("ja", "一"))
    assert finding.severity == Severity.ERROR
    assert finding.article == "article-1"
    assert finding.values[language].endswith(ending)


@pytest.mark.parametrize(("language", "wording"), WHOLE)
def test_whole_syllables_are_not_found(language, wording):
    assert not found(CHECK, text(language, wording), text("ja", "一"))

"""What the comparison of texts rests on: values, not digits."""

from datetime import date

import pytest

from rendering.dates import long_date
from tests.workflows.quantities import forces, quantities, references


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("zh-Hans", "依照第四条，有效期五年，期满前六个月；每期不超过四十五日，至少一次，十名。"),
        (
            "en",
            "Under Article 4, for five years, six months before; forty-five days, once, ten experts.",
        ),
        (
            "pt",
            "Nos termos do artigo 4.º, por cinco anos, seis meses antes; quarenta e cinco dias, "
            "uma vez, dez peritos.",
        ),
    ],
)
def test_periods_counts_and_references_are_read_by_value(language, plain):
    assert quantities(plain, language) == {
        ("reference", 4): 1,
        ("year", 5): 1,
        ("month", 6): 1,
        ("day", 45): 1,
        ("time", 1): 1,
        ("person", 10): 1,
    }


def test_lao_words_for_numbers_are_read_whole():
    plain = "1. ຫ້າປີ, ສິບສອງເດືອນ\n2. ສາມສິບວັນ, ຊາວຄົນ, ໜຶ່ງຄັ້ງ, ມາດຕາ 5"
    assert quantities(plain, "lo") == {
        ("year", 5): 1,
        ("month", 12): 1,
        ("day", 30): 1,
        ("person", 20): 1,
        ("time", 1): 1,
        ("reference", 5): 1,
    }


@pytest.mark.parametrize("language", ["zh-Hans", "en", "pt", "lo"])
def test_a_date_as_it_is_printed_is_read_back(language):
    written = long_date(date(2024, 11, 18), language)
    assert quantities(written, language) == {("date", 2024, 11, 18): 1}


@pytest.mark.parametrize(
    ("language", "plain", "said"),
    [
        ("zh-Hans", "不得影响；应继续；可延长", {"shall not", "shall", "may"}),
        ("zh-Hans", "应对、适应气候变化，可持续发展，可再生能源", set()),
        ("en", "shall notify", {"shall"}),
        ("en", "shall not affect", {"shall not"}),
        ("pt", "não deve prejudicar; irão", {"shall not", "will"}),
        ("lo", "ຕ້ອງບໍ່ສົ່ງ; ກິດຈະກຳ", {"shall not"}),
    ],
)
def test_force_is_found_where_it_is_and_nowhere_else(language, plain, said):
    assert forces(plain, language) == said


def test_references_are_read_in_every_language():
    assert references("第四条和第十二条", "zh-Hans") == {4, 12}
    assert references("Article 4 and Article 12", "en") == {4, 12}
    assert references("do artigo 4.º e do artigo 12.º", "pt") == {4, 12}
    assert references("ມາດຕາ 4 ແລະ ມາດຕາ 12", "lo") == {4, 12}

"""Lists that say an item twice, and lists that only look so."""

from __future__ import annotations

import pytest

from concordance import Register, read_text
from concordance.checks.item_repeated import item_repeated
from concordance.sides import Side

LEAD = {
    "en": "Article 1\nThe Parties shall cooperate in:\n",
    "zh-Hans": "第一条\n双方应在下列领域开展合作：\n",
    "pt": "Artigo 1.º\nAs Partes devem cooperar nos seguintes domínios:\n",
    "lo": "ມາດຕາ 1\nສອງຝ່າຍຈະຮ່ວມມືໃນຂົງເຂດດັ່ງລຸ່ມນີ້:\n",
}


def found(language: str, plain: str) -> list[str]:
    text = read_text(plain, language)
    return [
        text.words(one.spans[language]) for one in item_repeated.examine(Side(text), Register())
    ]


@pytest.mark.parametrize(
    ("language", "items", "said"),
    [
        ("en", "(a) trade;\n(b) tourism;\n(c) tourism.", "tourism."),
        ("en", "1. trade;\n2. Trade;\n3. tourism.", "Trade;"),
        ("zh-Hans", "（一）职业教育；\n（二）职业教育；\n（三）旅游。", "职业教育；"),
        ("pt", "a) saúde pública;\nb) turismo;\nc) saúde pública.", "saúde pública."),
        ("lo", "1. ການທ່ອງທ່ຽວ;\n2. ການທ່ອງທ່ຽວ;\n3. ການສຶກສາ.", "ການທ່ອງທ່ຽວ;"),
    ],
)
def test_an_item_in_the_words_of_another_is_found(language: str, items: str, said: str) -> None:
    assert found(language, LEAD[language] + items) == [said]


@pytest.mark.parametrize(
    ("language", "items"),
    [
        ("en", "(a) trade;\n(b) trade and tourism."),
        ("zh-Hans", "（一）职业教育；\n（二）职业教育和旅游。"),
        ("en", "(a) –;\n(b) –."),
        ("en", "(a) one place:\n(i) its name;\n(b) another place:\n(i) its name."),
    ],
)
def test_items_that_differ_or_stand_in_other_lists_are_right(language: str, items: str) -> None:
    assert found(language, LEAD[language] + items) == []


def test_paragraphs_without_a_number_are_no_list() -> None:
    assert found("en", "Article 1\nDone.\nDone.\nAll is well.") == []

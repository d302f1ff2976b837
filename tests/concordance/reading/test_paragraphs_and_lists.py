"""Instruments without articles: numbered paragraphs, chapters, points with lists of their own."""

from __future__ import annotations

import pytest

from concordance import read_text
from concordance.text import Role


def keys(language: str, plain: str) -> list[str]:
    found = read_text(plain, language).provisions
    return [one.key for one in found if one.role in (Role.ARTICLE, Role.ANNEX)]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        (
            "en",
            "Memorandum\n\nParagraph 1 Purpose\nText is here.\n\nParagraph 2 Fields\nMore text.",
        ),
        ("zh-Hans", "备忘录\n\n第一段 目的\n双方愿合作。\n\n第二段 领域\n双方将交流。"),
        ("lo", "ບົດບັນທຶກ\n\nວັກ 1 ຈຸດປະສົງ\nສອງຝ່າຍຈະຮ່ວມມື.\n\nວັກ 2 ຂົງເຂດ\nສອງຝ່າຍຈະແລກປ່ຽນ."),
        (
            "pt",
            "Memorando\n\nParágrafo 1 Objetivo\nAs Partes cooperam.\n\nParágrafo 2 Domínios\nTrocam.",
        ),
        ("ko", "양해각서\n\n제1항 목적\n양측은 협력한다.\n\n제2항 분야\n양측은 교류한다."),
    ],
)
def test_numbered_paragraphs_with_headings_are_provisions(language: str, plain: str) -> None:
    assert keys(language, plain) == ["article-1", "article-2"]


def test_a_sentence_that_begins_with_a_paragraph_opens_none() -> None:
    plain = "Memorandum\n\n1. One\n\nParagraph 2 applies.\n\n2. Two\n\nParagraph 1 applies too."
    assert keys("en", plain) == ["article-1", "article-2"]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("zh-Hans", "协议\n\n第一节\n标的\n\n1.1 甲方提供援助。\n\n第二节\n验收\n\n2.1 乙方检查。"),
        (
            "pt",
            "Acordo\n\nSecção 1\nObjeto\n\n1.1 A Parte A assiste.\n\nSecção 2\nPrazo\n\n2.1 Dura.",
        ),
    ],
)
def test_chapters_are_provisions_where_only_an_annex_has_points(language: str, plain: str) -> None:
    annex = {
        "zh-Hans": "\n\n附件A\n设备\n\n1. 水泵\n2. 管道\n",
        "pt": "\n\nAnexo A\nMeios\n\n1. Bombas\n2. Tubos\n",
    }
    assert keys(language, plain + annex[language])[:2] == ["article-1", "article-2"]
    assert "article-1-again-2" not in keys(language, plain + annex[language])


def test_a_list_within_a_point_begins_no_points_and_ends_where_the_points_go_on() -> None:
    plain = (
        "ໜັງສືສະແດງເຈດຈຳນົງ\n\n1. ເຈດຈຳນົງ\nສອງຝ່າຍຈະຮ່ວມມື.\n\n2. ຂົງເຂດ\nດັ່ງລຸ່ມນີ້:\n"
        "1. ການຄ້າ;\n2. ການທ່ອງທ່ຽວ;\n3. ການສຶກສາ.\n\n3. ການປະສານງານ\nສອງຝ່າຍຈະແຈ້ງ."
    )
    assert keys("lo", plain) == ["article-1", "article-2", "article-3"]
    lists = [part.number for part in read_text(plain, "lo").provisions[2].parts if part.number]
    assert lists == [1, 2, 3]


def test_points_of_an_annex_are_not_those_of_the_instrument() -> None:
    plain = (
        "Memorandum\n\n1. Purpose\n\nThe Sides share.\n\n2. Funding\n\nEach Side pays.\n\n"
        "Annex 1\n\nProjects\n\n1. Shore power\n\n2. Trucks\n"
    )
    assert keys("en", plain) == ["article-1", "article-2", "annex-1"]

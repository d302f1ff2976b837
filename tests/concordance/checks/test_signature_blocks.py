import pytest

from concordance.alignment import align
from concordance.checks.signature_blocks import signature_blocks, signature_blocks_differ
from concordance.reading import read_text
from concordance.register import Recorded, Register
from concordance.sides import Case, Side

BODY = {
    "en": "Agreement\n\nArticle 1\nWe agree.\n\nDone in duplicate at Guiyang, both texts being equally authentic.\n\n",
    "zh-Hans": "协议\n\n第一条\n双方同意。\n\n本协议在贵阳签署，一式两份，两种文本同等作准。\n\n",
    "fr": "Accord\n\nArticle 1\nNous convenons.\n\nFait à Guiyang, en double exemplaire.\n\n",
}
SIGNED = {
    "en": "For Guizhou Province\nZhang San\n\nFor the City of Monrovia\nJohn Doe\n",
    "zh-Hans": "贵州省代表\n张三\n\n蒙罗维亚市代表\n约翰\n",
    "fr": "Pour la Province\nZhang\n\nPour la Ville\nJean\n",
}


def side(language, signed):
    return Side(read_text(BODY[language] + signed, language))


def differing(*sides):
    left, right = sorted(sides, key=lambda one: one.language)
    case = Case(left, right, tuple(align(left.text, right.text)))
    return list(signature_blocks_differ.examine(case))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_as_many_blocks_in_both_texts_are_right(language):
    texts = side(language, SIGNED[language]), side("zh-Hans", SIGNED["zh-Hans"])
    assert differing(*texts) == []


def test_block_that_one_text_lacks_is_shown_in_both():
    english = side("en", "For Guizhou Province\nZhang San\n")
    (one,) = differing(english, side("zh-Hans", SIGNED["zh-Hans"]))
    assert one.values == {"en": "1", "zh-Hans": "2"}
    assert set(one.spans) == {"en", "zh-Hans"}


def test_text_without_blocks_is_no_difference():
    plain = Side(read_text("Initiative\n\nArticle 1\nWe agree.\n", "en"))
    assert differing(plain, side("zh-Hans", SIGNED["zh-Hans"])) == []
    known = Register(recorded=Recorded(parties=2))
    assert list(signature_blocks.examine(plain, known)) == []


@pytest.mark.parametrize(("parties", "findings"), [(2, 0), (3, 1), (None, 0)])
def test_each_party_has_its_block(parties, findings):
    known = Register(recorded=Recorded(parties=parties))
    assert len(list(signature_blocks.examine(side("en", SIGNED["en"]), known))) == findings


def test_columns_side_by_side_are_two_blocks():
    known = Register(recorded=Recorded(parties=2))
    signed = "For Guizhou Province      For the City of Monrovia\n"
    assert list(signature_blocks.examine(side("en", signed), known)) == []

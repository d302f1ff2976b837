import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text


def test_a_term_defined_twice_is_found_at_its_second_place():
    chinese = text("zh-Hans", "甲与乙（以下合称“双方”）。", "两者（以下合称“双方”）。双方签署。")
    english = text("en", "A and B, hereinafter referred to as “the Parties”.", "The Parties sign.")
    (finding,) = found("term-defined-twice", chinese, english)
    assert finding.article == "article-2"
    assert finding.values == {"zh-Hans": "双方"}
    assert finding.severity == Severity.WARNING


def test_a_term_defined_with_and_without_its_article_is_defined_twice():
    english = text("en", "A (“the Fund”) and B (the “Fund”).")
    assert len(found("term-defined-twice", english, text("zh-Hans", "甲（“基金”）与乙。"))) == 1


def test_a_short_form_may_be_given_again():
    english = text("en", "Shanghai Cooperation Organisation (SCO)", "the Organisation (SCO)")
    assert not found("term-defined-twice", english, text("zh-Hans", "上合组织", "上合组织"))


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("zh-Hans", "甲与乙（以下合称“双方”）签署。"),
        ("zh-Hans", "上海合作组织（简称上合组织）"),
        ("zh-Hant", "甲與乙（以下簡稱「創新基地」）簽署。"),
        ("en", "A and B, hereinafter jointly referred to as “the Parties”, sign."),
        ("en", "Shanghai Cooperation Organisation (SCO)"),
        ("pt", "A e B, doravante designadas conjuntamente por «as Partes», assinam."),
        ("fr", "A et B, ci-après dénommées « les Parties », signent."),
        ("es", "A y B, en adelante denominadas «las Partes», firman."),
        ("ru", "А и Б, далее именуемые «Стороны», подписали."),
        ("lo", "ກ ແລະ ຂ, ຕໍ່ໄປນີ້ເອີ້ນລວມກັນວ່າ “ສອງຝ່າຍ”, ລົງນາມ."),
    ],
)
def test_a_term_that_is_not_used_again_is_a_hint(language, wording):
    other = text("pt" if language == "en" else "en", "—")
    (finding,) = found("term-unused", text(language, wording), other, notes=True)
    assert finding.severity == Severity.NOTE
    used = text(language, wording, finding.values[language])
    assert not found("term-unused", used, other, notes=True)


def test_a_term_that_one_text_alone_defines_is_found():
    chinese = text("zh-Hans", "甲与乙（以下合称“双方”）签署。")
    english = text("en", "A and B sign.")
    (finding,) = found("term-defined-alone", chinese, english)
    assert finding.values == {"zh-Hans": "双方"}
    assert english.words(finding.spans["en"]) == "A and B sign."


def test_a_term_that_both_define_is_right():
    chinese = text("zh-Hans", "甲与乙（以下合称“双方”）签署。")
    english = text("en", "A and B, hereinafter referred to as “the Parties”, sign.")
    assert not found("term-defined-alone", chinese, english)


def test_a_short_form_answers_a_definition_but_needs_none():
    chinese = text("zh-Hans", "上海合作组织（简称上合组织）")
    english = text("en", "Shanghai Cooperation Organisation (SCO)")
    assert not found("term-defined-alone", chinese, english)
    assert not found("term-defined-alone", english, text("zh-Hans", "上海合作组织"))


def test_a_language_without_patterns_defines_nothing():
    english = text("en", "A and B, hereinafter referred to as “the Parties”.")
    assert not found("term-defined-alone", english, text("ka", "ა და ბ"))

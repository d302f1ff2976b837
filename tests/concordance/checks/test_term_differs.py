import pytest

from concordance import Part, Provision, Register, Role, Term, Text
from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "term-differs"
COUNTRIES = Term(
    {"zh-Hans": ("上合组织国家",), "en": ("SCO countries", "SCO States")},
    never={"en": ("Member States",), "zh-Hans": ("成员国",)},
)
MEMBERS = Term({"zh-Hans": ("成员国", "上合组织成员国"), "en": ("Member States",)})
BASE = Term({"zh-Hans": ("创新基地",), "en": ("Innovation Base",)})
TERMS = Register(terms=(COUNTRIES, MEMBERS, BASE, Term({"pt": ("base",), "en": ("base",)})))


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("面向上合组织国家。", "for the SCO countries"),
        ("面向上合组织国家。", "for the SCO  States"),
        ("成员国参加。", "The Member States take part."),
        ("上合组织成员国参加。", "The Member States take part."),
        ("上合组织国家和成员国。", "SCO countries and Member States"),
        ("创新基地设在青岛。", "The innovation base is in Qingdao."),
        ("没有术语。", "Databases without terms."),
    ],
)
def test_each_term_in_its_rendering_is_right(chinese, english):
    assert not found(CHECK, text("zh-Hans", chinese), text("en", english), register=TERMS)


def test_a_rendering_that_is_another_thing_is_an_error():
    chinese = text("zh-Hans", "面向上合组织国家。")
    english = text("en", "for the Member States")
    errors = [
        one
        for one in found(CHECK, chinese, english, register=TERMS)
        if one.severity == Severity.ERROR
    ]
    (finding,) = errors
    assert finding.values == {"zh-Hans": "上合组织国家", "en": "Member States"}
    assert str(finding.message) == "“Member States” is another thing than “上合组织国家”."


def test_another_thing_that_is_meant_too_is_a_warning():
    chinese = text("zh-Hans", "上合组织国家和成员国。")
    english = text("en", "the Member States")
    (finding,) = found(CHECK, chinese, english, register=TERMS)
    assert finding.severity == Severity.WARNING


def test_a_term_that_the_other_text_does_not_say_is_a_warning_both_ways():
    chinese, english = text("zh-Hans", "创新基地设在青岛。"), text("en", "It is in Qingdao.")
    (finding,) = found(CHECK, chinese, english, register=TERMS)
    assert finding.severity == Severity.WARNING
    assert str(finding.message) == (
        "“创新基地” is rendered “Innovation Base”, which the other text does not say here."
    )
    chinese, english = text("zh-Hans", "设在青岛。"), text("en", "The Innovation Base is there.")
    (finding,) = found(CHECK, chinese, english, register=TERMS)
    assert finding.values == {"en": "Innovation Base"}


def test_a_longer_term_hides_a_shorter_one_within_it():
    register = Register(
        terms=(
            Term({"zh-Hans": ("协议",), "en": ("agreement",)}),
            Term({"zh-Hans": ("框架协议",), "en": ("framework",)}),
        )
    )
    assert not found(CHECK, text("zh-Hans", "框架协议"), text("en", "framework"), register=register)


def _two_paragraphs(language: str, one: str, other: str) -> Text:
    plain = f"{one}\n{other}"
    parts = (Part(0, len(one)), Part(len(one) + 1, len(plain)))
    return Text(language, plain, (Provision("a", Role.ARTICLE, 1, 0, len(plain), parts),))


def test_a_rendering_elsewhere_in_the_article_will_do():
    chinese = _two_paragraphs("zh-Hans", "创新基地。", "设在青岛。")
    english = _two_paragraphs("en", "It is here.", "The Innovation Base is in Qingdao.")
    assert not found(CHECK, chinese, english, register=TERMS)


def test_a_text_in_traditional_characters_is_read_with_simplified_terms():
    chinese = text("zh-Hant", "創新基地設在青島。")
    assert found(CHECK, chinese, text("en", "It is there."), register=TERMS)
    assert not found(CHECK, chinese, text("en", "The Innovation Base."), register=TERMS)


def test_without_terms_in_both_languages_nothing_is_compared():
    assert not found(CHECK, text("zh-Hans", "创新基地"), text("lo", "—"), register=TERMS)

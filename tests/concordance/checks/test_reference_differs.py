from time import perf_counter

import pytest

from concordance.alignment import align
from concordance.checks.reference_differs import reference_differs
from concordance.findings import Severity
from concordance.register import Register
from concordance.sides import Case, Side
from tests.concordance.checks.texts import found, text

CHECK = "reference-differs"

SAME = [
    ("en", "See Article 4(2)(a).", "zh-Hans", "见第四条第二款第（一）项。"),
    (
        "en",
        "See subparagraph (a) of paragraph 2 of Article 4.",
        "zh-Hans",
        "见第四条第二款第（一）项。",
    ),
    ("en", "See Articles 4 to 6.", "zh-Hans", "见第四条至第六条。"),
    ("en", "See Articles 4, 5 and 6.", "zh-Hans", "见第四条至第六条。"),
    ("en", "See Articles 4 and 5.", "pt", "Ver o artigo 4.º e o artigo 5.º."),
    ("en", "See Article 4(i).", "zh-Hans", "见第四条第（九）项。"),
    ("en", "See Article 4(i).", "zh-Hans", "见第四条第（一）项。"),
    ("en", "See Article 4(a).", "zh-Hans", "见第四条第一款第（一）项。"),
    ("en", "See Article 1.", "zh-Hans", "见本条。"),
    ("en", "The costs provided for.", "zh-Hans", "本条规定的费用。"),
    ("en", "See Annex II.", "zh-Hans", "见附件二。"),
    ("en", "See Part XV, section 2, of the Law.", "zh-Hans", "见《法》第十五部分第二节。"),
    ("en", "See Article 4, paragraph 2.", "fr", "Voir l'article 4, paragraphe 2."),
    ("en", "See Article 4, paragraph 2.", "es", "Véase el párrafo 2 del artículo 4."),
    ("en", "See Article 4, paragraph 2.", "ru", "См. пункт 2 статьи 4."),
    ("en", "See Article 4, paragraph 2.", "ko", "제4조 제2항을 본다."),
    ("en", "See Article 4, paragraph 2.", "ja", "第四条第二項を見る。"),
    ("en", "See Article 4, paragraph 2.", "lo", "ເບິ່ງ ມາດຕາ 4 ວັກ 2."),
    ("en", "See Article 4, paragraph 2.", "ka", "იხილეთ მე-4 მუხლის მე-2 პუნქტი."),
    ("en", "See Article 4, paragraph 2.", "ar", "انظر الفقرة 2 من المادة 4."),
    ("en", "See Article 4, paragraph 2.", "th", "ดูข้อ 4 วรรค 2"),
    ("zh-Hans", "见第四条第二款。", "zh-Hant", "見第四條第二款。"),
]

DIFFERENT = [
    ("en", "See Article 4(2)(a).", "zh-Hans", "见第五条第二款第（一）项。"),
    ("en", "See Article 4(2)(a).", "zh-Hans", "见第四条第三款第（一）项。"),
    ("en", "See Article 4(2)(a).", "zh-Hans", "见第四条第二款第（二）项。"),
    ("en", "See Articles 4 to 6.", "zh-Hans", "见第四条至第七条。"),
    ("en", "See Articles 4 and 6.", "zh-Hans", "见第四条至第六条。"),
    ("en", "See Article 4.", "pt", "Ver o artigo 5.º."),
    ("en", "See Annex II.", "zh-Hans", "见附件三。"),
    ("en", "See Article 2.", "zh-Hans", "见本条。"),
    ("en", "See Article 4.", "zh-Hans", "见附件四。"),
    ("en", "See Article 4, paragraph 2.", "ru", "См. пункт 3 статьи 4."),
    ("en", "See Article 4, paragraph 2.", "ko", "제4조 제3항을 본다."),
    ("en", "See Article 4, paragraph 2.", "lo", "ເບິ່ງ ມາດຕາ 5 ວັກ 2."),
    ("zh-Hans", "见第四条第二款。", "zh-Hant", "見第四條第三款。"),
]


@pytest.mark.parametrize(("first", "one", "second", "other"), SAME)
def test_equal_places_are_no_difference(first, one, second, other):
    assert found(CHECK, text(first, one), text(second, other), notes=True) == []


@pytest.mark.parametrize(("first", "one", "second", "other"), DIFFERENT)
def test_different_places_are_an_error_in_both_texts(first, one, second, other):
    findings = found(CHECK, text(first, one), text(second, other))
    assert findings
    assert all(each.severity == Severity.ERROR for each in findings)
    assert all(set(each.spans) == {first, second} for each in findings)


def test_reference_that_only_one_text_makes_is_an_error_that_shows_where_to_look():
    (one,) = found(CHECK, text("en", "See Article 4."), text("zh-Hans", "见该处。"))
    assert one.severity == Severity.ERROR
    assert one.values == {"en": "Article 4"}
    assert one.spans == {"en": (4, 13), "zh-Hans": (0, 4)}
    assert "“Article 4” has no counterpart" in str(one.message)


def test_reference_repeated_in_one_text_is_a_hint():
    english = text("en", "Under Article 4 and in accordance with Article 4.")
    (one,) = found(CHECK, english, text("zh-Hans", "依照第四条。"), notes=True)
    assert one.severity == Severity.NOTE


def test_finding_names_both_references():
    (one,) = found(CHECK, text("en", "See Article 4."), text("zh-Hans", "见第五条。"))
    assert str(one.message) == (
        "The references point to different places: “Article 4” and “第五条”."
    )


def test_preceding_paragraph_is_the_one_before():
    english = text("en", "We agree.\nparagraph 1 applies.\nparagraph 1 applies.")
    chinese = text("zh-Hans", "同意。\n前款适用。\n前款适用。")
    (one,) = found(CHECK, english, chinese)
    assert one.values["zh-Hans"] == "前款"


def test_items_compare_without_their_paragraph_where_texts_are_not_divided_alike():
    english = text("en", "One.\nsubparagraph (a) above applies.")
    chinese = text("zh-Hans", "一。上述第（一）项适用。")
    assert found(CHECK, english, chinese) == []


def test_thousands_of_references_are_compared_in_time():
    english = text("en", " ".join(f"Article {at % 900 + 1};" for at in range(3000)))
    portuguese = text("pt", " ".join(f"artigo {at % 900 + 1};" for at in range(3000)))
    pair = next(
        iter(Case(Side(english), Side(portuguese), tuple(align(english, portuguese))).pairs())
    )
    assert len(pair.left.values) == 3000
    begun = perf_counter()
    assert list(reference_differs.examine(pair, Register())) == []
    assert perf_counter() - begun < 2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordance.folding import folded
from concordance.lexicon import languages
from concordance.values import Kind
from concordance.values.citing import place
from concordance.values.references import citations, read

A, P, E, S = "article", "paragraph", "item", "subitem"
FULL = ((A, 4), (P, 2), (E, 1))
TWO = ((A, 4), (P, 2))

SAID = [
    ("zh-Hans", "第四条第一款至第五条第六款", [((A, 4), (P, 1)), ((A, 5), (P, 6))]),
    ("zh-Hans", "第四条第一款至第四条第六款", [((A, 4), (P, 1), ("to", 6))]),
    ("zh-Hans", "第二项第1目", [((E, 2), (S, 1))]),
    ("zh-Hans", "第(iix)条", []),
    ("en", "Article 4 and 5 items", [((A, 4),)]),
    ("en", "Article 4(2) and (b)", [((A, 4), (P, 2))]),
    ("en", "Article 4(2)(iix)", [((A, 4), (P, 2))]),
    ("en", "Article 4 (a) to (c)", [((A, 4), (E, 1), ("to", 3))]),
    ("ru", "Статья Ъ", []),
    ("zh-Hans", "依照第四条第二款第(一)项", [FULL]),
    ("zh-Hans", "第四条第二款第（一）项", [FULL]),
    ("zh-Hans", "根据第四十七条第六款第(五)项通过", [((A, 47), (P, 6), (E, 5))]),
    ("zh-Hans", "上述第(一)项第1目的认定", [((E, 1), (S, 1))]),
    ("zh-Hans", "《公约》第二八七条第六款至第八款应适用", [((A, 287), (P, 6), ("to", 8))]),
    ("zh-Hans", "第四条至第六条", [((A, 4), ("to", 6))]),
    ("zh-Hans", "第四至第六条", [((A, 4), ("to", 6))]),
    ("zh-Hans", "第四条和第五条正在", [((A, 4),), ((A, 5),)]),
    ("zh-Hans", "第四、五条", [((A, 4),), ((A, 5),)]),
    ("zh-Hans", "第四条第一款和第二款", [((A, 4), (P, 1)), ((A, 4), (P, 2))]),
    ("zh-Hans", "上述第一款和第二款", [((P, 1),), ((P, 2),)]),
    ("zh-Hans", "根据前款", [(("preceding paragraph", 1),)]),
    ("zh-Hans", "前两款规定", [(("preceding paragraph", 2),)]),
    ("zh-Hans", "本条以外的经费", [(("this article", 1),)]),
    ("zh-Hans", "本条第二款", [((P, 2),)]),
    ("zh-Hans", "附件一所述", [(("annex", 1),)]),
    ("zh-Hans", "附件五、六、七和八的规定", [(("annex", n),) for n in (5, 6, 7, 8)]),
    ("zh-Hans", "第二部分", [(("part", 2),)]),
    ("zh-Hans", "第三条建议", []),
    ("zh-Hans", "第一项目标，本章程，本条约，本项目，前项目，以前条件", []),
    ("zh-Hans", "弟四条", [((A, 4),)]),
    ("zh-Hans", "第 4 条第 2 款", [TWO]),
    ("zh-Hans", "第三十条的门槛,包括根据该条第二款", [((A, 30),), ((A, 30), (P, 2))]),
    ("zh-Hans", "第4(2)(a)条", [FULL]),
    ("zh-Hans", "联合国2030年第十五次会议", []),
    ("zh-Hans", "第一项决定", []),
    ("zh-Hant", "第四條第二款第（一）項", [FULL]),
    ("en", "Article 4(2)(a)", [FULL]),
    ("en", "Article 4, paragraph 2 (a), shall", [FULL]),
    ("en", "subparagraph (a) of paragraph 2 of Article 4", [FULL]),
    ("en", "Article 4.2(a)", [FULL]),
    ("en", "Articles 4 to 6", [((A, 4), ("to", 6))]),
    ("en", "Articles 4–6 and 9", [((A, 4), ("to", 6)), ((A, 9),)]),
    ("en", "articles 5, 7 and 9", [((A, 5),), ((A, 7),), ((A, 9),)]),
    ("en", "Article 4 and 30 days", [((A, 4),)]),
    ("en", "Articles 4 and 5, 3 persons", [((A, 4),), ((A, 5),)]),
    ("en", "paragraph 6 above", [((P, 6),)]),
    ("en", "the preceding paragraph", [(("preceding paragraph", 1),)]),
    ("en", "the preceding two paragraphs", [(("preceding paragraph", 2),)]),
    ("en", "in this Article.", [(("this article", 1),)]),
    ("en", "paragraph 2 of this Article", [((P, 2),)]),
    ("en", "Part XV, section 2, of the Convention", [(("part", 15), ("section", 2))]),
    (
        "en",
        "Annexes V, VI, VII and VIII to the Convention",
        [(("annex", n),) for n in (5, 6, 7, 8)],
    ),
    ("en", "Annex I and Annex A", [(("annex", 1),), (("annex", 1),)]),
    ("en", "Article 7 of the Convention", [((A, 7),)]),
    ("en", "subparagraph (a) (ii) above", [((E, 1), (S, 2))]),
    ("en", "paragraph 4 (b) (i) above", [((P, 4), (E, 2), (S, 1))]),
    ("en", "Article 9 (a), (b) and (d)", [((A, 9), (E, 1)), ((A, 9), (E, 2)), ((A, 9), (E, 4))]),
    (
        "en",
        "paragraphs 1 (a) and 2 (b) of article 3",
        [((A, 3), (P, 1), (E, 1)), ((A, 3), (P, 2), (E, 2))],
    ),
    ("en", "the second paragraph of Article 4", [TWO]),
    ("en", "Article Four", [((A, 4),)]),
    (
        "en",
        "under article 30, including pursuant to paragraph 2 of that article",
        [((A, 30),), ((A, 30), (P, 2))],
    ),
    (
        "en",
        "for the most part, in this partnership, the first Party, at this point 3 items, a section",
        [],
    ),
    ("en", "Article 4, paragraphs 1 and 3", [((A, 4), (P, 1)), ((A, 4), (P, 3))]),
    ("en", "articles 30 and 31", [((A, 30),), ((A, 31),)]),
    ("pt", "artigo 4.º, n.º 2, alínea a)", [FULL]),
    ("pt", "na alínea a) do n.º 2 do artigo 4.º do presente Acordo", [FULL]),
    ("pt", "nos termos do artigo 4.º e do artigo 5.º, que", [((A, 4),), ((A, 5),)]),
    ("pt", "os artigos 4.º e 5.º", [((A, 4),), ((A, 5),)]),
    ("pt", "artigos 4.º a 6.º", [((A, 4), ("to", 6))]),
    ("pt", "previstas no presente artigo.", [(("this article", 1),)]),
    ("pt", "no n.º 2 do presente artigo", [((P, 2),)]),
    ("pt", "a Lei n.º 12/2025 e a Lei n.º 5", []),
    ("pt", "os n.os 1 e 2 do artigo 4.º", [((A, 4), (P, 1)), ((A, 4), (P, 2))]),
    ("pt", "número anterior", [(("preceding paragraph", 1),)]),
    ("pt", "Anexo 1 e Anexo II", [(("annex", 1),), (("annex", 2),)]),
    ("pt", "artigo primeiro", [((A, 1),)]),
    ("fr", "article 4, paragraphe 2, alinéa a)", [FULL]),
    ("fr", "l'alinéa a) du paragraphe 2 de l'article 4", [FULL]),
    ("fr", "article premier", [((A, 1),)]),
    ("fr", "articles 5, 7 et 9", [((A, 5),), ((A, 7),), ((A, 9),)]),
    ("fr", "Article 1er", [((A, 1),)]),
    ("fr", "le paragraphe précédent", [(("preceding paragraph", 1),)]),
    ("fr", "du présent article", [(("this article", 1),)]),
    ("fr", "annexe II", [(("annex", 2),)]),
    ("fr", "le paragraphe 2 a) de l’article 4", [FULL]),
    ("es", "artículo 4, párrafo 2, inciso a)", [FULL]),
    ("es", "el apartado a) del párrafo 2 del artículo 4", [FULL]),
    ("es", "los artículos 4 y 5", [((A, 4),), ((A, 5),)]),
    ("es", "párrafo anterior", [(("preceding paragraph", 1),)]),
    ("es", "este artículo", [(("this article", 1),)]),
    ("es", "Anexo 1", [(("annex", 1),)]),
    ("es", "artículo 4.2 a)", [FULL]),
    ("ru", "пункт 2 статьи 4, подпункт «а»", [FULL]),
    ("ru", "подпункт «а» пункта 2 статьи 4", [FULL]),
    ("ru", "в соответствии с подпунктом а) пункта 2 статьи 4", [FULL]),
    ("ru", "статей 4 и 5", [((A, 4),), ((A, 5),)]),
    ("ru", "настоящей статьи", [(("this article", 1),)]),
    ("ru", "пункт 2 настоящей статьи", [((P, 2),)]),
    ("ru", "предыдущего пункта", [(("preceding paragraph", 1),)]),
    ("ru", "Приложение 1, Приложении II", [(("annex", 1),), (("annex", 2),)]),
    ("ru", "часть XV Конвенции", [(("part", 15),)]),
    ("ru", "часть 2 статьи 4", [TWO]),
    ("ko", "제4조 제2항 제1호", [FULL]),
    ("ko", "제4조제2항", [TWO]),
    ("ko", "제4조 및 제5조", [((A, 4),), ((A, 5),)]),
    ("ko", "제4조부터 제6조까지", [((A, 4), ("to", 6))]),
    ("ko", "전항의", [(("preceding paragraph", 1),)]),
    ("ko", "본 조에서", [(("this article", 1),)]),
    ("ko", "부속서 1", [(("annex", 1),)]),
    ("ja", "第4条第2項第1号", [FULL]),
    ("ja", "第四条2(a)", [FULL]),
    ("ja", "前項の規定", [(("preceding paragraph", 1),)]),
    ("ja", "この条の規定", [(("this article", 1),)]),
    ("ja", "附属書Ⅰ及び附属書2", [(("annex", 2),)]),
    ("ja", "本条約、本事項、条件", []),
    ("lo", "ມາດຕາ 4 ວັກ 2", [TWO]),
    ("lo", "ຕາມມາດຕາ 4, ການ", [((A, 4),)]),
    ("lo", "ວັກ 2 ຂອງມາດຕາ 4", [TWO]),
    ("lo", "ໃນມາດຕານີ້", [(("this article", 1),)]),
    ("lo", "ມາດຕາ 4 ແລະ ມາດຕາ 5", [((A, 4),), ((A, 5),)]),
    ("lo", "ເອກະສານຊ້ອນທ້າຍ 1", [(("annex", 1),)]),
    ("ka", "მე-4 მუხლის მე-2 პუნქტი", [TWO]),
    ("ka", "მე-4 მუხლის მე-2 პუნქტის „ა“ ქვეპუნქტი", [FULL]),
    ("ka", "მუხლი 4", [((A, 4),)]),
    ("ka", "ამ მუხლის", [(("this article", 1),)]),
    ("ka", "დანართი 1", [(("annex", 1),)]),
    ("ar", "المادة 4 الفقرة 2", [TWO]),
    ("ar", "الفقرة 2 من المادة 4", [TWO]),
    ("ar", "وفقا للمادة 4", [((A, 4),)]),
    ("ar", "المادتين 4 و5", [((A, 4),), ((A, 5),)]),
    ("ar", "الفقرة 2 (أ) من المادة 4", [FULL]),
    ("ar", "المادة الرابعة", [((A, 4),)]),
    ("ar", "هذه المادة", [(("this article", 1),)]),
    ("ar", "الفقرة السابقة", [(("preceding paragraph", 1),)]),
    ("ar", "المرفق 1", [(("annex", 1),)]),
    ("th", "ข้อ 4 วรรค 2", [TWO]),
    ("th", "ข้อ 4 วรรคสอง", [TWO]),
    ("th", "วรรค 2 ของข้อ 4", [TWO]),
    ("th", "ข้อตกลงฉบับนี้ ข้อมูล 4", []),
    ("th", "วรรคก่อน ข้อนี้", [(("preceding paragraph", 1),), (("this article", 1),)]),
    ("th", "ภาคผนวก 1", [(("annex", 1),)]),
]


@pytest.mark.parametrize(("language", "plain", "places"), SAID)
def test_reference_is_read_as_the_place_that_it_names(language, plain, places):
    assert [one.value for one in read(folded(plain, language), language)] == places


def test_this_article_alone_is_weak_and_a_numbered_one_is_not():
    weak = {one.value: one.weak for one in read("this Article and Article 4", "en")}
    assert weak == {(("this article", 1),): True, ((A, 4),): False}


def test_spans_of_a_list_do_not_overlap_and_cover_its_numbers():
    plain = "under paragraphs 1 (a) and 2 of Article 4, as amended"
    spans = [one.span for one in read(plain, "en")]
    assert [plain[a:b] for a, b in spans] == ["paragraphs 1 (a)", "2 of Article 4"]


def test_reference_does_not_cross_a_line():
    assert [one.value for one in read("Article\n4", "en")] == []
    assert [one.value for one in read("第四条\n第二款", "zh-Hans")] == [((A, 4),), ((P, 2),)]


def test_that_article_is_the_last_one_named_in_the_line():
    assert [one.value for one in read("Article 5.\nparagraph 2 of that article", "en")] == [
        ((A, 5),),
        ((P, 2),),
    ]
    assert list(read("that article", "en")) == []


def test_article_said_again_is_the_same_place():
    assert [one.value for one in read("第五条的目的与该条的范围", "zh-Hans")] == [
        ((A, 5),),
        ((A, 5),),
    ]


def test_product_of_two_lists_is_every_place():
    places = [one.value for one in read("Articles 4 and 5, paragraphs 1 and 2", "en")]
    assert places == [((A, a), (P, p)) for a in (4, 5) for p in (1, 2)]


def test_citation_spans_from_its_first_word_to_its_last():
    plain = "see subparagraph (a) of paragraph 2 of Article 4 of the Law"
    (one,) = citations(plain, "en")
    assert plain[one.start : one.end] == "subparagraph (a) of paragraph 2 of Article 4"


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(languages()),
    st.text(
        st.sampled_from("第条款项四(a)(i)2, of paragraphs Article条项至to-–статьи 4 мუх\ud800"),
        max_size=60,
    ),
)
def test_any_text_is_read_without_fault_and_in_order(language, plain):
    found = list(read(plain, language))
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(0 <= one.start < one.end <= len(plain) for one in found)
    assert all(one.kind == Kind.REFERENCE and one.value for one in found)


def test_a_section_with_a_point_is_an_article_with_its_paragraph():
    assert place("2.3", "section", "en") == (("article", 2), ("paragraph", 3))

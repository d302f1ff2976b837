"""Every language has every formula; the most specific one is used."""

import tomllib

import pytest

from rendering import formulas
from rendering.content import Provision, Role, Words

OWN = ("zh-Hans", "zh-Hant", "en", "pt", "fr", "es", "ru", "lo")
BINDING = ("sister_city", "framework", "technical_cooperation")

LABELS = [
    ("sister_city", 1, "zh-Hans", "第一条"),
    ("framework", 21, "zh-Hans", "第二十一条"),
    ("technical_cooperation", 3, "zh-Hant", "第三條"),
    ("memorandum", 2, "zh-Hans", "第二段"),
    ("initiative", 11, "zh-Hans", "十一、"),
    ("letter_of_intent", 1, "zh-Hant", "一、"),
    ("sister_city", 1, "en", "Article 1"),
    ("memorandum", 2, "en", "Paragraph 2"),
    ("initiative", 3, "en", "3."),
    ("sister_city", 1, "pt", "Artigo 1.º"),
    ("memorandum", 10, "pt", "Parágrafo 10.º"),
    ("sister_city", 1, "fr", "Article premier"),
    ("sister_city", 2, "fr", "Article 2"),
    ("memorandum", 1, "fr", "Paragraphe premier"),
    ("initiative", 1, "fr", "1."),
    ("framework", 4, "es", "Artículo 4"),
    ("framework", 4, "ru", "Статья 4"),
    ("memorandum", 4, "ru", "Пункт 4"),
    ("sister_city", 1, "lo", "ມາດຕາ 1"),
    ("memorandum", 1, "lo", "ວັກ 1"),
    ("memorandum", 1, "ka", "Paragraph 1"),
]

COPIES = [
    (1, "en", "in a single original"),
    (2, "en", "in duplicate"),
    (3, "zh-Hans", "一式三份"),
    (5, "fr", "en cinq exemplaires"),
    (6, "zh-Hans", "一式六份"),
    (7, "en", "in 7 originals"),
    (2, "ru", "в двух экземплярах"),
    (2, "lo", "ເປັນສອງສະບັບ"),
    (2, "ka", "in duplicate"),
]


def article(number, role=Role.ARTICLE):
    return Provision("one", role, number, {"en": Words("", "words")})


def keys_of(table, above=""):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from keys_of(value, f"{above}{key}.")
        else:
            yield f"{above}{key}"


def table_of(folder):
    return tomllib.loads((formulas.FOLDER / folder / "formulas.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("kind", "number", "language", "written"), LABELS)
def test_label_follows_kind_and_language(kind, number, language, written):
    assert formulas.label(article(number), language, kind) == written


def test_what_has_no_number_has_no_label():
    assert formulas.label(article(None, Role.RECITAL), "en", "sister_city") == ""


@pytest.mark.parametrize(("number", "language", "written"), COPIES)
def test_copies_are_counted_in_the_phrase_of_the_language(number, language, written):
    assert formulas.copies(number, language, "sister_city") == written


@pytest.mark.parametrize("language", OWN)
def test_language_has_every_formula_of_the_default(language):
    needed = {key for key in keys_of(table_of("default")) if not key.startswith("languages.")}
    assert needed <= set(keys_of(table_of(language)))


@pytest.mark.parametrize("language", OWN)
def test_language_names_every_language_that_has_formulas(language):
    assert set(OWN) <= set(table_of(language)["languages"])


@pytest.mark.parametrize("language", [*OWN, "default"])
@pytest.mark.parametrize(
    ("key", "blanks"),
    [
        ("copies.general", ({"number"}, {"ideographs"})),
        ("party.defined", ({"full", "short"},)),
        ("page.number", ({"page", "pages"},)),
        ("for_party", ({"party"},)),
        ("column.header", ({"language"},)),
        ("article", ({"number"}, {"ideographs"})),
    ],
)
def test_formula_has_its_blanks(language, key, blanks):
    for kind in (None, "memorandum", "letter_of_intent", "initiative"):
        phrase = formulas.formula(language, key, kind)
        assert {part.split("}")[0] for part in phrase.split("{")[1:]} in blanks


@pytest.mark.parametrize("language", OWN)
def test_missing_date_shows_where_to_write(language):
    assert formulas.formula(language, "missing.date").count("__") >= 3


def test_binding_kinds_share_their_labels():
    for language in OWN:
        labels = {formulas.label(article(2), language, kind) for kind in BINDING}
        assert len(labels) == 1


def test_kind_in_the_language_is_more_specific_than_the_language():
    assert formulas.formula("en", "article", "memorandum") == "Paragraph {number}"
    assert formulas.formula("en", "article", "sister_city") == "Article {number}"


def test_language_is_more_specific_than_a_kind_of_the_default(tmp_path, monkeypatch):
    for folder, words in (
        ("default", '[kind.x]\nsignature = "default x"\n'),
        ("qq", 'signature = "qq"\n[kind.y]\nsignature = "qq y"\n'),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "formulas.toml").write_text(words, encoding="utf-8")
    monkeypatch.setattr(formulas, "FOLDER", tmp_path)
    formulas._load.cache_clear()
    try:
        assert formulas.formula("qq", "signature", "x") == "qq"
        assert formulas.formula("qq", "signature", "y") == "qq y"
        assert formulas.formula("qq-Latn", "signature", "y") == "qq y"
        assert formulas.formula("rr", "signature", "x") == "default x"
        assert formulas.find("rr", "signature", "y") is None
    finally:
        formulas._load.cache_clear()


def test_one_can_tell_whether_a_language_has_formulas_of_its_own():
    assert formulas.has_own("zh-Hant-MO")
    assert not formulas.has_own("ka")

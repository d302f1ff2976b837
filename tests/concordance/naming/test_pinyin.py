import pytest

from concordance.naming import pinyin


@pytest.mark.parametrize(
    ("key", "syllables"),
    [
        ("guizhou", 2),
        ("xi", 1),
        ("jinping", 2),
        ("monrovia", 0),
        ("", 0),
        ("shijiazhuang", 3),
        ("zhuhai", 2),
    ],
)
def test_a_word_of_pinyin_has_syllables(key, syllables):
    assert pinyin.count(key) == syllables


@pytest.mark.parametrize("key", ["jianhua", "weihai", "zunyi", "qingdao"])
def test_these_may_be_chinese_names(key):
    assert pinyin.is_name(key)


@pytest.mark.parametrize(
    "key", ["change", "facilitate", "dialogue", "forum", "li", "humanidade", "language"]
)
def test_these_are_words_of_other_languages(key):
    assert not pinyin.is_name(key)


@pytest.mark.parametrize(
    ("key", "han", "span"),
    [
        ("jinping", "主席习近平发来", (3, 5)),
        ("guizhou", "在贵州省", (1, 3)),
        ("chongqing", "重庆", (0, 2)),
        ("lvliang", "吕梁", (0, 2)),
        ("luliang", "吕梁", (0, 2)),
        ("zunyi", "在贵州省", None),
        ("guizho", "贵州", None),
        ("wei", "", None),
    ],
)
def test_characters_read_as_a_word_of_pinyin(key, han, span):
    assert pinyin.read_as(key, han) == span


def test_a_name_that_goes_on_beyond_the_last_character_is_not_read():
    assert pinyin.read_as("qingdao", "长青") is None
    assert pinyin.read_as("qingdao", "在青岛") == (1, 3)

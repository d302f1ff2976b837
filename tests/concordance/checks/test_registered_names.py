import pytest

from concordance import Name, Register, Text
from concordance.findings import Severity
from tests.concordance.checks.texts import found, text
from tests.concordance.sources import needs_data, shared

SCO = Name(
    "institution",
    {"en": ("Shanghai Cooperation Organisation", "SCO"), "zh-Hans": ("上海合作组织", "上合组织")},
)
GUIZHOU = Name(
    "party",
    {
        "en": ("Guizhou Province of the People’s Republic of China", "Guizhou"),
        "zh-Hans": ("中华人民共和国贵州省", "贵州省"),
        "pt": ("a Província de Guizhou da República Popular da China", "Guizhou"),
        "lo": ("ແຂວງກຸ້ຍໂຈ",),
    },
)
SHEN = Name("person", {"en": ("Shen Jianhua",), "zh-Hans": ("沈建华",), "ru": ("Шэнь Цзяньхуа",)})
KNOWN = Register(names=(SCO, GUIZHOU, SHEN))


def misspelt(language, words, register=KNOWN):
    other = "fr" if language != "fr" else "en"
    return found(
        "registered-name-misspelt", text(language, words), text(other, "x"), register=register
    )


SLIPS = [
    ("en", "the Shanghai Cooporation Organisation", "Shanghai Cooporation Organisation"),
    ("en", "the Shanghai Coperation Organization", "Shanghai Coperation Organization"),
    ("en", "Shanghai\nCooperation Orgnaisation", "Shanghai\nCooperation Orgnaisation"),
    ("en", "Shen Jiamhua signed", "Shen Jiamhua"),
    ("en", "in Giuzhou", "Giuzhou"),
    ("zh-Hans", "沈健华签署", "沈健华"),
    ("zh-Hans", "上海合做组织", "上海合做组织"),
    ("zh-Hant", "沈健華簽署", "沈健華"),
    ("ru", "подписал Шень Цзяньхуа", "Шень Цзяньхуа"),
]
SOUND = [
    ("en", "the Shanghai Cooperation Organization’s members"),
    ("en", "SHANGHAI COOPERATION ORGANISATION"),
    ("en", "Shanghai Cooperation Organisations"),
    ("en", "Huizhou and Guangzhou"),
    ("en", "the guizhuo is written small"),
    ("en", "Giuzhou, as the giuzhou is called"),
    ("zh-Hans", "上海合作组织和沈建华"),
    ("zh-Hans", "湖州省外"),
    ("pt", "a Província de Guizhou"),
    ("ru", "подписано Шэнь Цзяньхуам"),
    ("ka", "x"),
]


@pytest.mark.parametrize(("language", "words", "shown"), SLIPS)
def test_a_registered_name_with_a_letter_wrong_is_an_error(language, words, shown):
    (finding,) = misspelt(language, words)
    assert finding.severity == Severity.ERROR
    assert finding.values[language] == shown


@pytest.mark.parametrize(("language", "words"), SOUND)
def test_registered_forms_and_other_names_are_no_slips(language, words):
    assert misspelt(language, words) == []


def test_without_a_register_nothing_is_misspelt():
    assert misspelt("en", "the Shanghai Cooporation Organisation", Register()) == []


@needs_data
def test_the_press_report_misspells_the_organisation_eight_times():
    press = shared("seed/green_forum_press.en.txt")
    (first, *others) = misspelt("en", press)
    assert len(others) == 7
    assert first.values["en"] == "Shanghai Cooporation Organisation"


def differs(left, right, register=KNOWN):
    return found("registered-name-differs", left, right, register=register)


def test_a_name_in_the_title_without_its_counterpart_is_an_error():
    (finding,) = differs(text("en", title="Agreement of Guizhou"), text("zh-Hans", title="协议"))
    assert finding.severity == Severity.ERROR
    assert set(finding.spans) == {"en", "zh-Hans"}
    assert "中华人民共和国贵州省" in str(finding.message)


def test_a_name_in_an_article_without_its_counterpart_is_a_warning():
    (finding,) = differs(text("en", "Shen Jianhua signs."), text("zh-Hans", "代表签署。"))
    assert finding.severity == Severity.WARNING


def test_a_full_name_answers_a_short_one_and_a_stem():
    assert differs(text("en", "the SCO in Guizhou"), text("zh-Hans", "上海合作组织在贵州")) == []


def test_a_name_said_twice_in_an_article_may_be_said_once():
    assert differs(text("en", "Guizhou and Guizhou"), text("zh-Hans", "贵州省")) == []


def test_a_name_said_twice_in_the_title_is_said_twice():
    left, right = text("en", title="Guizhou and Guizhou"), text("zh-Hans", title="贵州省")
    (finding,) = differs(left, right)
    assert finding.severity == Severity.WARNING
    assert "more often" in str(finding.message)


def test_a_party_is_named_in_full_in_every_title():
    left = text("en", title="Guizhou Province of the People’s Republic of China")
    (finding,) = differs(left, text("zh-Hans", title="贵州省"))
    assert finding.severity == Severity.WARNING
    assert differs(left, text("zh-Hans", title="中华人民共和国贵州省")) == []


def test_a_language_without_a_registered_form_is_not_asked_for_it():
    assert differs(text("en", title="Shen Jianhua"), text("lo", title="x")) == []
    assert differs(text("en", title="Guizhou"), text("fr", title="x")) == []


def short(words, register=KNOWN):
    one, other = text("en", words), text("fr", "x")
    return found("registered-name-short", one, other, register=register, notes=True)


def test_a_short_name_before_the_full_one_is_noted():
    (finding,) = short("The SCO is the Shanghai Cooperation Organisation.")
    assert finding.severity == Severity.NOTE
    assert finding.values == {"en": "SCO"}


def test_a_full_name_first_allows_the_short_one():
    assert short("The Shanghai Cooperation Organisation (SCO); the SCO.") == []


def test_of_two_registered_names_a_slip_is_told_of_the_nearer():
    other = Name("person", {"en": ("Shen Jianhuan",)})
    (finding,) = misspelt("en", "signed by Shen Jianhux", Register(names=(other, SHEN)))
    assert "nearly “Shen Jianhua”," in str(finding.message)


def test_of_two_registered_names_as_near_the_longer_is_told():
    longer = Name("institution", {"en": ("Shanghai Cooperation Organs",)})
    shorter = Name("institution", {"en": ("Shanghai Cooperative Organs",)})
    known = Register(names=(shorter, longer))
    (finding,) = misspelt("en", "the Shanghai Cooperatior Organs", known)
    assert "nearly “Shanghai Cooperation Organs”," in str(finding.message)


def test_a_word_written_small_is_no_use_of_a_name():
    register = Register(names=(Name("place", {"en": ("Reading",), "zh-Hans": ("雷丁",)}),))
    assert differs(text("en", "in reading"), text("zh-Hans", "阅读"), register) == []
    assert len(differs(text("en", "in Reading"), text("zh-Hans", "阅读"), register)) == 1
    assert misspelt("en", "in readinq", register) == []


def test_a_slip_outside_all_provisions_is_told_of_none():
    bare = Text("zh-Hans", "沈健华签署", ())
    rows = found("registered-name-misspelt", bare, text("fr", "x"), register=KNOWN)
    assert [one.article for one in rows] == [""]
    (second,) = misspelt_in("zh-Hans", "双方合作。", "沈健华签署")
    assert second.article == "article-2"


def misspelt_in(language, *articles):
    whole = text(language, *articles)
    return found("registered-name-misspelt", whole, text("fr", "x", "y"), register=KNOWN)


def test_a_party_without_a_registered_form_in_a_language_is_not_sought_there():
    title = "Agreement of Guizhou Province of the People’s Republic of China"
    assert differs(text("en", title=title), text("fr", title="Accord")) == []

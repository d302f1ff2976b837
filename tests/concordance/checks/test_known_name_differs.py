import pytest

from concordance import Part, Provision, Role, Text
from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "known-name-differs"

OTHER_PLACES = [
    ("en", "Done at Monrovia.", "zh-Hans", "于阿克拉签署。"),
    ("en", "Done at Harare.", "zh-Hans", "于蒙罗维亚签署。"),
    ("en", "held in Shanghai", "zh-Hans", "在青岛举行"),
    ("en", "the Republic of Liberia", "zh-Hans", "利比亚共和国"),
    ("en", "the Kingdom of Thailand", "zh-Hans", "老挝人民民主共和国"),
    ("en", "Zunyi and Guiyang", "zh-Hans", "遵义和贵州"),
    ("en", "signed in Maputo", "pt", "assinado em Lisboa"),
    ("fr", "fait à Genève", "en", "done at Vienna"),
    ("en", "in Samarkand", "ru", "в Ташкенте"),
    ("en", "in Guizhou", "zh-Hant", "在廣東"),
    ("lo", "ສາທາລະນະລັດ ປະຊາຊົນ ຈີນ", "zh-Hans", "泰国"),
]

ONE_SIDED = [
    ("en", "The Parties meet in Nairobi.", "zh-Hans", "双方举行会议。"),
    ("en", "The Parties meet.", "zh-Hans", "双方在内罗毕举行会议。"),
    ("en", "The Parties meet in Nairobi.", "fr", "Les Parties se réunissent."),
]

MISSPELT = [
    ("en", "Done at Monrovla.", "zh-Hans", "于蒙罗维亚签署。"),
    ("en", "held in Qindgao", "zh-Hans", "在青岛举行"),
    ("en", "in Samarkand", "zh-Hans", "在撒马尔汉"),
    ("en", "in Guizhou Province", "zh-Hans", "在贵洲省"),
    ("pt", "a República de Moçanbique", "zh-Hans", "莫桑比克共和国"),
    ("en", "Papua New Guinae", "zh-Hans", "巴布亚新几内亚"),
    ("en", "in Qingdao", "zh-Hans", "在青建市"),
]

ALIKE = [
    ("en", "the City of Monrovia, Liberia", "zh-Hans", "利比里亚蒙罗维亚市"),
    ("en", "Qingdao, China", "zh-Hans", "青岛"),
    ("en", "President Xi Jinping of China", "zh-Hans", "中国国家主席习近平"),
    ("en", "in Samarkand, Uzbekistan", "zh-Hans", "在撒马尔罕"),
    ("en", "in Chinese and English", "zh-Hans", "中文和英文"),
    ("en", "Liberian rice", "zh-Hans", "利比里亚大米"),
    ("en", "the United States of America", "zh-Hans", "美利坚合众国"),
    ("en", "the Shanghai Cooperation Organisation", "zh-Hans", "上合组织"),
    ("en", "developing countries", "zh-Hans", "发展中国家"),
    ("pt", "feito em Pequim, República Popular da China", "zh-Hans", "在北京签署"),
    ("fr", "la République populaire de Chine", "en", "the People’s Republic of China"),
    ("en", "Inner Mongolia and Shaanxi", "zh-Hans", "内蒙古和陕西"),
    ("en", "the Province", "zh-Hans", "本省"),
]


def findings(case):
    one, left, other, right = case
    return found(CHECK, text(one, left), text(other, right))


@pytest.mark.parametrize("case", OTHER_PLACES)
def test_another_place_is_an_error(case):
    (finding,) = findings(case)
    assert finding.severity == Severity.ERROR
    assert set(finding.spans) == {case[0], case[2]}


@pytest.mark.parametrize("case", ONE_SIDED)
def test_a_place_of_one_language_only_is_a_warning(case):
    (finding,) = findings(case)
    assert finding.severity == Severity.WARNING
    assert "one language only" in str(finding.message)
    assert set(finding.spans) == {case[0], case[2]}


@pytest.mark.parametrize("case", MISSPELT)
def test_a_place_with_one_letter_wrong_is_found(case):
    (finding,) = findings(case)
    assert "nearly" in str(finding.message)


@pytest.mark.parametrize("case", ALIKE)
def test_the_same_places_agree(case):
    assert findings(case) == []


def test_an_organisation_of_one_language_only_is_a_note():
    left, right = text("en", "of the United Nations"), text("zh-Hans", "本组织")
    (finding,) = found(CHECK, left, right, notes=True)
    assert finding.severity == Severity.NOTE


def test_a_place_left_out_in_an_article_but_named_elsewhere_is_a_note():
    left = text("en", "Guizhou Province", "in Guizhou Province")
    right = text("zh-Hans", "贵州省", "在省内")
    assert found(CHECK, left, right) == []
    assert len(found(CHECK, left, right, notes=True)) == 1


def test_a_place_named_more_often_in_the_title_is_a_note():
    left = text("en", title="Guizhou and the Okavango of Guizhou")
    right = text("zh-Hans", title="贵州和河流")
    (finding,) = found(CHECK, left, right, notes=True)
    assert finding.severity == Severity.NOTE
    assert "more often" in str(finding.message)
    assert found(CHECK, left, text("zh-Hans", title="贵州（省河流）")) == []


def opened(language, *roles_and_words):
    """A text whose opening is divided as told, before one article."""
    plain, provisions = "", []
    for at, (role, words) in enumerate([*roles_and_words, (Role.ARTICLE, "x")]):
        start, end = len(plain), len(plain) + len(words)
        plain += words + "\n"
        provisions.append(Provision(f"{role}-{at}", role, None, start, end, (Part(start, end),)))
    return Text(language, plain, tuple(provisions))


def test_names_meet_in_openings_that_are_divided_otherwise():
    left = opened("en", (Role.PREAMBLE, "Agreement of Monrovia, done in Qingdao"))
    right = opened("zh-Hans", (Role.TITLE, "蒙罗维亚协议"), (Role.RECITAL, "在青岛"))
    other = opened("zh-Hans", (Role.TITLE, "蒙罗维亚协议"), (Role.RECITAL, "在东京"))
    assert found(CHECK, left, right) == []
    (finding,) = found(CHECK, left, other)
    assert finding.values == {"en": "Qingdao", "zh-Hans": "东京"}


REPLACED_IN_SIGNATURES = [
    ("lo", "ນະຄອນປາກເຊ\nນະຄອນປາກເຊ", "zh-Hans", "巴色市\n马赛市"),
    ("lo", "ນະຄອນປາກເຊ\nແຂວງກຸ້ຍໂຈ", "zh-Hans", "巴色市\n巴色市"),
    ("en", "Guizhou\nGuizhou", "zh-Hans", "贵州\n巴西"),
    ("pt", "Gaza\nMoçambique\nMoçambique", "zh-Hans", "加扎\n莫桑比克\n贵阳"),
    ("pt", "Gaza\nGaza\nGuizhou", "zh-Hans", "加扎\n贵州\n贵州"),
    ("lo", "ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນ ລາວ", "zh-Hans", "海口人民民主共和国"),
]


def signed(language, wording):
    whole = Part(0, len(wording))
    provision = Provision("attribution", Role.ATTRIBUTION, None, 0, len(wording), (whole,))
    return Text(language, wording, (provision,))


@pytest.mark.parametrize(("one", "left", "other", "right"), REPLACED_IN_SIGNATURES)
def test_a_name_that_took_the_place_of_one_said_twice_is_found(one, left, other, right):
    rows = found(CHECK, signed(one, left), signed(other, right))
    assert "do not name the same" in str(rows[0].message)
    assert rows[0].severity == Severity.WARNING


def test_a_place_that_only_one_signature_names_is_found_whatever_the_language():
    (finding,) = found(CHECK, signed("ko", "대표"), signed("zh-Hans", "马赛代表"))
    assert finding.severity == Severity.WARNING
    assert not found(CHECK, signed("ko", "대표"), signed("zh-Hans", "马赛，马赛代表"))


MISREAD = [
    ("en", "in Guiyang, near Qingdao", "在青岛与贵杨"),
    ("en", "in Samarkand", "撒马尔汉"),
    ("en", "held in Qingdao", "在青道举行"),
    ("en", "signed in Guiyang", "在贵杨签署"),
    ("pt", "em Shandong", "在山冬"),
]


@pytest.mark.parametrize(("language", "left", "right"), MISREAD)
def test_characters_that_are_only_read_alike_are_an_error(language, left, right):
    (finding,) = found(CHECK, text(language, left), text("zh-Hans", right))
    assert finding.severity == Severity.ERROR
    assert "nearly" in str(finding.message)


def test_lao_names_are_held_against_those_that_the_text_spells_elsewhere():
    lao = text("lo", "ນະຄອນປາກເຊ", "ສອງຝ່າຍ")
    (finding,) = found(CHECK, lao, text("zh-Hans", "巴色市", "在巴色"), notes=True)
    assert finding.severity == Severity.NOTE
    assert not found(CHECK, text("lo", "ສອງຝ່າຍ"), text("zh-Hans", "在巴色"), notes=True)


def test_one_place_has_one_code_whatever_it_is_called():
    assert not found(CHECK, text("pt", "em Pequim"), text("en", "in Beijing"))
    assert not found(CHECK, text("pt", "em Cantão"), text("en", "in Guangzhou"))


def test_in_the_testimonium_a_language_is_no_place():
    left, right = "하이커우에서 한국어로", "在海口以中文"
    assert not found(CHECK, done("ko", left), done("zh-Hans", right))


def done(language, wording):
    provision = Provision("testimonium", Role.TESTIMONIUM, None, 0, len(wording), ())
    return Text(language, wording, (provision,))


def test_a_known_place_is_no_misreading_of_one_that_sounds_alike():
    rows = found(CHECK, text("en", "in Suzhou and Taizhou"), text("zh-Hans", "在宿州和泰州"))
    assert not rows


@pytest.mark.parametrize(
    ("left", "right"),
    [("in Shanxi", "在陕西"), ("in Guizhou", "在杭州市"), ("in Hunan", "在湖北省")],
)
def test_another_known_place_is_no_misspelling(left, right):
    (finding,) = found(CHECK, text("en", left), text("zh-Hans", right))
    assert "nearly" not in str(finding.message)


def test_china_may_be_said_more_often():
    assert not found(CHECK, signed("en", "China\nChina"), signed("zh-Hans", "中国"), notes=True)


def test_a_short_name_that_is_said_is_not_sought_in_other_words():
    assert not found(CHECK, text("en", "in Nairobi"), text("zh-Hans", "在内罗毕，内罗币"))

import pytest

from concordance import Part, Provision, Role, Text
from tests.concordance.checks.texts import found, text

CHECK = "name-without-counterpart"

ASTRAY = [
    ("en", "sent by President Xi Jinpin of Asia", "主席习近平发来"),
    ("en", "Mr Shen Jianming spoke", "沈建华讲话"),
    ("en", "Mr Wang Jianhua spoke", "沈建华讲话"),
    ("en", "Mr Shem Jianhua spoke", "沈建华讲话"),
    ("en", "the village of Zhongmin", "在大河村"),
    ("en", "the City of Okavango", "蒙特雷阿市"),
    ("en", "the people of the town", "科图贝尔的人民"),
    ("en", "the Okavango-Kunming Framework", "昆明框架"),
    ("en", "Comfort W. Tarpeh, Mayor", "市长康福特·佩塔"),
    ("pt", "a Cidade de Tarumbi", "康福特塔市"),
    ("fr", "la ville de Brouchy", "在大河村"),
]

ALIKE = [
    ("en", "President Xi Jinping spoke", "习近平主席讲话"),
    ("en", "Mr Shen Jianhua spoke", "沈建华讲话"),
    ("en", "Jianhua Shen spoke", "沈建华讲话"),
    ("en", "Comfort W. Tarpeh, Mayor", "市长康福特·塔佩"),
    ("pt", "a Governadora, Graça Mabunda", "省长格拉萨·马本达"),
    ("en", "Xavier Hughes and Jorge Ruiz", "哈维尔·休斯和豪尔赫·鲁伊斯"),
    ("en", "Mr SHEM JIANHUA spoke", "沈建华讲话"),
    ("en", "the City of Deepening", "城市"),
    ("en", "the City of Chibuto", "希布托市"),
    ("en", "the City of China’s south", "中国南方城市"),
    ("en", "Vaughn Jianhua spoke", "沈建华讲话"),
    ("en", "The Parties facilitate exchanges of Agenda and Dialogue", "双方促进交流"),
    ("en", "an Olympic marathon", "奥林匹克的马拉松"),
    ("en", "Change is a Danger to Human Women", "变化危险"),
    ("pt", "a Cidade de Chibuto", "希布托市"),
]


@pytest.mark.parametrize(("language", "latin", "chinese"), ASTRAY)
def test_a_name_that_neither_reads_nor_sounds_the_same_is_found(language, latin, chinese):
    (finding, *_) = found(CHECK, text(language, latin), text("zh-Hans", chinese))
    assert set(finding.spans) == {language, "zh-Hans"}
    assert finding.values


@pytest.mark.parametrize(("language", "latin", "chinese"), ALIKE)
def test_names_that_read_or_sound_the_same_agree(language, latin, chinese):
    assert found(CHECK, text(language, latin), text("zh-Hans", chinese)) == []


def test_other_pairs_of_languages_are_not_compared_by_sound():
    assert found(CHECK, text("en", "the City of Okavango"), text("fr", "la ville")) == []
    assert found(CHECK, text("zh-Hans", "科图贝尔市"), text("zh-Hant", "市")) == []


def signed(language: str, line: str) -> Text:
    end = len(line)
    closing = Provision("attribution", Role.ATTRIBUTION, None, 0, end, (Part(0, end),))
    return Text(language, line, (closing,))


def test_a_name_at_the_end_of_a_signature_is_read_as_a_name():
    right = signed("zh-Hans", "市长 王伟明")
    assert found(CHECK, signed("en", "Mayor of the Town, Elijah Bombard"), right)
    assert not found(CHECK, signed("en", "Mayor of the Town, Wang Weiming"), right)

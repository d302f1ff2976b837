import pytest

from concordance.lexicon import languages
from concordance.naming.gazetteer import forms, known_word, mentions, names_of

MENTIONED = [
    ("en", "the City of Monrovia of the Republic of Liberia", ["Monrovia", "LR"]),
    ("en", "Papua New Guinea and Guinea-Bissau", ["PG", "GW"]),
    ("en", "PEOPLE’S REPUBLIC OF CHINA", ["CN"]),
    ("en", "China’s bone china", ["CN"]),
    ("en", "Xi'an and Xi’an", ["xian", "xian"]),
    ("fr", "l’Albanie et la Côte d’Ivoire", ["AL", "CI"]),
    ("pt", "a República de Moçambique", ["MZ"]),
    ("es", "República Popular China", ["CN"]),
    ("zh-Hans", "利比里亚共和国蒙罗维亚市", ["LR", "Monrovia"]),
    ("zh-Hans", "巴布亚新几内亚", ["PG"]),
    ("zh-Hans", "发展中国家和其中国际合作", []),
    ("zh-Hans", "老挝文和葡萄牙语", []),
    ("zh-Hans", "卡洛斯·拉萨和拉萨", ["Lhasa"]),
    ("ru", "в Китае и Самарканде", ["CN", "Samarkand"]),
    ("ko", "중국은 일본과", ["CN", "JP"]),
    ("ja", "中華人民共和国と日本語", ["CN"]),
    ("lo", "ສາທາລະນະລັດ ປະຊາຊົນ ຈີນ", ["CN"]),
    ("th", "ราชอาณาจักรไทย", ["TH"]),
    ("ar", "جمهورية الصين وموزمبيق", ["CN", "MZ"]),
    ("ka", "სამარყანდში", ["Samarkand"]),
]


@pytest.mark.parametrize(("language", "matter", "places"), MENTIONED)
def test_places_are_found_by_their_names(language, matter, places):
    found = mentions(matter, language)
    assert len(found) == len(places)
    assert all(place in mention.places for place, mention in zip(places, found, strict=True))


def test_an_adjective_is_a_weak_mention():
    (mention,) = mentions("in Chinese", "en")
    assert mention.weak
    assert mention.territory


@pytest.mark.parametrize("language", languages())
def test_every_language_knows_names_of_places(language):
    assert len(forms(language)) > 150


def test_a_place_has_its_names_and_names_have_their_words():
    assert ("monrovia",) in [form.keys for form in names_of("Monrovia", "en")]
    assert known_word("guinea", "en")
    assert not known_word("forum", "en")

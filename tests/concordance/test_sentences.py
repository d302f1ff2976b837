from itertools import pairwise

import pytest

from concordance.lexicon import languages
from concordance.sentences import is_small, sentences


@pytest.mark.parametrize(
    ("language", "said", "count"),
    [
        ("en", "They meet. They agree.", 2),
        ("en", "They meet in No. 5 of St. John Street. They agree.", 2),
        ("en", "Art. 3 applies, cf. para. 2 of J. Smith.", 1),
        ("en", "It grew by 1.5 per cent. “It is so.” They left", 3),
        ("en", "They trade (e.g. rice) and so on... and go.", 1),
        ("en", "The U.S. Government agrees. It signs.", 2),
        ("en", "One; two; three.", 1),
        ("en", "", 0),
        ("en", "...", 0),
        ("zh-Hans", "双方同意。双方合作!好吗?“是的。”", 4),
        ("zh-Hans", "有效期5.5年；到期终止。", 1),
        ("zh-Hant", "雙方同意。雙方合作。", 2),
        ("ja", "合意する。協力する。", 2),
        ("pt", "Nos termos do art. 3.º e do n.º 2. Vigora.", 2),
        ("fr", "M. Dupont et Mme Durand signent. Ils partent.", 2),
        ("es", "El Sr. Pérez firma. Se va.", 2),
        ("ru", "В 2024 г. в г. Москве подписано. Вступает в силу.", 2),
        ("ka", "მხარეები თანამშრომლობენ. ისინი ხვდებიან.", 2),
        ("ko", "협력한다. 만난다.", 2),
        ("lo", "ຮ່ວມມືກັນ. ພົບກັນ.", 2),
        ("ar", "يتعاون الطرفان. هل يلتقيان؟ نعم.", 3),
        ("th", "ภาคีร่วมมือกัน ภาคีพบกัน", 1),
    ],
)
def test_sentences_are_counted_as_a_reader_counts_them(language, said, count):
    assert len(sentences(said, language)) == count


@pytest.mark.parametrize("language", languages())
def test_sentences_follow_each_other_within_the_passage(language):
    said = "甲乙。 One two. 丙 Three? four! Five"
    spans = sentences(said, language)
    assert spans[0][0] == 0
    assert spans[-1][1] == len(said)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_georgian_letters_are_not_small():
    assert is_small("a")
    assert not is_small("ა")
    assert not is_small("中")

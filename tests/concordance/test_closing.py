import pytest

from concordance.closing import closing, closings
from concordance.sides import Side
from concordance.text import Part, Provision, Role, Text

SAID = [
    (
        "zh-Hans",
        "本协议书于2025年7月5日在贵阳签署，一式两份，每份均用中文和英文写成，两种文本同等作准。",
        [2],
        {"zh", "en"},
        [2],
        True,
        [],
    ),
    (
        "zh-Hans",
        "本协议一式三份，每份均以中文、英文、老挝文写成，三种文本同等作准。如解释发生分歧，以英文文本为准。",
        [3],
        {"zh", "en", "lo"},
        [3],
        True,
        ["en"],
    ),
    ("zh-Hans", "以中、英文写成，两种文本具有同等效力", [], {"zh", "en"}, [2], True, []),
    ("zh-Hans", "一式四份，以中文和日文写成；英文译本仅供参考。", [4], {"zh", "ja"}, [], False, []),
    (
        "zh-Hans",
        "本协定的阿拉伯文、中文、英文、法文、俄文和西班牙文文本同等作准。",
        [],
        {"ar", "zh", "en", "fr", "ru", "es"},
        [],
        True,
        [],
    ),
    (
        "en",
        "Done in duplicate at Guiyang on 5 July 2025, each original in "
        "Chinese and English, both texts being equally authentic.",
        [2],
        {"zh", "en"},
        [2],
        True,
        [],
    ),
    (
        "en",
        "Done in two originals, in the Chinese, English and Lao languages, all three texts "
        "being equally authentic. In case of divergence, the English text shall prevail.",
        [2],
        {"zh", "en", "lo"},
        [3],
        True,
        ["en"],
    ),
    (
        "en",
        "Done in triplicate in the Chinese and English "
        "languages, all texts being equally authentic",
        [3],
        {"zh", "en"},
        [],
        True,
        [],
    ),
    (
        "en",
        "Done in three (3) original copies in Chinese and "
        "English, both texts having the same legal force",
        [3],
        {"zh", "en"},
        [2],
        True,
        [],
    ),
    (
        "en",
        "Signed in two copies, one original for each of the three Parties, "
        "in Chinese and Japanese; the English text is for reference only.",
        [2],
        {"zh", "ja"},
        [],
        False,
        [],
    ),
    (
        "pt",
        "Feito em Guiyang, a 5 de julho de 2025, em dois exemplares, cada "
        "um em chinês e português, fazendo ambos os textos igualmente fé.",
        [2],
        {"zh", "pt"},
        [2],
        True,
        [],
    ),
    (
        "pt",
        "em três exemplares originais, nas línguas chinesa, portuguesa e inglesa, sendo todos os textos "
        "igualmente autênticos. Em caso de divergência, prevalece o texto em língua inglesa.",
        [3],
        {"zh", "pt", "en"},
        [],
        True,
        ["en"],
    ),
    (
        "fr",
        "Fait à Paris, en double exemplaire, en langues chinoise "
        "et française, les deux textes faisant également foi.",
        [2],
        {"zh", "fr"},
        [2],
        True,
        [],
    ),
    (
        "fr",
        "en trois exemplaires, chacun en français et en "
        "chinois, les deux textes faisant également foi",
        [3],
        {"zh", "fr"},
        [2],
        True,
        [],
    ),
    (
        "es",
        "Hecho en Lima, por duplicado, en los idiomas chino y "
        "español, siendo ambos textos igualmente auténticos.",
        [2],
        {"zh", "es"},
        [2],
        True,
        [],
    ),
    (
        "es",
        "en dos ejemplares originales, en chino, español e inglés, siendo todos los textos "
        "igualmente válidos. En caso de divergencia, prevalecerá el texto en inglés",
        [2],
        {"zh", "es", "en"},
        [],
        True,
        ["en"],
    ),
    (
        "ru",
        "Совершено в г. Пекине 5 июля 2025 года в двух экземплярах, каждый на "
        "китайском и русском языках, причем оба текста имеют одинаковую силу.",
        [2],
        {"zh", "ru"},
        [2],
        True,
        [],
    ),
    (
        "ru",
        "в трёх подлинных экземплярах на китайском, английском и русском "
        "языках, при этом все тексты имеют одинаковую силу",
        [3],
        {"zh", "en", "ru"},
        [],
        True,
        [],
    ),
    (
        "lo",
        "ເຮັດທີ່ ວຽງຈັນ, ວັນທີ 5 ກໍລະກົດ 2025, ເປັນສອງສະບັບ, ແຕ່ລະສະບັບເປັນ "
        "ພາສາຈີນ ແລະ ພາສາລາວ, ຕົວບົດທັງສອງພາສາມີຄຸນຄ່າເທົ່າທຽມກັນ.",
        [2],
        {"zh", "lo"},
        [2],
        True,
        [],
    ),
    (
        "ko",
        "2025년 7월 5일 서울에서 동등하게 정본인 중국어와 한국어로 각 2부를 작성하였다. 두 본문은 동등하게 정본이다.",
        [2],
        {"zh", "ko"},
        [2],
        True,
        [],
    ),
    (
        "ja",
        "2025年7月5日に東京で、ひとしく正文である中国語及び日本語により本書2通を作成した。",
        [2],
        {"zh", "ja"},
        [],
        True,
        [],
    ),
    (
        "th",
        "ทำขึ้นเป็นสองฉบับ เป็นภาษาจีนและภาษาไทย โดยตัวบททั้งสองมีผลใช้ได้เท่าเทียมกัน",
        [2],
        {"zh", "th"},
        [2],
        True,
        [],
    ),
    (
        "ka",
        "შესრულებულია ორ ეგზემპლარად, ჩინურ და ქართულ ენებზე, ორივე ტექსტი თანაბრად აუთენტურია.",
        [2],
        {"zh", "ka"},
        [2],
        True,
        [],
    ),
    (
        "ar",
        "حرر في الدوحة من نسختين أصليتين باللغتين الصينية "
        "والعربية، وكلا النصين متساويان في الحجية.",
        [2],
        {"zh", "ar"},
        [2],
        True,
        [],
    ),
    (
        "ar",
        "حرر من ثلاث نسخ باللغات الصينية والعربية والإنجليزية، وجميع النصوص متساوية الحجية",
        [3],
        {"zh", "ar", "en"},
        [],
        True,
        [],
    ),
]


def side_of(language, plain, role=Role.TESTIMONIUM):
    provision = Provision("testimonium", role, None, 0, len(plain), (Part(0, len(plain)),))
    return Side(Text(language, plain, (provision,)))


@pytest.mark.parametrize(
    ("language", "plain", "copies", "languages", "texts", "equal", "prevailing"), SAID
)
def test_closing_is_read_in_every_language(
    language, plain, copies, languages, texts, equal, prevailing
):
    side = side_of(language, plain)
    read = closing(side, side.text.provisions[0])
    assert sorted({one.value for one in read.copies}) == copies
    assert read.language_tags == languages
    assert sorted({one.value for one in read.texts}) == texts
    assert bool(read.equal) == equal
    assert [one.value for one in read.prevailing] == prevailing


def test_fields_are_said_by_the_paper():
    side = side_of("en", "Done {copies} at {place} on {date}, each original in {languages}.")
    assert closings(side)[0].fields == {"copies", "place", "date", "languages"}


def test_language_for_reference_is_set_aside():
    side = side_of("en", "Done in Chinese and Japanese; the English text is for reference only.")
    assert [one.value for one in closings(side)[0].aside] == ["en"]


@pytest.mark.parametrize(
    ("plain", "closes"),
    [
        ("The Arabic and Chinese texts of this Agreement are equally authentic.", True),
        ("In case of divergence the English text shall prevail.", True),
        ("Both texts are equally authentic.", True),
        ("The Parties exchange two copies of the report.", False),
        ("The Parties teach Chinese.", False),
    ],
)
def test_article_closes_where_it_speaks_of_the_texts(plain, closes):
    assert bool(closings(side_of("en", plain, Role.ARTICLE))) == closes


def test_recital_closes_nothing():
    plain = "Both texts are equally authentic."
    assert closings(side_of("en", plain, Role.RECITAL)) == ()


def test_no_copies_are_no_number_of_copies():
    assert closings(side_of("en", "Done in 0 copies."))[0].copies == ()

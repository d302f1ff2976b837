import pytest

from concordance.folding import folded
from concordance.values.money import read

AMOUNTS = [
    (
        "en",
        "US$ 1.2 million, 500,000 yuan, RMB 500,000",
        ["1200000 USD", "500000 CNY", "500000 CNY"],
    ),
    (
        "en",
        "EUR 300, 300 euros, €300, 20 Swiss francs",
        ["300 EUR", "300 EUR", "300 EUR", "20 CHF"],
    ),
    ("en", "five dollars, $500, USD 500", ["5 ", "500 ", "500 USD"]),
    ("en", "ten million United States dollars", ["10000000 USD"]),
    ("en", "10 wonders, 5 dongles and 30 people", []),
    (
        "zh-Hans",
        "人民币五十万元，50万元，一百欧元，120万美元，2.5亿美元",
        ["500000 CNY", "500000 CNY", "100 EUR", "1200000 USD", "250000000 USD"],
    ),
    ("zh-Hans", "５００元人民币，美元100，三四元", ["500 CNY", "100 USD"]),
    ("zh-Hans", "三位元首，二〇二五年元旦", []),
    (
        "pt",
        "dois milhões de dólares dos Estados Unidos, 1,5 milhões de meticais",
        ["2000000 USD", "1500000 MZN"],
    ),
    ("es", "300.000 dólares estadounidenses, 500.000 yuanes", ["300000 USD", "500000 CNY"]),
    ("fr", "deux millions d’euros, 300 000 dollars des États-Unis", ["2000000 EUR", "300000 USD"]),
    (
        "ru",
        "1,2 млн долларов США, 500 тыс. рублей, 300 юаней",
        ["1200000 USD", "500000 RUB", "300 CNY"],
    ),
    ("ko", "50만 위안, 미화 100만 달러, 오십만 원", ["500000 CNY", "1000000 USD", "500000 KRW"]),
    ("ko", "이유로, 사회의 일원으로서", []),
    ("ja", "50万元、100万米ドル、三万円", ["500000 CNY", "1000000 USD", "30000 JPY"]),
    ("lo", "500.000 ໂດລາສະຫະລັດ, 300 ກີບ", ["500000 USD", "300 LAK"]),
    ("th", "500,000 ดอลลาร์สหรัฐ, 300 บาท", ["500000 USD", "300 THB"]),
    ("ka", "500 000 აშშ დოლარი, 300 ლარი", ["500000 USD", "300 GEL"]),
    ("ar", "500 ألف دولار أمريكي", ["500000 USD"]),
]


@pytest.mark.parametrize(("language", "plain", "values"), AMOUNTS)
def test_amount_is_read_with_its_currency(language, plain, values):
    found = read(folded(plain, language), language)
    assert [f"{one.value[0]} {one.value[1]}" for one in found] == values

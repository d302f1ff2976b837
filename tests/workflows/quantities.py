"""What four languages of a legal text say in numbers and in force, as values to compare.

Small on purpose: it reads the numbers, periods, dates, references and modal verbs
that our own templates and demonstration texts use.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator

Value = tuple[str, *tuple[int, ...]]

_DIGIT = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"两": 2}
_EN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_PT = (
    "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
    "dezasseis dezassete dezoito dezanove vinte"
).split()
_LO = "ໜຶ່ງ ສອງ ສາມ ສີ່ ຫ້າ ຫົກ ເຈັດ ແປດ ເກົ້າ".split()
WORDS = {
    "en": {word: value for value, word in enumerate(_EN, start=1)}
    | {"twenty-four": 24, "thirty": 30, "forty-five": 45, "sixty": 60},
    "pt": {word: value for value, word in enumerate(_PT, start=1)}
    | {"uma": 1, "duas": 2, "trinta": 30, "quarenta e cinco": 45, "sessenta": 60},
    "lo": {word: value for value, word in enumerate(_LO, start=1)}
    | {"ສິບ": 10, "ສິບສອງ": 12, "ສິບແປດ": 18, "ຊາວ": 20, "ສາມສິບ": 30, "ຫົກສິບ": 60},
}
MONTHS = {
    "en": "January February March April May June July August September October November "
    "December".split(),
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
    "dezembro".split(),
    "lo": "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ".split(),
}
UNITS = {
    "zh-Hans": {
        "year": "年",
        "month": "个月",
        "day": "日",
        "time": "次",
        "person": "名",
        "spot": "[处对]",
    },
    "en": {
        "year": " years?",
        "month": " months?",
        "day": " days?",
        "time": " (?:times|seminar)",
        "person": " (?:contact person|experts|members|professionals|representatives)",
    },
    "pt": {
        "year": " anos?",
        "month": " m[êe]s(?:es)?",
        "day": " dias?",
        "time": " vez(?:es)?",
        "person": " (?:pessoa|peritos|membros|técnicos)",
        "spot": " (?:campos|pares)",
    },
    "lo": {"year": "ປີ", "month": "ເດືອນ", "day": "ວັນ", "time": "ຄັ້ງ", "person": "ຄົນ"},
}
REFERENCE = {
    "zh-Hans": "第([一二三四五六七八九十]+)[条段]",
    "en": r"\b(?:Article|Paragraph) (\d+)",
    "pt": r"\b(?:artigo|parágrafo) (\d+)\.º",
    "lo": r"(?:ມາດຕາ|ວັກ) (\d+)",
}
FORCE = {
    "zh-Hans": {
        "shall not": "不得",
        "shall": "(?<!适)应(?!对)",
        "may": "可(?!持续|再生)",
        "will": "将",
    },
    "en": {"shall not": r"shall not\b", "shall": r"shall(?! not\b)", "may": "may", "will": "will"},
    "pt": {
        "shall not": r"não devem?\b",
        "shall": r"(?<!não )\bdevem?\b",
        "may": r"\bpodem?\b",
        "will": r"\b(?:irão|irá)\b",
    },
    "lo": {"shall not": "ຕ້ອງບໍ່", "shall": "ຕ້ອງ(?!ບໍ່)", "may": "ສາມາດ", "will": "ຈະ(?!ກຳ)"},
}


def ideograph_value(written: str) -> int:
    """Read 十八, 四十五 or, digit by digit, 二〇二七."""
    if "十" not in written:
        return int("".join(str(_DIGIT[one]) for one in written))
    tens, _, ones = written.partition("十")
    return (_DIGIT[tens] if tens else 1) * 10 + (_DIGIT[ones] if ones else 0)


def quantities(plain: str, language: str) -> Counter[Value]:
    """Return dates, periods, counts and references as values, each as often as it is said."""
    found: Counter[Value] = Counter()

    def note(values: Callable[[re.Match[str]], Value]) -> Callable[[re.Match[str]], str]:
        def noted(match: re.Match[str]) -> str:
            found[values(match)] += 1
            return " "

        return noted

    for pattern, values in _readings(language):
        plain = re.sub(pattern, note(values), plain)
    for digits in re.findall(r"\d+", re.sub(r"(?m)^\d+\. ", "", plain)):
        found["number", int(digits)] += 1
    return found


def forces(plain: str, language: str) -> set[str]:
    """Return which modal forces the words have."""
    return {force for force, pattern in FORCE[language].items() if re.search(pattern, plain)}


def references(plain: str, language: str) -> set[int]:
    """Return the numbers of the articles that the words refer to."""
    read = ideograph_value if language == "zh-Hans" else int
    return {read(number) for number in re.findall(REFERENCE[language], plain)}


def _readings(language: str) -> Iterator[tuple[str, Callable[[re.Match[str]], Value]]]:
    chinese = language == "zh-Hans"
    number = "[〇一二三四五六七八九十两]+" if chinese else _alternatives(WORDS[language])
    read = ideograph_value if chinese else WORDS[language].__getitem__
    yield _date(language), _date_values(language)
    yield (
        REFERENCE[language],
        lambda match: ("reference", (ideograph_value if chinese else int)(match[1])),
    )
    if chinese:
        yield "([二][〇一二三四五六七八九]{3})年", lambda match: ("number", read(match[1]))
    if language == "en":
        yield r"\bonce\b", lambda match: ("time", 1)
    for unit, written in UNITS[language].items():
        yield f"({number})(?:{written})", lambda match, unit=unit: (unit, read(match[1]))


def _alternatives(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _date(language: str) -> str:
    if language == "zh-Hans":
        return "([〇一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日"
    months = "|".join(MONTHS[language])
    of = " de " if language == "pt" else " "
    return rf"(\d+){of}({months}){of}(\d{{4}})"


def _date_values(language: str) -> Callable[[re.Match[str]], Value]:
    def values(match: re.Match[str]) -> Value:
        if language == "zh-Hans":
            return ("date", *(ideograph_value(part) for part in match.groups()))
        return ("date", int(match[3]), MONTHS[language].index(match[2]) + 1, int(match[1]))

    return values

"""Writers of numbers for tests: every style in which a language writes a whole number."""

import num2words

HAN = "零一二三四五六七八九"
FORMAL = "零壹贰叁肆伍陆柒捌玖"
SINO = " 일이삼사오육칠팔구"
TENS = " 열 스물 서른 마흔 쉰 예순 일흔 여든 아흔".split(" ")[1:]
ONES = " 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉".split(" ")[1:]


def han(number: int, digits: str = HAN, places: str = "千百十", large: str = "亿万") -> str:
    """A Chinese number: 一百零五万零三十."""
    if number == 0:
        return digits[0]
    groups = [number // 10**8, number // 10**4 % 10**4, number % 10**4]
    written, gap = "", False
    for group, name in zip(groups, [*large, ""], strict=True):
        if group:
            written += (digits[0] if written and (gap or group < 1000) else "") + _four(
                group, digits, places
            )
            written += name
        gap = bool(written) and group % 10 == 0 and group == 0
    return written[1:] if digits == HAN and written.startswith("一十") else written


def _four(group: int, digits: str, places: str) -> str:
    written, zero = "", False
    for at, place in enumerate([*places, ""]):
        digit = group // 10 ** (3 - at) % 10
        if digit:
            written += (digits[0] if zero and written else "") + digits[digit] + place
        zero = not digit
    return written


def korean(number: int) -> str:
    """A Sino-Korean number: 십이만 삼천 without the space."""
    written = ""
    for group, name in ((number // 10**4, "만"), (number % 10**4, "")):
        four = ""
        for at, place in enumerate(["천", "백", "십", ""]):
            digit = group // 10 ** (3 - at) % 10
            if digit:
                four += ("" if digit == 1 and place else SINO[digit]) + place
        written += four + name if group else ""
    return written or "영"


def native(number: int) -> str:
    """A native Korean number from 1 to 99: 스물다섯."""
    tens, ones = divmod(number, 10)
    return (TENS[tens - 1] if tens else "") + (ONES[ones - 1] if ones else "")


def grouped(number: int, mark: str) -> str:
    """Digits in threes: 1,000,000."""
    return f"{number:,}".replace(",", mark)


def styles(number: int, language: str) -> list[str]:
    """Every way in which a number is written in a language."""
    if language == "zh-Hans":
        ways = [
            str(number),
            grouped(number, ","),
            han(number),
            han(number, FORMAL, "仟佰拾"),
            f"{han(number)}({number})",
        ]
        return [*ways, f"{number // 10000}万"] if number and number % 10000 == 0 else ways
    if language == "ko":
        ways = [str(number), grouped(number, ","), korean(number)]
        return [*ways, native(number)] if 0 < number < 100 else ways
    words = num2words.num2words(number, lang=language)
    mark = {"en": ",", "pt": ".", "es": ".", "fr": " ", "ru": " "}[language]
    return [str(number), grouped(number, mark), words, words.capitalize(), f"{words} ({number})"]

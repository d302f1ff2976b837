"""Numbers as they are written in an instrument."""

_DIGITS = "〇一二三四五六七八九"


def ideographs(number: int) -> str:
    """Write 1 to 999 in Chinese: 一, 十, 二十一, 一百零三, 一百一十."""
    if not 1 <= number <= 999:
        raise ValueError(f"no ideographs for {number}")
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    written = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        written += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        written += "零"
    return written + (_DIGITS[ones] if ones else "")


def digit_by_digit(number: int) -> str:
    """Write a year digit by digit: 二〇二五."""
    return "".join(_DIGITS[int(digit)] for digit in str(number))

"""One date value, written as each language writes it in a legal text."""

from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from rendering import formulas
from rendering.numerals import digit_by_digit, ideographs


def long_date(value: date | None, language: str) -> str:
    """Return 二〇二五年七月五日 or 5 July 2025; a blank to fill in where there is none."""
    if value is None:
        return formulas.formula(language, "missing.date")
    if language.split("-")[0] == "zh":
        year, month, day = (
            digit_by_digit(value.year),
            ideographs(value.month),
            ideographs(value.day),
        )
        return f"{year}年{month}月{day}日"
    pattern = formulas.find(language, "date.pattern") or "long"
    written = format_date(value, format=pattern, locale=locale_of(language))
    first = formulas.find(language, "date.first")
    if first and value.day == 1:
        written = written.replace("1", first, 1)
    return written


def locale_of(language: str) -> Locale:
    """Return Babel's locale: that of the language, or British English where it has none."""
    if language == "en":
        return Locale("en", "GB")
    for tag in formulas.lineage(language):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en", "GB")

"""Languages as the pages name them: each in itself, and in the language of the interface."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language

from rendering.fields import enumerate_in

OFFERED = (
    *("zh-Hans", "zh-Hant", "en", "pt", "fr", "es", "ru"),
    *("lo", "ko", "ja", "ar", "th", "ka", "kk"),
)
OWN_NAMES = {"zh-Hans": "中文", "zh-Hant": "中文（繁體）"}


@cache
def language_of(tag: str) -> dict[str, str]:
    """The language for the elements: its tag, its name in itself, and the direction it is written in."""
    locale = _locale(tag)
    if locale is None:
        return {"tag": tag, "name": tag, "dir": "ltr"}
    own = OWN_NAMES.get(tag) or str(locale.get_display_name())
    direction = "rtl" if locale.character_order == "right-to-left" else "ltr"
    return {"tag": tag, "name": own[:1].upper() + own[1:], "dir": direction}


def language_named(tag: str, language: str | None = None) -> str:
    """The name of a language in the language of the interface (or the one given): 老挝语, Lao."""
    locale = _locale(tag)
    shown_in = _locale(language or interface_tag())
    if locale is None or shown_in is None:
        return tag
    name = str(locale.get_display_name(shown_in))
    wide = shown_in.language in ("zh", "ja")
    return name.replace(" (", "（").replace(")", "）") if wide else name


def interface_tag() -> str:
    """The language of the interface as a tag of texts: zh-Hans, en."""
    return as_tag(get_language() or "en")


def listed(items: Iterable[object]) -> str:
    """The items as one list in the language of the interface: 甲、乙和丙; a, b and c."""
    return enumerate_in(interface_tag(), [str(one) for one in items])


def as_tag(language: str) -> str:
    """zh-hans as zh-Hans; what is a tag already stays as it is."""
    main, _, script = language.partition("-")
    return f"{main}-{script.title()}" if len(script) == 4 else language


@cache
def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def offered() -> list[tuple[str, str]]:
    """The languages offered, named in the interface language and in themselves."""
    named = [(tag, language_named(tag), language_of(tag)["name"]) for tag in OFFERED]
    return [(tag, name if name == own else f"{name} · {own}") for tag, name, own in named]

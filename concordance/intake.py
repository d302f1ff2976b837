"""Files to texts. What cannot be used is refused with one sentence: what, where, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from concordance.lexicon import languages
from concordance.reading import read_text
from concordance.register import Register, UnusableRegister
from concordance.text import Text


class Unusable(ValueError):
    """An input with which nothing can be done; the sentence says what to do."""


def read_file(name: str, what: str) -> str:
    """The content of a UTF-8 file, line ends made one. Raises ``Unusable``."""
    try:
        written = Path(name).read_bytes()
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise Unusable(f"{what} “{name}” cannot be read: {reason}; check the path.") from fault
    try:
        plain = written.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = written.count(b"\n", 0, fault.start) + 1
        raise Unusable(
            f"{what} “{name}” is not UTF-8 (line {line}); save it as UTF-8 plain text."
        ) from fault
    return plain.replace("\r\n", "\n").replace("\r", "\n")


def _given(argument: str) -> tuple[str, str]:
    """The language and the file of “en=FILE”."""
    language, sign, name = argument.partition("=")
    if not (sign and language and name):
        raise Unusable(
            f"“{argument}” names no text; write LANGUAGE=FILE, such as en=agreement.txt."
        )
    known = {one.lower(): one for one in languages()}
    if language.lower() not in known:
        raise Unusable(
            f"The language “{language}” is unknown; write one of {', '.join(languages())}."
        )
    return known[language.lower()], name


def read_texts(arguments: Sequence[str]) -> tuple[dict[str, Text], dict[str, str]]:
    """Texts and the names of their files by language, in the order given. Raises ``Unusable``."""
    texts: dict[str, Text] = {}
    names: dict[str, str] = {}
    for argument in arguments:
        language, name = _given(argument)
        if language in texts:
            raise Unusable(f"There are two texts in {language}; give one text for each language.")
        plain = read_file(name, f"The text in {language}")
        if not plain.strip():
            raise Unusable(
                f"The text in {language} “{name}” is empty; give the file with its words."
            )
        texts[language], names[language] = read_text(plain, language), name
    return texts, names


def read_register(name: str) -> Register:
    """The register of a file. Raises ``Unusable``."""
    written = read_file(name, "The register")
    try:
        return Register.from_toml(written)
    except UnusableRegister as fault:
        raise Unusable(f"In the register “{name}”: {fault}") from fault
    except (TypeError, AttributeError) as fault:
        # A number or a list where a table is meant shows only when it is used.
        raise Unusable(
            f"The register “{name}” is TOML of another form; names, terms and rules are lists of "
            "tables with “forms”, as docs/concordance.md shows."
        ) from fault

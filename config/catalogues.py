"""The interface in its languages: message catalogues, with Babel alone and no gettext binary.

Messages are found in the Python of the rooms and in the templates of pages.
Legal texts (``templates/instruments``) are no messages and are never looked at.
"""

import io
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOMS = ("config", "workflows", "agreements", "accounts", "rendering", "concordance")
LANGUAGES = ("en", "zh_Hans")
TRANSLATED = ("zh_Hans",)  # English is what the sources say
KEYWORDS: dict[str, Any] = {
    **DEFAULT_KEYWORDS,
    "N_": None,  # the mark of the concordance, which translates nothing itself
    "_now": None,  # gettext at once, in a module whose _ is lazy
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
NOTES = ["Translators:"]
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|(?<!%)%[sd]|\{(\w+)\}")
EMPTY_HEADERS = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Report-Msgid-Bugs-To|Last-Translator|Language-Team'
    r"|Project-Id-Version|Generated-By): .*\n",
    re.MULTILINE,
)
HEADER = "# The words of the pages of Alternat. Kept by: manage.py catalogues"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with one message in one language."""

    language: str
    message: str
    what: str

    def __str__(self) -> str:
        return f"{self.language}: {self.what}: {self.message!r}"


def folder() -> Path:
    return Path(settings.LOCALE_PATHS[0])


def po_file(language: str) -> Path:
    return folder() / language / "LC_MESSAGES" / "django.po"


def sources() -> Iterator[Path]:
    """Yield every file that may hold a message."""
    base = Path(settings.BASE_DIR)
    for room in ROOMS:
        for file in sorted((base / room).rglob("*.py")):
            if "migrations" not in file.parts:
                yield file
    legal = base / "templates" / "instruments"
    for file in sorted((base / "templates").rglob("*.html")):
        if legal not in file.parents:
            yield file


def extracted() -> Catalog:
    """Return the messages of all sources, in the order in which they are met."""
    catalog = Catalog(charset="utf-8")
    for file in sources():
        found = extract("python", io.BytesIO(as_python(file).encode()), KEYWORDS, NOTES)
        where = file.relative_to(settings.BASE_DIR).as_posix()
        for _line, message, comments, context in found:
            catalog.add(
                message, None, [(where, 0)], auto_comments=comments, context=context or None
            )
    return catalog


def as_python(file: Path) -> str:
    """Return the source; a template as calls of gettext, one message a line."""
    source = file.read_text()
    if file.suffix == ".py":
        return source
    calls = templatize(source, origin=str(file))
    return "\n".join(line.strip() for line in calls.splitlines())  # a page's indents mean nothing


def known(language: str) -> Catalog:
    """Return the catalogue as it stands; an empty one if there is none yet."""
    file = po_file(language)
    if not file.exists():
        return Catalog(locale=language, charset="utf-8")
    with file.open("rb") as stream:
        return read_po(stream, locale=language)


def written(catalog: Catalog, file: Path) -> None:
    """Write a catalogue without dates and line numbers, so that only words make a change."""
    stream = io.BytesIO()
    catalog.header_comment, catalog.fuzzy = HEADER, False
    write_po(stream, catalog, width=96, include_lineno=False, ignore_obsolete=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(EMPTY_HEADERS.sub("", stream.getvalue().decode()))


def update() -> None:
    """Bring the template and every catalogue up to the sources; keep what is translated."""
    template = extracted()
    written(template, folder() / "django.pot")
    for language in LANGUAGES:
        catalog = known(language)
        catalog.update(template, no_fuzzy_matching=True)
        written(catalog, po_file(language))


def compile_all() -> None:
    """Write the binary catalogues that are older than their sources."""
    for language in LANGUAGES:
        source = po_file(language)
        target = source.with_suffix(".mo")
        if not source.exists():
            continue
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as stream:
            write_mo(stream, known(language))
        Path(stream.name).chmod(0o644)
        Path(stream.name).replace(target)


def faults() -> Iterator[Fault]:
    """Yield what keeps a catalogue from saying all that the sources say, and only that."""
    template = extracted()
    for language in LANGUAGES:
        catalog = known(language)
        for message in template:
            if message.id and catalog.get(message.id, message.context) is None:
                yield Fault(language, first(message), "missing; run `manage.py catalogues`")
        for message in catalog:
            if message.id and template.get(message.id, message.context) is None:
                yield Fault(language, first(message), "no longer in the sources")
            elif message.id:
                yield from message_faults(language, message)
        for message in catalog.obsolete.values():
            yield Fault(language, first(message), "no longer in the sources")


def message_faults(language: str, message: Message) -> Iterator[Fault]:
    """Yield what is wrong with one entry."""
    said, meant = forms(message.string), forms(message.id)
    if message.fuzzy:
        yield Fault(language, first(message), "marked fuzzy")
    if not all(said):
        if language in TRANSLATED:
            yield Fault(language, first(message), "not translated")
        return
    wanted, allowed = placeholders(meant[-1]), set().union(*map(placeholders, meant))
    if not wanted <= placeholders(said[-1]) <= allowed:
        yield Fault(language, first(message), "other placeholders than its source")


def forms(text: str | Sequence[str] | None) -> list[str]:
    """Return a text alone, or its singular and plural."""
    return [text] if isinstance(text, str) else list(text or [""])


def placeholders(text: str) -> set[str]:
    return {match.group() for match in PLACEHOLDER.finditer(text)}


def first(message: Message) -> str:
    return forms(message.id)[0]

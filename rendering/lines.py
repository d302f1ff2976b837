"""Provisions as rows of cells, one cell for each language that shares the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rendering import formulas, lao
from rendering.content import Document, Provision, Words
from rendering.fields import resolve

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ug", "ur"})

# What a row may hold, all columns of a page together, and still not be parted between
# two pages: letters, an ideograph counting as two.
SHORT = 1000

# （一） 一、 (a) (iv) 1. 2) a) – at the beginning of a line make it an item.
_ITEM = re.compile(
    r"[（(][^（）()]{1,4}[）)]|[0-9]{1,2}[.)]\s|[^\W\d_]\)\s|[一二三四五六七八九十]{1,3}、|[–—•-]\s"
)


@dataclass(frozen=True, slots=True)
class Text:
    """Words with the language and the direction in which they are set."""

    language: str
    direction: str
    words: str
    item: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What one language says in a row."""

    language: str
    direction: str
    label: str
    heading: str
    texts: tuple[Text, ...]

    @property
    def is_flat(self) -> bool:
        """Whether the words may stand in the cell itself: a box less to lay out."""
        return len(self.texts) < 2

    @property
    def is_item(self) -> bool:
        return self.is_flat and any(text.item for text in self.texts)

    @property
    def gap(self) -> str:
        """The space after the label; it is not stretched when a line is justified."""
        if self.label.endswith("、"):
            return ""
        return "\u3000" if self.language.split("-")[0] == "zh" else "\u2003"


@dataclass(frozen=True, slots=True)
class Row:
    """What all languages say at one place; ``kind`` is its CSS class."""

    kind: str
    cells: tuple[Cell, ...]

    @property
    def is_opening(self) -> bool:
        """Whether an article without heading begins here."""
        return self.kind != "heading" and any(cell.label for cell in self.cells)

    @property
    def is_short(self) -> bool:
        """Whether the row stays on one page: parted, one language could run dry."""
        return max(map(_extent, self.cells)) * len(self.cells) < SHORT


def words_of(provision: Provision, language: str) -> Words:
    """Return what a text says at an article; nothing where it says nothing yet."""
    return provision.words.get(language, Words("", ""))


def _extent(cell: Cell) -> int:
    wide = 2 if cell.language.split("-")[0] in {"zh", "ja", "ko"} else 1
    return wide * sum(len(text.words) for text in cell.texts)


def direction_of(language: str) -> str:
    """Return ``rtl`` or ``ltr``."""
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def text_of(language: str, words: str = "") -> Text:
    """Return words ready to be set: Lao gets its places to break."""
    is_item = bool(_ITEM.match(words))
    if language.split("-")[0] == "lo":
        words = lao.breakable(words)
    return Text(language, direction_of(language), words, is_item)


def rows_of(document: Document, provision: Provision, languages: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of one provision, its lines side by side where they can be paired."""
    said = {one: _Said.of(document, provision, one) for one in languages}
    kind = provision.role.value
    has_heading = any(one.heading for one in said.values())
    if has_heading:
        yield Row("heading", tuple(one.cell(with_heading=True) for one in said.values()))
    counts = {len(one.lines) for one in said.values()}
    if len(counts) > 1:
        cells = (one.cell(texts=one.lines, with_label=not has_heading) for one in said.values())
        yield Row(kind, tuple(cells))
        return
    for place in range(max(counts.pop(), 0 if has_heading else 1)):
        with_label = place == 0 and not has_heading
        cells = (
            one.cell(texts=one.lines[place : place + 1], with_label=with_label)
            for one in said.values()
        )
        yield Row(kind, tuple(cells))


@dataclass(frozen=True, slots=True)
class _Said:
    """One provision in one language, resolved."""

    language: str
    label: str
    heading: str
    lines: tuple[Text, ...]

    @classmethod
    def of(cls, document: Document, provision: Provision, language: str) -> "_Said":
        words = words_of(provision, language)
        plain = resolve(words.plain, language, document)
        return cls(
            language,
            formulas.label(provision, language, document.kind),
            text_of(language, resolve(words.heading, language, document)).words.strip(),
            tuple(text_of(language, line.strip()) for line in plain.splitlines() if line.strip()),
        )

    def cell(
        self,
        *,
        texts: tuple[Text, ...] = (),
        with_label: bool = False,
        with_heading: bool = False,
    ) -> Cell:
        return Cell(
            self.language,
            direction_of(self.language),
            self.label if with_label or with_heading else "",
            self.heading if with_heading else "",
            texts,
        )

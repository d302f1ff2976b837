"""Read a PDF as a person does: words in the order of the paper, page by page."""

import re
from functools import cached_property

import pypdfium2

from rendering import paper
from rendering.alternat import held_by
from rendering.content import Document

_NOT_READ = re.compile(r"[\s\u200b\u00ad\ufffe\x02]+")


def html(document: Document, holder: str | None = None) -> str:
    """Return the HTML of a document as held by a party."""
    return paper.html_of(held_by(document, holder), "edition")


def squeezed(words: str) -> str:
    """Return words without anything that a line break may add or take away."""
    return _NOT_READ.sub("", words).replace("-", "").replace("\u2010", "").replace("ຳ", "ໍາ")


class Paper:
    """A printed paper; its words are squeezed."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf

    @cached_property
    def pages(self) -> list[str]:
        with pypdfium2.PdfDocument(self.pdf) as document:
            return [squeezed(self._raw(page)) for page in document]

    @property
    def raw(self) -> str:
        """All words with their breaks."""
        with pypdfium2.PdfDocument(self.pdf) as document:
            return "".join(self._raw(page) for page in document)

    @property
    def words(self) -> str:
        return "".join(self.pages)

    @staticmethod
    def _raw(page: pypdfium2.PdfPage) -> str:
        text = page.get_textpage()
        words: str = text.get_text_range()
        text.close()
        page.close()
        return words

    def holds(self, words: str) -> bool:
        return squeezed(words) in self.words

    def in_order(self, *passages: str) -> bool:
        """Whether the passages follow each other, each found after the one before."""
        at = 0
        for passage in passages:
            found = self.words.find(squeezed(passage), at)
            if found < 0:
                return False
            at = found + len(squeezed(passage))
        return True

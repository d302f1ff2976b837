"""Characters of a text with what findings concern lit, also where several meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from concordance.findings import Finding
from concordance.text import Span

WIDE = 80  # characters: longer spans say where to look, not what is wrong

Lit = tuple[Span, int, Finding]


def marked(plain: str, span: Span, lit: Sequence[Lit], language: str) -> str:
    """The characters of the span as HTML; each lit piece links to its gravest, narrowest finding.

    ``lit`` gives spans with the number and the finding. The first piece of each
    bears the id ``f<number>-<language>``.
    """
    named: set[int] = set()
    pieces = []
    for start, end, over in _pieces(span, lit):
        words = escape(plain[start:end].encode("utf-8", "backslashreplace").decode("utf-8"))
        pieces.append(_link(words, over, named, language) if over else words)
    return "".join(pieces)


def _pieces(span: Span, lit: Sequence[Lit]) -> Iterator[tuple[int, int, list[Lit]]]:
    """The span cut wherever something begins or ends, with what lies over each piece."""
    starting = sorted(lit, key=lambda each: each[0])
    edges = {span[0], span[1]}
    for (start, end), _, _ in lit:
        edges |= {max(start, span[0]), min(end, span[1])}
    cuts = sorted(edges)
    over: list[Lit] = []
    waiting = 0
    for start, end in pairwise(cuts):
        while waiting < len(starting) and starting[waiting][0][0] <= start:
            over.append(starting[waiting])
            waiting += 1
        over = [each for each in over if each[0][1] > start]
        yield start, end, list(over)


def _link(words: str, over: Sequence[Lit], named: set[int], language: str) -> str:
    def rank(each: Lit) -> tuple[int, int, int]:
        return each[0][1] - each[0][0], -each[2].severity.weight, each[1]

    (start, end), number, one = min(over, key=rank)
    classes = " ".join(f"f{each[1]}" for each in over)
    wide = " wide" if end - start > WIDE else ""
    fresh = [each[1] for each in over if each[1] not in named]
    named.update(fresh)
    anchors = "".join(f'<span id="f{each}-{escape(language)}"></span>' for each in fresh)
    return f'{anchors}<a class="lit {one.severity.value}{wide} {classes}" href="#f{number}">{words}</a>'

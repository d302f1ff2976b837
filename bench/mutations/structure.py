"""Items, paragraphs, sentences and articles: lost, doubled, exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from bench.mutations import Edit, Mutant, Original
from bench.mutations.layout import Block, Layout, Line, layout_of
from bench.mutations.tongues import tongue

STOPS = ";；.。,，、؛،"


def _bare(plain: str, line: Line) -> tuple[str, str]:
    """The words of an item, and its closing sign."""
    words = plain[line.body : line.end]
    bare = words.rstrip(STOPS)
    return bare, words[len(bare) :]


def _lists(block: Block) -> Iterator[list[Line]]:
    for marked, rows in groupby(block.lines, key=lambda line: bool(line.mark)):
        items = list(rows)
        if marked and len(items) > 1:
            yield items


def _item(original: Original, items: Sequence[Line]) -> Iterator[Mutant]:
    """One item lost with the rest numbered anew, one said twice, two exchanged."""
    plain, language = original.plain, original.language
    said = [_bare(plain, one) for one in items]
    for lost in range(len(items)):
        kept = [bare for at, (bare, _) in enumerate(said) if at != lost]
        edits: list[Edit] = [
            (one.body, one.body + len(bare), after)
            for one, (bare, _), after in zip(items, said, kept, strict=False)
            if bare != after
        ]
        last, before = items[-1], items[-2]
        edits.append((before.end, last.end, ""))
        stop, other = said[-1][1], said[-2][1]
        if stop != other:
            edits.append((before.end - len(other), before.end, stop))
        note = f"item {items[lost].mark} lost ({said[lost][0][:30]})"
        yield Mutant("item", language, tuple(edits), note)
    for (one, (bare, _)), (other, (theirs, _)) in pairwise(zip(items, said, strict=True)):
        line = plain[one.start : one.end]
        yield Mutant("item", language, ((one.end, one.end, "\n" + line),), "item said twice")
        copied = ((other.body, other.body + len(theirs), bare),)
        yield Mutant("item", language, copied, "item copied over the next")
        exchanged = (
            (one.body, one.body + len(bare), theirs),
            (other.body, other.body + len(theirs), bare),
        )
        yield Mutant("order", language, exchanged, "items exchanged")


def items(original: Original) -> Iterator[Mutant]:
    for block in layout_of(original.plain, original.language).blocks:
        for one in _lists(block):
            yield from _item(original, one)


def paragraphs(original: Original) -> Iterator[Mutant]:
    """One paragraph of an article lost, one recital lost."""
    layout = layout_of(original.plain, original.language)
    for block in layout.blocks:
        heading = original.plain[block.label.body : block.label.end]
        rows = [one for one in block.lines if not one.mark]
        if len(rows) > 1 or (rows and len(heading) > 60):
            for one in rows:
                yield _lost(original, one, "paragraph")
    for one in layout.opening[2:]:
        words = original.plain[one.start : one.end]
        if words.endswith((",", "，", ";", "；")) and len(words) > 12:
            yield _lost(original, one, "recital")


def _lost(original: Original, line: Line, what: str) -> Mutant:
    edit = (line.start - 1, line.end, "")
    return Mutant("paragraph", original.language, (edit,), f"{what} lost")


def sentences(original: Original) -> Iterator[Mutant]:
    """One sentence lost where a line has two or more."""
    stop = re.compile(tongue(original.language).rows["sentence"])
    layout = layout_of(original.plain, original.language)
    for block in layout.blocks:
        for line in (block.label, *block.lines):
            begun, spans = line.body, []
            for found in stop.finditer(original.plain, line.body, line.end):
                if re.search(
                    r"\b(?:No|Art|vol|p|n|U\.S|Mr|Mrs|Dr)\.$", original.plain[begun : found.end()]
                ):
                    continue
                spans.append((begun, found.end()))
                begun = found.end()
            long = [span for span in spans if span[1] - span[0] > 5]
            if len(long) > 1:
                for start, end in long:
                    yield Mutant(
                        "sentence", original.language, ((start, end, ""),), "sentence lost"
                    )


def articles(original: Original) -> Iterator[Mutant]:
    """One article lost (numbers kept; the rest numbered anew), its number wrong, two exchanged."""
    layout, plain, language = (
        layout_of(original.plain, original.language),
        original.plain,
        original.language,
    )
    for at, block in enumerate(layout.blocks):
        gone = ((block.label.start, block.end + 1, ""),)
        yield Mutant("article", language, gone, "article lost")
        if at < len(layout.blocks) - 1:
            yield _closed_up(original, layout, at)
            yield _relabelled(original, layout, at)
    for one, other in pairwise(layout.blocks):
        mine, theirs = plain[one.label.body : one.end], plain[other.label.body : other.end]
        edits = ((one.label.body, one.end, theirs), (other.label.body, other.end, mine))
        yield Mutant("order", language, edits, "articles exchanged")


def _closed_up(original: Original, layout: Layout, lost: int) -> Mutant:
    """An article lost, and all behind it numbered anew."""
    blocks, plain = layout.blocks, original.plain
    edits: list[Edit] = [(blocks[lost].label.start, blocks[lost + 1].label.start, "")]
    for before, block in pairwise(blocks[lost:]):
        label = plain[before.label.start : before.label.body]
        edits.append((block.label.start, block.label.body, label))
    edits[0] = (edits[0][0], edits[1][1], edits[1][2])
    del edits[1]
    return Mutant("article", original.language, tuple(edits), "article lost, numbered anew")


def _relabelled(original: Original, layout: Layout, at: int) -> Mutant:
    """An article that bears the number of the next."""
    block, following = layout.blocks[at], layout.blocks[at + 1]
    label = original.plain[following.label.start : following.label.body]
    edit = (block.label.start, block.label.body, label)
    return Mutant("article", original.language, (edit,), f"number of an article: {label.strip()}")

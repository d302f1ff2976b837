"""Justify lines of ideographs.

WeasyPrint 70 stretches spaces only: a line of Chinese stays ragged, and the one
space in it takes all the slack. Here every ideograph but the last may stand a
little further from the next, and so may the spaces of other scripts beside it.
"""

import re
from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text import line_break
from weasyprint.text.ffi import TO_UNITS, pango

HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")

# Ideographs, kana, and the punctuation set with them: if a quotation mark were left
# out, its run would be shaped alone and lose its contextual spacing.
IDEOGRAPHS = re.compile(
    "[\u2014\u2018-\u201d\u2026\u2e80-\u2fdf\u3001-\u303f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff01-\uff60\U00020000-\U000323af]+"
)
MOST_STRETCH = 0.5  # of the size of the letters; a looser line stays ragged

_justify_line = inline.justify_line
_set_text = line_break.Layout.set_text


def install() -> None:
    """Replace the justification of lines in this process."""
    line_break.Layout.ideograph_spacing = 0
    line_break.Layout.set_text = _set_spaced_text
    inline.justify_line = _justify_ideographs


def _set_spaced_text(layout: Any, text: str, justify: bool = False) -> None:
    """Set the text as WeasyPrint does, then put space after each ideograph."""
    _set_text(layout, text, justify)
    if not (justify and layout.ideograph_spacing):
        return
    # There are attributes already: WeasyPrint has just spaced the words.
    attributes = pango.pango_layout_get_attributes(layout.layout)
    own = layout.style["letter_spacing"]
    own = 0 if own == "normal" else own
    spacing = int((own + layout.ideograph_spacing) * TO_UNITS)
    offset = reached = 0
    for run in IDEOGRAPHS.finditer(layout.text):
        offset += len(layout.text[reached : run.start()].encode())
        end = offset + len(run[0].encode())
        attribute = pango.pango_attr_letter_spacing_new(spacing)
        attribute.start_index, attribute.end_index = offset, end
        pango.pango_attr_list_change(attributes, attribute)
        offset, reached = end, run.end()
    pango.pango_layout_set_attributes(layout.layout, attributes)


def _justify_ideographs(context: Any, line: Any, slack: float) -> None:
    texts = [box for box in _texts(line) if box.text]
    if not any(HAN.search(box.text) for box in texts):
        _justify_line(context, line, slack)
        return
    gaps = sum(len(run) for box in texts for run in IDEOGRAPHS.findall(box.text))
    gaps += sum(inline.count_expandable_spaces(box) for box in texts)
    # Pango halves the spacing at the ends of a run, and shapes spaced text a little
    # differently: width is linear in spacing, but not from zero. Two points tell.
    tried = slack / gaps
    wide = sum(_layout(box, tried)[1] for box in texts)
    wider = sum(_layout(box, 2 * tried)[1] for box in texts)
    if wider <= wide:
        return
    wanted = sum(box.width for box in texts) + slack
    spacing = tried + tried * (wanted - wide) / (wider - wide)
    if spacing <= line.style["font_size"] * MOST_STRETCH:
        _place(line, 0, spacing)


def _texts(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.TextBox):
        yield box
    elif isinstance(box, boxes.LineBox | boxes.InlineBox):
        for child in box.children:
            yield from _texts(child)


def _layout(box: Any, spacing: float) -> tuple[Any, float]:
    """Return the layout of a box with this spacing, and its width."""
    layout = line_break.Layout(box.style, spacing)
    layout.ideograph_spacing = spacing
    layout.set_text(box.text, justify=True)
    return layout, line_break.line_size(layout.get_first_line()[0], box.style)[0]


def _place(box: Any, moved: float, spacing: float) -> float:
    """Move a box by what those before it gained; return that and its own gain."""
    if isinstance(box, boxes.TextBox):
        box.position_x += moved
        if not box.text:
            return moved
        layout, width = _layout(box, spacing)
        gain: float = width - box.width
        layout.deactivate()
        box.pango_layout, box.justification_spacing = layout, spacing
        box.width += gain
        return moved + gain
    if not isinstance(box, boxes.LineBox | boxes.InlineBox):
        box.translate(moved, 0)
        return moved
    box.position_x += moved
    before = moved
    children = box.children[::-1] if box.style["direction"] == "rtl" else box.children
    for child in children:
        if child.is_in_normal_flow():
            moved = _place(child, moved, spacing)
    box.width += moved - before
    return moved

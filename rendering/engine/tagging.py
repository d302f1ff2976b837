"""Tell a screen reader the language of each element.

WeasyPrint 70 writes one language for the whole file, so that a second column
would be read aloud in the wrong voice.
"""

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags

_build = tags._build_box_tree


def install() -> None:
    """Replace the builder of the structure tree in this process."""
    tags._build_box_tree = _build_with_languages


def _build_with_languages(box: Any, parent: Any, *rest: Any) -> Iterator[Any]:
    shown = getattr(box, "_box", box)
    html = getattr(shown, "element", None)
    own = None
    if html is not None and not isinstance(shown, boxes.PageBox):
        own = html.get("lang") if html.tag not in {"html", "body"} else None
    for element in _build(box, parent, *rest):
        if own and "Lang" not in element:
            element["Lang"] = pydyf.String(own)
        yield element

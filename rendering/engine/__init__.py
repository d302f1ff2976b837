"""The only door to WeasyPrint. Imported in the press's worker processes alone.

Whatever WeasyPrint warns of is a fault: a missing glyph, a rule that it does not
know, an address that it may not open. Nothing is fetched, from nowhere.
"""

import logging
import os
import re
import warnings
from pathlib import Path

from rendering import fonts

os.environ["FONTCONFIG_FILE"] = str(fonts.configuration())

from weasyprint import CSS, HTML
from weasyprint.text import ffi
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from rendering.engine import hyphenation, justification, tagging
from rendering.faults import PressFault, Unprintable

STYLES = Path(__file__).resolve().parent.parent / "styles"

# Made to be kept for decades, with tags and room for attachments.
KEPT_AS = "pdf/a-3a"

_MISSING_GLYPH = re.compile(r'\.notdef glyph .*: "(.*)" \(U\+([0-9A-F]+)\)', re.DOTALL)


class Locked(URLFetcher):  # type: ignore[misc]  # WeasyPrint carries no types
    """Refuses every address."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, timeout=1)

    def fetch(self, url: str, headers: object = None) -> object:
        """Raise: a paper holds all that it shows."""
        raise ValueError(f"a paper may not refer to {url[:80]}")


class Engine:
    """Faces and style sheets, read once, used for every paper of this process."""

    def __init__(self) -> None:
        if ffi.harfbuzz_subset is None:
            raise PressFault("The library libharfbuzz-subset0 is not installed.")
        hyphenation.install()
        justification.install()
        tagging.install()
        self._fonts = FontConfiguration()
        self._fetcher = Locked()
        self._styles = [
            CSS(string=sheet.read_text("utf-8"), font_config=self._fonts, url_fetcher=self._fetcher)
            for sheet in sorted(STYLES.glob("*.css"))
        ]

    def render(self, html: str, identifier: bytes) -> tuple[bytes, int]:
        """Return the PDF and the number of its pages, or raise ``Unprintable``."""
        complaints = _Complaints()
        with complaints, warnings.catch_warnings():
            warnings.simplefilter("error")
            warnings.simplefilter("ignore", ResourceWarning)  # a colour profile left open
            paper = HTML(string=html, base_url=None, url_fetcher=self._fetcher)
            document = paper.render(
                font_config=self._fonts,
                stylesheets=self._styles,
                pdf_variant=KEPT_AS,
                pdf_tags=True,
            )
            pdf: bytes = document.write_pdf(
                pdf_variant=KEPT_AS, pdf_tags=True, pdf_identifier=identifier
            )
        if complaints.sentences:
            raise Unprintable(" ".join(complaints.sentences))
        return pdf, len(document.pages)


class _Complaints(logging.Handler):
    """Collects what WeasyPrint logs, each complaint once, as sentences."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.sentences: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if found := _MISSING_GLYPH.match(message):
            message = f"No face holds the character “{found[1]}” (U+{found[2]})"
        self.sentences[message.rstrip(".") + "."] = None

    def __enter__(self) -> None:
        logging.getLogger("weasyprint").addHandler(self)

    def __exit__(self, *_: object) -> None:
        logging.getLogger("weasyprint").removeHandler(self)

"""How long an original takes, beside headless Chromium printing the same HTML.

Run ``python -m bench.paper [rounds]``. Both print in turn, in one run, with the
same faces; a ratio below 1 means that Alternat is faster. Chromium makes no page
numbers, no PDF/A and no languages in its tags; it stands here as a measure.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from rendering import alternat, fonts, paper
from rendering.content import Document, Layout
from rendering.press import Press
from tests.rendering.sample import agreement

STYLES = Path(paper.__file__).parent / "styles"
BROWSER = {
    "executable_path": "/usr/bin/chromium",
    "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
}
CASES: dict[str, Document] = {
    "2 pages, side by side": agreement(),
    "2 pages, three languages": agreement(languages=("zh-Hans", "pt", "lo"), articles=1),
    "5 pages, side by side": agreement(articles=16),
    "5 pages, one after the other": agreement(articles=10, layout=Layout.SEQUENCE),
    "20 pages, side by side": agreement(articles=88),
}


def main(rounds: int) -> None:
    """Measure and print a table."""
    rows = [("", "pages", "Alternat ms", "Chromium ms", "ratio")]
    with sync_playwright() as playwright:
        start = lambda: playwright.chromium.launch(  # noqa: E731
            **BROWSER, env={**os.environ, "FONTCONFIG_FILE": str(fonts.configuration())}
        )
        rows.append(cold(start, max(3, rounds // 3)))
        with closing(Press(1)) as press, start() as browser:
            page = browser.new_page()
            for name, document in CASES.items():
                rows.append(warm(name, document, press, page, rounds))
    for row in rows:
        print("{:<36}{:>6}{:>14}{:>14}{:>8}".format(*row))


def cold(start: Callable[[], Browser], rounds: int) -> tuple[str, ...]:
    """Time the first original of a new process."""
    document = held(CASES["2 pages, side by side"])

    def ours() -> int:
        with closing(Press(1)) as press:
            return press.print(document).pages

    def theirs() -> None:
        with start() as browser:
            print_with(browser.new_page(), document)

    return row("cold: first original of a process", ours(), *in_turn(ours, theirs, rounds))


def warm(name: str, document: Document, press: Press, page: Page, rounds: int) -> tuple[str, ...]:
    """Time an original in a process that has printed before."""
    document = held(document)
    pages = press.print(document).pages
    print_with(page, document)
    times = in_turn(lambda: press.print(document), lambda: print_with(page, document), rounds)
    return row(f"warm: {name}", pages, *times)


def in_turn(
    ours: Callable[[], object], theirs: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Return the milliseconds of both, measured alternately."""
    pairs = [(timed(ours), timed(theirs)) for _ in range(rounds)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def row(name: str, pages: int, ours: list[float], theirs: list[float]) -> tuple[str, ...]:
    ratio = statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
    medians = (f"{statistics.median(times):.0f}" for times in (ours, theirs))
    return (name, str(pages), *medians, f"{ratio:.2f}")


def held(document: Document) -> Document:
    return alternat.held_by(document, "guizhou")


def print_with(page: Page, document: Document) -> bytes:
    """Print the HTML of a paper, made anew each time, with its style sheets inside."""
    css = "\n".join(sheet.read_text("utf-8") for sheet in sorted(STYLES.glob("*.css")))
    html = paper.html_of(document).replace("</head>", f"<style>{css}</style></head>")
    page.set_content(html)
    return page.pdf(prefer_css_page_size=True, tagged=True, outline=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)

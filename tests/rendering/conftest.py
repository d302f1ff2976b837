"""One engine for all tests of this room, and a reader of what it printed."""

from collections.abc import Callable, Iterator

import pytest

from rendering import alternat, paper
from rendering.content import Document
from rendering.engine import Engine
from rendering.press import Press
from tests.rendering.reading import Paper


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine()


@pytest.fixture(scope="session")
def printed(engine: Engine) -> Callable[..., Paper]:
    """Return a function that prints a document as held by a party, and reads it."""
    papers: dict[str, Paper] = {}

    def printed(document: Document, holder: str | None = None) -> Paper:
        held = alternat.held_by(document, holder)
        html = paper.html_of(held)
        if html not in papers:
            papers[html] = Paper(engine.render(html, paper.identifier_of(held, html, ""))[0])
        return papers[html]

    return printed


@pytest.fixture
def press() -> Iterator[Press]:
    one = Press(1)
    yield one
    one.close()

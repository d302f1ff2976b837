"""Leave names whole: a word that begins with a capital is not divided.

German, whose nouns all begin so, is divided as usual.
"""

from collections.abc import Iterator

import pyphen  # type: ignore[import-untyped]


class Considerate(pyphen.Pyphen):  # type: ignore[misc]  # pyphen carries no types
    """Divides words, but no names."""

    def __init__(self, filename: str | None = None, lang: str | None = None, **rest: int) -> None:
        super().__init__(filename, lang, **rest)
        self.divides_names = (lang or "").startswith("de")

    def iterate(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield the ways to divide a word, the longest beginning first."""
        if self.divides_names or not word[:1].isupper():
            yield from super().iterate(word)


def install() -> None:
    """Replace the divider of words in this process."""
    pyphen.Pyphen = Considerate

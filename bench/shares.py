"""Where the time of an examination goes: by reader, by check, in reading, aligning and merging.

Run ``python -m bench.concordance speed --by-check``. Own time of this process, without what another
reader or check was waited for; what is kept from one run to the next is forgotten, save patterns.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from unittest import mock

from bench.speed import cases
from concordance import examine, examining, read_text
from concordance.checks import all_checks
from concordance.signs import read_signs
from concordance.values import scanning

SHOWN = 20


class Clock:
    """Adds up what each name takes, innermost first."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._inner: list[float] = []

    def timed(self, name: str, act: Callable[..., object]) -> Callable[..., object]:
        """The same function with its time taken; what it yields is drawn out at once."""

        def act_timed(*given: object) -> object:
            begun = time.process_time()
            self._inner.append(0.0)
            result = act(*given)
            if isinstance(result, Iterator):
                result = iter(list(result))
            took = time.process_time() - begun
            self.spent[name] += took - self._inner.pop()
            if self._inner:
                self._inner[-1] += took
            return result

        return act_timed


@contextmanager
def watched(clock: Clock) -> Iterator[None]:
    """Every reader and check on the clock."""
    readers = tuple(
        clock.timed(f"reader {one.__module__.split('.')[-1]}", one) for one in scanning.READERS
    )
    before = {check: check.examine for check in all_checks()}
    steps = {name: clock.timed(name, getattr(examining, name)) for name in ("align", "merged")}
    with mock.patch.object(scanning, "READERS", readers), mock.patch.multiple(examining, **steps):
        for check, act in before.items():
            object.__setattr__(check, "examine", clock.timed(check.id, act))
        try:
            yield
        finally:
            for check, act in before.items():
                object.__setattr__(check, "examine", act)


def shares(texts: Mapping[str, str]) -> Counter[str]:
    """Seconds by name, with all patterns compiled and no text known from before."""
    clock = Clock()
    examine({language: read_text(plain, language) for language, plain in texts.items()})
    scanning.values_in.cache_clear()
    read_signs.cache_clear()
    with watched(clock):
        read = {
            language: clock.timed("read_text", read_text)(plain, language)
            for language, plain in texts.items()
        }
        examine(read)  # type: ignore[arg-type]
    return clock.spent


def main() -> None:
    for name, texts in cases():
        spent = shares(texts)
        print(f"\n{name}: {1000 * spent.total():.2f} ms")
        for what, seconds in spent.most_common(SHOWN):
            print(f"{1000 * seconds:10.3f}  {what}")

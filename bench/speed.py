"""How long reading and examining take, beside two simpler comparisons, and what each of them finds.

Run ``python -m bench.concordance speed [--seed N]``. Medians of several runs in one process; a
ratio says how many times as long the engine takes. Below, the same slips for all: how many each
finds, and how many alarms each raises on texts that are right.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Mapping

from bench import corpus
from bench.baselines import BASELINES
from bench.corpus import Set
from bench.judging import FOUND, Bench
from bench.mutations.making import mutants, original
from concordance import examine, read_text

ROUNDS = 9
SAMPLE = 2  # slips of a kind, text and language
PAIR = {
    "zh-Hans": "第一条 培训\n一方可每年接待另一方不超过十名专业人员短期培训，每期不超过三十日。\n"
    "培训的课目和日程应由双方在培训开始前至少六十日书面商定。\n",
    "en": "Article 1 Training\nEach year a Party may receive not more than ten professionals of the "
    "other Party for short-term training, each course being of not more than thirty days.\nThe "
    "subjects and the timetable of the training shall be settled by the Parties in writing at least "
    "sixty days before the training begins.\n",
}


def engine(texts: Mapping[str, str]) -> object:
    """Read and examine."""
    return examine({language: read_text(plain, language) for language, plain in texts.items()})


def median(act: Callable[[Mapping[str, str]], object], texts: Mapping[str, str]) -> float:
    """Milliseconds; the first run warms what is kept and is not counted."""
    act(texts)
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        act(texts)
        times.append(1000 * (time.perf_counter() - begun))
    return statistics.median(times)


def cases() -> Iterator[tuple[str, Mapping[str, str]]]:
    yield "an article pair", PAIR
    for name, pattern in (
        ("the seed initiative", "seed/initiative.*.txt"),
        ("76 articles", "treaty/bbnj.*.txt"),
    ):
        for one in corpus.shared(name, pattern):
            yield name, one.texts


def times() -> None:
    print(
        f"{'milliseconds (median)':24}{'engine':>10}"
        + "".join(f"{name:>14}{'ratio':>9}" for name in BASELINES)
    )
    for name, texts in cases():
        own = median(engine, texts)
        line = f"{name:24}{own:10.2f}"
        for act in BASELINES.values():
            other = median(act, texts)
            line += f"{other:14.3f}{own / other:8.0f}×"
        print(line)


def quality(seed: int) -> None:
    """Slips found and false alarms of the engine and of both baselines, on the same texts."""
    sets = [*corpus.demonstration(), *corpus.own(), *corpus.shared("seed", "seed/initiative.*.txt")]
    sets = [one for one in sets if "fields" not in one.name]
    found = dict.fromkeys(("engine", *BASELINES), 0)
    false = dict.fromkeys(found, 0)
    made = articles = 0
    for one in sets:
        made_here, articles_here = _judged(one, seed, found, false)
        made, articles = made + made_here, articles + articles_here
    print(f"\n{made} slips of every kind in {len(sets)} sets, {articles} articles and recitals\n")
    print(f"{'':14}{'slips found':>22}{'false alarms':>16}{'for 100 articles':>20}")
    for name in found:
        share = f"{found[name]} ({100 * found[name] / made:.1f} %)"
        print(f"{name:14}{share:>22}{false[name]:>16}{100 * false[name] / articles:>20.1f}")


def _judged(one: Set, seed: int, found: dict[str, int], false: dict[str, int]) -> tuple[int, int]:
    """Add what each finds in one set; returns slips made and articles."""
    bench, made = Bench(one, None), 0
    false["engine"] += len(bench.findings)
    before = {name: act(one.texts) for name, act in BASELINES.items()}
    for name, alarms in before.items():
        false[name] += alarms.total()
    for language, plain in one.texts.items():
        for mutant in mutants(original(plain, language, seed), limit=SAMPLE):
            made += 1
            found["engine"] += bench.judge(mutant).found == FOUND
            changed = {**one.texts, language: mutant.applied(plain)}
            for name, act in BASELINES.items():
                # Any new alarm counts, wherever it stands: more than is asked of the engine.
                found[name] += bool(act(changed) - before[name])
    return made, bench.articles()


def main(seed: int) -> None:
    times()
    quality(seed)

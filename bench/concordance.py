"""What the concordance finds of slips made one at a time, and what it finds where nothing is wrong.

Run ``python -m bench.concordance`` for the texts of the project and of the bench; ``--texts
zh-Hans=FILE en=FILE`` for others; ``python -m bench.concordance speed`` for time. A table shows for
each kind of slip and language: slips made, found at their place, found elsewhere, missed. False
alarms are errors and warnings on the unchanged texts, for 100 articles and recitals.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench import corpus, shares, speed
from bench.corpus import Set
from bench.judging import ELSEWHERE, FOUND, MISSED, Bench, Verdict
from bench.mutations import KINDS
from bench.mutations.making import mutants, original

ORDER = ("zh-Hans", "en", "pt", "lo", "fr", "es", "ru", "ko")


@dataclass(frozen=True)
class Wish:
    """What is asked for on the command line."""

    kinds: tuple[str, ...]
    seed: int
    limit: int | None
    bare: bool = False


@dataclass(frozen=True)
class Outcome:
    """What came of one set: verdicts, sentences of false alarms, articles."""

    name: str
    verdicts: tuple[Verdict, ...]
    shown: tuple[str, ...]
    false: tuple[str, ...]
    articles: int


def small_words(sets: Iterable[Set]) -> frozenset[str]:
    """Words that stand somewhere in small letters: with a capital they name nobody."""
    plain = " ".join(text for one in sets for tag, text in one.texts.items() if tag in ("en", "pt"))
    return frozenset(word for word in plain.split() if word.isalpha() and word.islower())


def outcome(one: Set, wish: Wish, known: frozenset[str]) -> Outcome:
    """Examine a set unchanged, then with each slip."""
    bench = Bench(one, None if wish.bare else one.register)
    verdicts, shown = [], []
    for language, plain in one.texts.items():
        source = original(plain, language, wish.seed, one.names.get(language, ()), known)
        for mutant in mutants(source, wish.kinds, wish.limit):
            verdict = bench.judge(mutant)
            verdicts.append(verdict)
            shown.append(mutant.shown(plain))
    false = tuple(
        f"{one.name}: {each.check} [{each.article}] {each.message} "
        + " | ".join(
            f"{tag}: {text.words(each.spans[tag])[:60]!r}"
            for tag, text in bench.texts.items()
            if tag in each.spans
        )
        for each in bench.findings
    )
    return Outcome(one.name, tuple(verdicts), tuple(shown), false, bench.articles())


def table(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Kinds down, languages across: found/made, and what was found elsewhere."""
    count: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in outcomes:
        for verdict in one.verdicts:
            for row in (
                verdict.mutant.kind,
                "all",
                *(("all but order",) if verdict.mutant.kind != "order" else ()),
            ):
                for column in (verdict.mutant.language, "all"):
                    count[row, column][verdict.found] += 1
    columns = [*(tag for tag in ORDER if ("all", tag) in count), "all"]
    yield f"{'':14}" + "".join(f"{column:>18}" for column in columns)
    for row in (*KINDS, "all but order", "all"):
        if (row, "all") in count:
            yield f"{row:14}" + "".join(f"{_cell(count[row, column]):>18}" for column in columns)


def _cell(count: Counter[str]) -> str:
    made = sum(count.values())
    if not made:
        return ""
    elsewhere = f"+{count[ELSEWHERE]}" if count[ELSEWHERE] else ""
    return f"{count[FOUND]}{elsewhere}/{made} {100 * count[FOUND] / made:5.1f}%"


def report(title: str, outcomes: list[Outcome]) -> None:
    """The table of slips, and the false alarms."""
    print(f"\n{title}\n")
    print("\n".join(table(outcomes)))
    articles = sum(one.articles for one in outcomes)
    alarms = sum(len(one.false) for one in outcomes)
    print(
        f"\nfalse alarms: {alarms} on {articles} articles and recitals of {len(outcomes)} sets"
        f" = {100 * alarms / max(1, articles):.2f} for 100"
    )


def missed(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Every slip that was not found at its place, by kind and language."""
    rows = [
        (KINDS.index(one.mutant.kind), one.mutant.language, one.name, one.found, shown)
        for each in outcomes
        for one, shown in zip(each.verdicts, each.shown, strict=True)
        if one.found != FOUND
    ]
    for kind, language, name, found, shown in sorted(rows):
        mark = "" if found == MISSED else " (elsewhere)"
        yield f"{KINDS[kind]} {language}{mark} | {shown} | {name}"


def chosen(asked: argparse.Namespace) -> list[Set]:
    """The sets to measure."""
    if asked.texts:
        files = dict(one.split("=", 1) for one in asked.texts)
        texts = {tag: Path(name) for tag, name in files.items()}
        return [corpus.given(texts, asked.register)]
    sets = [*corpus.demonstration(), *corpus.templates(), *corpus.own()]
    sets += corpus.shared("seed initiative", "seed/initiative.*.txt")
    if asked.real:
        sets += corpus.shared("bbnj", "treaty/bbnj.*.txt")
        sets += corpus.pairs(corpus.shared("udhr", "udhr/udhr.*.txt"), ("zh-Hans", "en"))
    sets = [one for one in sets if asked.only in one.name]
    return [one for one in sets if not asked.without or asked.without not in one.name]


def run(sets: list[Set], wish: Wish, jobs: int) -> list[Outcome]:
    known = small_words([*sets, *corpus.shared("bbnj", "treaty/bbnj.*.txt")])
    if jobs < 2:
        return [outcome(one, wish, known) for one in sets]
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(outcome, sets, [wish] * len(sets), [known] * len(sets)))


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m bench.concordance", description=__doc__)
    made.add_argument("what", nargs="?", choices=("slips", "speed"), default="slips")
    made.add_argument("--texts", nargs="+", metavar="LANGUAGE=FILE", default=())
    made.add_argument("--register", type=Path, metavar="FILE.toml")
    made.add_argument("--class", dest="kinds", nargs="+", choices=KINDS, default=KINDS)
    made.add_argument("--only", default="", help="sets whose name holds this")
    made.add_argument("--except", dest="without", default="", help="no sets whose name holds this")
    made.add_argument("--real", action="store_true", help="a treaty and the UDHR too (slow)")
    made.add_argument("--bare", action="store_true", help="only without a register")
    made.add_argument("--by-check", action="store_true", help="time by reader and check")
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--limit", type=int, default=None, help="slips of a kind, text and language")
    made.add_argument("--jobs", type=int, default=1)
    made.add_argument("--show-missed", action="store_true")
    made.add_argument("--show-false", action="store_true")
    return made


def main(arguments: list[str]) -> None:
    asked = parser().parse_args(arguments)
    if asked.what == "speed":
        shares.main() if asked.by_check else speed.main(asked.seed)
        return
    sets = chosen(asked)
    for bare, title in ((False, "With the register of names"), (True, "Without a register")):
        if asked.bare and not bare:
            continue
        if bare and not asked.bare:
            sets = [one for one in sets if one.register]
            if not sets:
                break
        outcomes = run(sets, Wish(tuple(asked.kinds), asked.seed, asked.limit, bare), asked.jobs)
        report(title, outcomes)
        if asked.show_false:
            print("\n".join(("", *(line for one in outcomes for line in one.false))))
        if asked.show_missed:
            print("\n".join(("", *missed(outcomes))))


if __name__ == "__main__":
    main(sys.argv[1:])

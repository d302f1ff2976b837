"""Any, only, unless, each, both: how far a sentence reaches is the same in every language."""

from __future__ import annotations

from collections.abc import Iterator

from concordance.checks import check
from concordance.checks.steering import against_habit, compared, reads, shown, weighed
from concordance.findings import N_, Finding, Group, Severity
from concordance.sides import Case

SECTION = "connectors"
# How many places must say it on both sides before one that does not is telling.
NEEDED = {"any": 0, "only": 0, "exception": 0, "every": 1, "both": 2}
MILD = frozenset({"any"})  # English says it more often than is heard elsewhere
LACKING = {
    "any": N_("One text says “%(word)s”; the other does not say that it holds for any."),
    "only": N_("One text says “%(word)s”; the other does not limit it so."),
    "exception": N_("One text makes an exception (“%(word)s”); the other does not."),
    "every": N_("One text says “%(word)s”; the other does not say that it holds for all."),
    "both": N_("One text says “%(word)s”; the other does not say that it holds for the two."),
}


@check(
    "quantifier-differs",
    of=Case,
    group=Group.TERMS,
    severity=Severity.WARNING,
    title=N_("Any, only, unless, all"),
    why=N_("Words that widen or limit a rule (any, only, unless, each, both) stand in every text."),
)
def quantifier_differs(case: Case) -> Iterator[Finding]:
    if not reads(case, SECTION):
        return
    for lack in against_habit(compared(case, SECTION), NEEDED):
        span, word = shown(lack.said, SECTION, lack.name)
        yield quantifier_differs.finding(
            lack.pair.article,
            {lack.said.language: span, lack.silent.language: lack.silent.span},
            LACKING[lack.name],
            values={lack.said.language: word},
            severity=Severity.NOTE if lack.name in MILD else weighed(case, Severity.WARNING),
            word=word,
        )

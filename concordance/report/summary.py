"""What was checked: every rule with what it brought, also where it brought nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from concordance.checks import all_checks
from concordance.findings import Finding, Group, Severity


@dataclass(frozen=True, slots=True)
class Tally:
    """One rule and how many errors, warnings and notes it gave.

    ``title`` and ``why`` are the sentences that catalogues translate.
    """

    check: str
    group: Group
    title: str
    why: str
    errors: int
    warnings: int
    notes: int

    @property
    def clean(self) -> bool:
        """Whether the rule found nothing at all."""
        return not (self.errors or self.warnings or self.notes)


def summary(findings: Iterable[Finding]) -> tuple[Tally, ...]:
    """Every rule in the order of the rules, with its findings counted."""
    count = Counter((one.check, one.severity) for one in findings)
    return tuple(
        Tally(
            check=rule.id,
            group=rule.group,
            title=rule.title,
            why=rule.why,
            errors=count[rule.id, Severity.ERROR],
            warnings=count[rule.id, Severity.WARNING],
            notes=count[rule.id, Severity.NOTE],
        )
        for rule in all_checks()
    )

"""The checks: one file each, found by themselves. A check is a pure generator of findings.

A file here defines one or more functions marked ``@check(...)``. What it is
marked with decides what it is given: ``of=Side`` one text and the register,
``of=Pair`` two counterparts and the register, ``of=Case`` two whole texts.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from concordance.findings import Finding, Group, Message, Severity
from concordance.sides import Case, Pair, Side
from concordance.text import Span

Examine = Callable[..., Iterable[Finding]]
Matter = type[Side] | type[Pair] | type[Case]


@dataclass(frozen=True)
class Check:
    """A rule: its id, its group, how grave a breach is, why it is there, and how it is found."""

    id: str
    group: Group
    severity: Severity
    title: str
    why: str
    of: Matter
    examine: Examine

    def finding(
        self,
        article: str,
        spans: Mapping[str, Span],
        message: str,
        *,
        values: Mapping[str, str] | None = None,
        severity: Severity | None = None,
        **parameters: str | int,
    ) -> Finding:
        """A finding of this rule; ``severity`` only where it differs from the rule's own."""
        return Finding(
            check=self.id,
            severity=severity or self.severity,
            article=article,
            spans=dict(spans),
            values=dict(values or {}),
            message=Message(message, parameters),
            why=self.why,
        )


def check(
    id: str, *, of: Matter, group: Group, severity: Severity, title: str, why: str
) -> Callable[[Examine], Check]:
    """Make a function a rule; the name in its file is then the :class:`Check`.

    The function is called with what it is ``of`` and the register (a ``Case``
    carries its own), and yields findings, best made by ``<name>.finding(...)``.
    """

    def make(examine: Examine) -> Check:
        return Check(id, group, severity, title, why, of, examine)

    return make


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, sorted by group and id."""
    found: list[Check] = []
    for module in pkgutil.iter_modules(__path__):
        contents: dict[str, Any] = vars(import_module(f"{__name__}.{module.name}"))
        found += [
            one
            for one in contents.values()
            if isinstance(one, Check) and one.examine.__module__.endswith(f".{module.name}")
        ]
    order = list(Group)
    return tuple(sorted(found, key=lambda one: (order.index(one.group), one.id)))

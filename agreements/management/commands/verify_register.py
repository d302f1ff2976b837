"""Check every chain of the register, and that it alone rebuilds every state."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.core.management.base import BaseCommand

from accounts.models import Office
from agreements.models import Agreement
from agreements.register import Fault, faults, unrebuilt


class Command(BaseCommand):
    help = "Check the register: every chain whole, every state as its entries say."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--quiet", action="store_true", help="Print faults alone.")

    def handle(self, *args: Any, quiet: bool = False, **options: Any) -> None:
        chains = entries = found = 0
        for one in _chains():
            chains, entries = chains + 1, entries + one.entries_count
            for fault in _faults_of(one):
                found += 1
                self.stdout.write(f"{fault.chain}\t{fault.sequence}\t{fault.what}\t{one}")
        if not quiet:
            self.stdout.write(f"{chains} chains, {entries} entries, {found} faults.")
        if found:
            raise SystemExit(1)


def _chains() -> Iterator[Agreement | Office]:
    agreements = Agreement.objects.order_by("pk").iterator()
    return chain(Office.objects.order_by("pk").iterator(), agreements)


def _faults_of(one: Agreement | Office) -> Iterator[Fault]:
    yield from faults(one)
    yield from unrebuilt(one)

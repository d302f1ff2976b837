"""Carry the accord between Guizhou and Monrovia through every stage, without a browser."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.utils import OperationalError, ProgrammingError

from agreements import register
from agreements.models import Agreement, Original
from agreements.papers import read
from workflows.demonstration.agreements import Telling
from workflows.demonstration.course import Stuck
from workflows.demonstration.people import gather

SLUG = "guizhou-monrovia"


class Command(BaseCommand):
    help = (
        "Carry the accord Guizhou–Monrovia from letter of intent to force and write its originals."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("out_dir", type=Path, help="folder for the originals")

    def handle(self, *args: Any, **options: Any) -> None:
        out: Path = options["out_dir"]
        try:
            out.mkdir(parents=True, exist_ok=True)
            (out / ".alternat").touch()
            (out / ".alternat").unlink()
        except OSError as fault:
            raise CommandError(
                f"The folder {out} cannot be written: choose another one."
            ) from fault
        try:
            agreement = self._carry()
        except Stuck as stuck:
            raise CommandError(str(stuck)) from stuck
        except (OperationalError, ProgrammingError) as fault:
            raise CommandError(
                "The database has no tables yet: run manage.py migrate first."
            ) from fault
        self._write(agreement, out)

    def _carry(self) -> Agreement:
        gather("!")
        self.stdout.write(f"{'':>7}  {'seconds':>7}  {'step':<44} by")
        telling = Telling(SLUG, self._told, self._free_reference())
        self.started, self.count, self.steps = time.monotonic(), 0, telling.steps()
        return telling.to_stage("in_force")

    def _free_reference(self) -> str:
        """The reference of the story, or its next repetition where that exists."""
        first = reference = "GZ-2025-01"
        number = 1
        while Agreement.objects.filter(reference=reference).exists():
            number += 1
            reference = f"{first}-{number}"
        return reference

    def _told(self, what: str, who: str) -> None:
        self.count += 1
        seconds = time.monotonic() - self.started
        self.stdout.write(f"{self.count:>3}/{self.steps}   {seconds:>6.1f}  {what:<44} {who}")
        self.stdout.flush()

    def _write(self, agreement: Agreement, out: Path) -> None:
        agreement.refresh_from_db()
        rows = Original.objects.filter(instrument__agreement=agreement).exclude(state="void")
        self.stdout.write(
            f"\n{agreement.reference}: {agreement.state}, since {agreement.in_force_since}"
        )
        whole = not list(register.faults(agreement))
        self.stdout.write(
            f"Register: {agreement.entries_count} entries, chain {'whole' if whole else 'BROKEN'}\n"
        )
        order = [one.party_id for one in agreement.participants]
        for row in sorted(
            rows.select_related("instrument", "holder"),
            key=lambda one: (one.instrument.position, order.index(one.holder_id)),
        ):
            path = out / f"{agreement.reference}-{row.instrument.kind}-{row.holder.key}.pdf"
            path.write_bytes(read(row.sha256))
            self.stdout.write(f"  {path}  {row.pages} pages  sha256 {row.sha256[:16]}…")

"""Keep the interface complete in its languages, without a gettext binary."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from config import catalogues


class Command(BaseCommand):
    help = (
        "Finds the messages of Python and templates, brings locale/*/LC_MESSAGES/django.po up to"
        " date and compiles them. Then translate the empty msgstr lines and run it again."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--check", action="store_true", help="write nothing; fail on any fault")
        how.add_argument("--compile", action="store_true", help="only compile what is there")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["check"]:
            self.check_faults()
            return
        if not options["compile"]:
            catalogues.update()
            for fault in catalogues.faults():
                self.stdout.write(str(fault))
        catalogues.compile_all()

    def check_faults(self) -> None:
        found = list(catalogues.faults())
        for fault in found:
            self.stderr.write(str(fault))
        if found:
            raise CommandError(f"{len(found)} faults in the catalogues; see locale/.")

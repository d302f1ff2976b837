"""Load the demonstration, and print its people and their password once."""

from __future__ import annotations

import secrets
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.utils import OperationalError, ProgrammingError

from accounts.models import User
from agreements.models import Agreement
from workflows.demonstration.agreements import Telling, slugs
from workflows.demonstration.course import Stuck
from workflows.demonstration.deciding import decide
from workflows.demonstration.people import facts, gather, set_password

WORDS = (
    "amber bridge cedar delta ember fjord garnet harbor island jasmine lantern maple river".split()
)

FIRST = (
    "To walk the accord: lin-yue drafts, zhou-wenbo and alfred-dweh review, he-zhiqiang approves, "
    "shen-jianhua and comfort-tarpeh sign."
)


def new_password() -> str:
    """Two words and a number: easy to type, made anew for every demonstration."""
    first, second = secrets.SystemRandom().sample(WORDS, 2)
    return f"{first}-{second}-{secrets.randbelow(9000) + 1000}"


class Command(BaseCommand):
    help = "Load the agreements of the Guiyang ceremony, each at another stage, with people for every role."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing where agreements exist already"
        )
        parser.add_argument(
            "--new-password", action="store_true", help="only give the people a new password"
        )
        parser.add_argument("--password", default="", help="this password instead of a new one")

    def handle(self, *args: Any, **options: Any) -> None:
        password = options["password"] or new_password()
        try:
            if options["new_password"]:
                set_password(password)
            elif options["if_empty"] and Agreement.objects.exists():
                self.stdout.write(
                    "The demonstration is loaded already. For a new password: manage.py demo --new-password"
                )
                return
            else:
                self._load(password)
        except Stuck as stuck:
            raise CommandError(str(stuck)) from stuck
        except (OperationalError, ProgrammingError) as fault:
            raise CommandError(
                "The database has no tables yet: run manage.py migrate first."
            ) from fault
        self._people(password)

    def _load(self, password: str) -> None:
        gather(password)
        names = slugs()
        for number, slug in enumerate(names, start=1):
            telling = Telling(slug, lambda what, who: None)
            if Agreement.objects.filter(reference=telling.reference).exists():
                self.stdout.write(f"  {number}/{len(names)}  {telling.reference}  is there already")
                continue
            telling.to_stage(telling.known["stage"])
            self.stdout.write(
                f"  {number}/{len(names)}  {telling.reference}  {slug}: {telling.known['stage']}"
            )
            self.stdout.flush()
        decide()

    def _people(self, password: str) -> None:
        self.stdout.write(
            f"\nPeople of the demonstration (all invented). Password of all, shown once: {password}\n"
        )
        known = facts("people")
        rows = (
            User.objects.filter(username__in=known)
            .prefetch_related("appointments__office")
            .order_by("pk")
        )
        for user in rows:
            roles = ", ".join(
                f"{one.role} {one.language}".strip() for one in user.appointments.all()
            )
            office = user.appointments.all()[0].office.name
            self.stdout.write(f"  {user.username:<24} {roles:<28} {office}")
        self.stdout.write(f"\n{FIRST}")

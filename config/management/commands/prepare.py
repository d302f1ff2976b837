"""Prepare this deployment to serve: database, catalogues, styles and, if asked, a demonstration."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand

from config.environment import refuse
from config.readiness import database_answers


class Command(BaseCommand):
    help = "Brings the database, the catalogues and the static files up to date."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--demo", action="store_true", help="load the demonstration if nobody is registered yet"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for sentence in database_answers():
            refuse(sentence)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("catalogues", "--compile")
        call_command("collectstatic", interactive=False, verbosity=0)
        if options["demo"] and not get_user_model().objects.exists():
            call_command("demo")

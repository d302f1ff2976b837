"""Serve the pages and do the background work, in one command."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection

from config.environment import refuse
from config.readiness import lacks
from config.supervisor import Supervisor


class Command(BaseCommand):
    help = "Serves the pages at ALTERNAT_ADDRESS:ALTERNAT_PORT, together with its worker."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for sentence in lacks():
            refuse(sentence)
        connection.close()
        sys.exit(Supervisor().run())

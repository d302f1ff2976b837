"""How gunicorn answers: one process with a few threads, and no words but the address."""

import os

from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

wsgi_app = "config.wsgi:application"
bind = f"{settings.ADDRESS}:{settings.PORT}"
worker_class = "gthread"
workers = settings.PROCESSES
threads = settings.THREADS
timeout = 60
graceful_timeout = 10
keepalive = 5
loglevel = "warning"
control_socket_disable = True


def when_ready(server: object) -> None:
    """Say once where Alternat answers."""
    everywhere = {"0.0.0.0", "[::]"}  # noqa: S104
    host = "127.0.0.1" if settings.ADDRESS in everywhere else settings.ADDRESS
    print(f"Alternat answers at http://{host}:{settings.PORT}/ (Ctrl-C ends it).", flush=True)  # noqa: T201

"""Which static files are served: our own, and those of chosen packages."""

from typing import Any

from django.contrib.staticfiles.finders import AppDirectoriesFinder

CHOSEN = ("django_htmx",)


class ChosenAppsFinder(AppDirectoriesFinder):
    """Finds the files of the chosen packages; the workflow engine brings 49 MB nobody asks for."""

    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(app_names or CHOSEN, *args, **kwargs)

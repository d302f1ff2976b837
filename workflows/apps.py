"""Who is asked, in which order, by when."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkflowsConfig(AppConfig):
    name = "workflows"
    verbose_name = _("Conclusion")

    def ready(self) -> None:
        """Make the flow known to the engine, and its check to Django, before anything asks."""
        from workflows import checks, flows  # noqa: F401

"""The deployment as an application: its commands and the table of its cache."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "config"
    verbose_name = "Deployment"

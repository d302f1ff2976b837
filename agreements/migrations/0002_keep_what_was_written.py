"""The database itself refuses to change or delete entries, wordings, revisions and signatures."""

from django.db import migrations

from agreements import triggers

TABLES = (
    "agreements_entry",
    "agreements_revision",
    "agreements_signature",
    "agreements_wording",
    "agreements_original",
)


def install(apps, schema_editor):
    triggers.install(schema_editor.connection, TABLES)


def remove(apps, schema_editor):
    triggers.remove(schema_editor.connection, TABLES)


class Migration(migrations.Migration):
    dependencies = [("agreements", "0001_initial")]
    operations = [migrations.RunPython(install, remove)]

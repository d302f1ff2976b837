"""Names of places, persons and bodies: how they are written, read and sound in each language."""

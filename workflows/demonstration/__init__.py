"""The demonstration: agreements of the Guiyang ceremony and beside it, people for every role."""

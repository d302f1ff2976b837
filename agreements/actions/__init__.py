"""The only doors: every change of legal meaning is one function, one transaction, one entry."""

"""The chapters of the concordance report, in the language that is active."""

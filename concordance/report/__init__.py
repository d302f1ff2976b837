"""What an examination brought, for people and for programs: table, JSON, page, summary."""

from concordance.report.page import page
from concordance.report.records import as_json, versions
from concordance.report.result import Result
from concordance.report.summary import Tally, summary
from concordance.report.table import table

__all__ = ["Result", "Tally", "as_json", "page", "summary", "table", "versions"]

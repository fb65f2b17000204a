"""Say what a result means, once, in blocks that every output format can draw.

What several sheets come to is told by `merged` and `comparison`, which few runs ask for.
"""

from mdcheck.report.likely import likely
from mdcheck.report.overview import overview
from mdcheck.report.sector import sector
from mdcheck.report.told import Told, told
from mdcheck.report.whole import our_formula, whole

__all__ = ["Told", "likely", "our_formula", "overview", "sector", "told", "whole"]

"""Say what a result means, once, in blocks that every output format can draw."""

from mdcheck.report.comparison import Compared, comparison
from mdcheck.report.likely import likely
from mdcheck.report.merged import merged
from mdcheck.report.overview import overview
from mdcheck.report.sector import sector
from mdcheck.report.told import Told, told
from mdcheck.report.voices import Voices, voices
from mdcheck.report.whole import our_formula, whole

__all__ = [
    "Compared",
    "Told",
    "Voices",
    "comparison",
    "likely",
    "merged",
    "our_formula",
    "overview",
    "sector",
    "told",
    "voices",
    "whole",
]

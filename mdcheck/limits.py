"""How much a file and a sheet's texts can hold: what can be typed can be saved and loaded again.

The one home of these numbers: pages give them to their scripts, a test holds the schema to them.
With every note, reference and goal full, in whatever writing, a sheet is smaller than LARGEST.
"""

from __future__ import annotations

from mdcheck.words import n

LARGEST = 12_000_000  # bytes of a file, as UTF-8
LARGEST_EXPORT = 100_000_000  # bytes of an export with many submissions
MOST = 150_000  # values of a file; a full sheet has four thousand, thirty 120 thousand
DEEPEST = 20  # levels of lists and mappings
LONGEST = {  # characters
    "title": 300, "name": 300, "note": 4000, "reference": 1000, "by": 300, "who": 300, "when": 300,
    "years": 100, "framework": 300, "national": 300, "objective": 1000, "result": 300, "money": 300,
    "requirements": 2000, "assumptions": 2000, "baseline": 100, "target": 100,
}  # fmt: skip
GOALS = 100
PLAN = 12  # goals of a plan; actions and indicators of each


def excess(part: str, text: str) -> int:
    """By how many characters a text is longer than its part of a sheet takes; 0 when it fits.

    >>> excess("note", "x" * 4003)
    3
    """
    return max(0, len(text) - LONGEST.get(part, len(text)))


def refusal(part: str, text: str) -> str:
    """Why a text that was typed is not taken; "" when it fits."""
    over = excess(part, text)
    if not over:
        return ""
    return n(
        "This is {count} character too long. Up to {most} fit here.",
        "This is {count} characters too long. Up to {most} fit here.",
        over,
        most=LONGEST[part],
    )

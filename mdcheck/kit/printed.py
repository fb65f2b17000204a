"""Draw papers of the kit as PDF."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import typst

from mdcheck.formats.pdf import FONTS
from mdcheck.kit.nodes import Paper, as_data, stepped
from mdcheck.load.document import Unreadable
from mdcheck.model import Problem
from mdcheck.words import direction, language, t

TEMPLATE = Path(__file__).with_name("kit.typ")


def pdf(papers: Sequence[Paper], title: str) -> bytes:
    """Papers as one PDF, each beginning a page of its own size; tagged, for screen readers too.

    Raises Unreadable where a paper does not fit.
    """
    given = {
        "title": title,
        "language": language(),
        "direction": direction(),
        "fonts": FONTS,
        "page": t("Page {page}"),
        "papers": as_data([replace(one, nodes=stepped(one.nodes)) for one in papers]),
    }
    try:
        made = typst.compile(
            TEMPLATE.read_bytes(),
            format="pdf",
            sys_inputs={"papers": json.dumps(given, ensure_ascii=False)},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as error:
        told = str(error)
        reason = told.partition(": ")[2] or told
        message = t("cannot be printed: {reason}", reason=reason)
        hint = t("A card with too much on it says less, or the text goes on a paper of its own.")
        raise Unreadable(Problem(file=title, message=message, hint=hint)) from None
    return bytes(made)

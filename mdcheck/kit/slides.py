"""Decks as a page that runs in a browser from disk."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from mdcheck.kit.figures import FIGURES
from mdcheck.kit.model import Deck, Slide
from mdcheck.kit.page import image
from mdcheck.kit.told import Told
from mdcheck.report.cited import cited
from mdcheck.words import direction, language, t

STYLE = Path(__file__).with_name("slides.css")
SCRIPT = Path(__file__).with_name("slides.js")


def html(about: Told, deck: Deck) -> str:
    """A deck as one page: arrows turn it, N shows the notes, and print gives slides with notes."""
    slides = "".join(slide(about, deck, number, one) for number, one in enumerate(deck.slides, 1))
    return (
        f'<!doctype html><html lang="{language()}" dir="{direction()}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">"
        f"<title>{escape(deck.title)}</title><style>{STYLE.read_text('utf-8')}</style></head><body>"
        f'<main>{slides}</main><nav><button type="button" data-go="-1">{escape(t("Back"))}</button>'
        f'<span data-at></span><button type="button" data-go="1">{escape(t("Next"))}</button>'
        f'<button type="button" data-notes>{escape(t("Notes (N)"))}</button></nav>'
        f"<script>{SCRIPT.read_text('utf-8')}</script></body></html>"
    )


def slide(about: Told, deck: Deck, number: int, one: Slide) -> str:
    """One slide and its notes."""
    source = source_of(about, one)
    foot = f"{escape(deck.title)} · {number}" + (f" · {escape(source)}" if source else "")
    heading = "h1" if number == 1 else "h2"
    return (
        f'<section id="s{number}"><div class="slide"><{heading}>{escape(one.title)}</{heading}>'
        f'<div class="said">{"".join(parts(about, one))}</div><p class="foot">{foot}</p></div>'
        f"<aside><h3>{escape(t('What to say'))}</h3><p>{escape(one.notes)}</p></aside></section>"
    )


def parts(about: Told, one: Slide) -> Iterator[str]:
    if one.big:
        yield f'<p class="big">{escape(one.big)}</p>'
    if one.points:
        yield "<ul>" + "".join(f"<li>{escape(point)}</li>" for point in one.points) + "</ul>"
    if one.rows:
        head = "".join(f"<th>{escape(cell)}</th>" for cell in one.columns)
        rows = (
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
            for row in one.rows
        )
        yield f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    if one.figure:
        yield f'<div class="figure">{image(FIGURES[one.figure](about), one.title)}</div>'


def source_of(about: Told, one: Slide) -> str:
    """Where a slide's facts stand, where they are the handbook's."""
    if not one.sources:
        return ""
    places = cited(one.sources, about.library.short_titles())
    return t("Handbook of 2010, {places}", places=places)

"""Write papers of the kit as HTML parts of pages."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape

from mdcheck.kit import nodes as on


def html(nodes: Iterable[on.Node], level: int = 3) -> str:
    """Nodes as HTML; the headings of a paper stand `level` deep and deeper."""
    return "".join(part for node in on.stepped(nodes) for part in drawn(node, level))


def drawn(node: on.Node, level: int) -> Iterator[str]:
    match node:
        case on.Title(level=own, runs=runs):
            tag = f"h{min(6, level + own - 1)}"
            yield f"<{tag}>{said(runs)}</{tag}>"
        case on.Para(runs=runs):
            yield f"<p>{said(runs)}</p>"
        case on.Listing(ordered=ordered, items=items):
            tag = "ol" if ordered else "ul"
            yield f"<{tag}>"
            yield from (f"<li>{html(item, level)}</li>" for item in items)
            yield f"</{tag}>"
        case on.Grid():
            yield from table(node)
        case on.Say(nodes=inside):
            yield f'<blockquote class="mdcheck-say">{html(inside, level)}</blockquote>'
        case on.Write():
            yield '<p class="mdcheck-write" aria-hidden="true">…</p>'
        case on.Picture(svg=svg, alt=alt):
            yield f'<figure class="mdcheck-figure">{image(svg, alt)}</figure>'


def image(svg: str, alt: str) -> str:
    """A drawing as an image, which its style does not leave."""
    data = b64encode(svg.encode()).decode()
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{escape(alt)}">'


def said(runs: on.Runs) -> str:
    return "".join(map(voiced, runs))


def voiced(run: on.Run) -> str:
    text = "<br>".join(map(escape, run.text.split("\n")))
    text = f"<strong>{text}</strong>" if run.strong else text
    text = f"<em>{text}</em>" if run.emph else text
    return f'<a href="{escape(run.to)}">{text}</a>' if run.to else text


def table(node: on.Grid) -> Iterator[str]:
    """A table in a frame that scrolls where the page is narrow."""
    yield '<div class="mdcheck-scroll" tabindex="0"><table>'
    if node.label:
        yield f"<caption>{escape(node.label)}</caption>"
    if any(node.columns):
        heads = "".join(f'<th scope="col">{said(head)}</th>' for head in node.columns)
        yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for row in node.rows:
        yield f"<tr>{''.join(f'<td>{said(cell)}</td>' for cell in row)}</tr>"
    yield "</tbody></table></div>"

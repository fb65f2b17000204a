"""Texts that are meant to hurt: as a script, as markup, as a name of JavaScript's own, by their length.

Whatever runs sets `globalThis.hacked`; whatever becomes an element carries `data-evil`; whatever asks
for something asks `FOREIGN`. That is how a page is seen to have fallen for one of them.
"""

from __future__ import annotations

import random
import re
from typing import Any

FOREIGN = "http://foreign.invalid"
RUN = "globalThis.hacked=1"
MARKUP = (
    f"<script data-evil>{RUN}</script>",
    f"</script><script data-evil>{RUN}</script>",
    f'<img data-evil src=x onerror="{RUN}">',
    f'"><img data-evil src=x onerror={RUN}>',
    f"'><svg data-evil onload={RUN}>",
    f'" autofocus onfocus="{RUN}" data-evil="',
    f"' onmouseover='{RUN}' data-evil='",
    f'<a data-evil href="javascript:{RUN}">here</a>',
    '<iframe data-evil srcdoc="<script>parent.hacked=1</script>"></iframe>',
    f'<iframe data-evil src="{FOREIGN}/frame"></iframe>',
    f'<link data-evil rel="stylesheet" href="{FOREIGN}/style.css">',
    f"<style data-evil>@import '{FOREIGN}/style.css';</style>",
    f'<base data-evil href="{FOREIGN}/"><form data-evil action="{FOREIGN}/"><input name=q></form>',
    f'<meta data-evil http-equiv="refresh" content="0;url={FOREIGN}/">',
    f"<math><mtext><table><mglyph><style><!--</style><img data-evil src=x onerror={RUN}>",
    f"</textarea></title></style></option></select><img data-evil src=x onerror={RUN}>",
    f"<details data-evil open ontoggle={RUN}><summary>x</summary></details>",
    f"&lt;img data-evil src=x onerror={RUN}&gt;",
    f"&#60;script&#62;{RUN}&#60;/script&#62;",
    f"<!-- --!><img data-evil src=x onerror={RUN}> -->",
    f"]]><img data-evil src=x onerror={RUN}>",
    "</dialog></main></body></html>",
)
MARKDOWN = (
    f"[here](javascript:{RUN})",
    f"![x]({FOREIGN}/x.png)",
    f"<{FOREIGN}/auto>",
    f"[x]: {FOREIGN}/\n[x]",
    f"# Heading {{ onclick={RUN} data-evil=1 }}",
    f"text {{: onclick={RUN} data-evil=1 }}",
    "| a | b |\n|---|---|\n| c | d |",
    "```html\n<b>x</b>\n```",
    "~~~\n~~~",
    "    code",
    "- [ ] task\n1. one\n> quote",
    "***bold***__bold__~~gone~~`code`$x$",
    "***\n---\n===",
    "\\<b data-evil>\\`\\|\\\\",
    "*[HTML]: Hyper\n[^1]: note [^1]",
    "/// checklist | health\n///",
    "::: danger",
    "<div markdown=1 data-evil>**x**</div>",
)
TEMPLATES = (
    "{{7*7}}",
    "{% include '/etc/passwd' %}",
    "${globalThis.hacked=1}",
    "{title}{name}{count}{0}",
    "%s %(title)s %n",
    "$& $1 $$ $` $'",
    "#{7*7} <%= 7*7 %> @{7*7}",
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"{RUN}//",
    f"\\');{RUN}//",
    f'\\");{RUN}//',
    "../../../etc/passwd",
    "C:\\con\\nul",
)
NAMES = (
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "__defineGetter__",
    "isPrototypeOf",
    "then",
    "length",
    "undefined",
    "null",
    "NaN",
    "[object Object]",
)
ODD = (
    "\u202egnp.exe",
    "\u2066isolated\u2069 \u200f\u061c",
    "العربية עברית English",
    "zero\u200bwidth\u200d\ufeff",
    "line\u2028paragraph\u2029next\u0085",
    "bell\x07 escape\x1b[2J\x1b]0;title\x07 csi\x9b31m",
    "tab\tnew\nline",
    "Z\u0351\u036b\u0343\u036a\u0302a\u0334\u0322l\u0337g\u0321o",
    "👩‍👩‍👧‍👦 🏳️‍🌈 𝕳𝖊𝖑𝖑𝖔 \U0010ffff",
    "ﬁ ß İ ı ſ K",
    "　wide　",
    "''''\"\"\"\"````",
)


def hostile(rng: random.Random, most: int = 20_000) -> str:
    """A text of one or several of these, now and then a very long one."""
    kinds = rng.choices(
        (MARKUP, MARKDOWN, TEMPLATES, NAMES, ODD), (5, 3, 2, 1, 2), k=rng.choice((1, 1, 2, 4))
    )
    text = rng.choice(("", " ", "x")).join(rng.choice(kind) for kind in kinds)
    if rng.random() < 0.04:
        text = (text * most)[: rng.randrange(most // 2, most)]
    return text[:most]


def name(rng: random.Random) -> str:
    """A name for an id or a key: one of JavaScript's own, or any hostile text, but short."""
    return rng.choice(NAMES) if rng.random() < 0.5 else hostile(rng)[:100]


def harmless(text: str) -> str:
    """A text of as many words, of letters alone."""
    return re.sub(r"\S+", "word", text)


def sheet(rng: random.Random, items: list[str], criteria: list[str]) -> dict[str, Any]:
    """A valid sheet, each of its texts hostile; answers on some of the items, and on items of no checklist."""
    answers: dict[str, Any] = {id: noted(rng) for id in rng.sample(items, rng.randrange(1, 8))}
    for _ in range(rng.randrange(4)):
        answers[name(rng)] = rng.choice([noted(rng), 2, 0, "unknown"])
    return {
        "format": "mdcheck-answers/1",
        "title": hostile(rng),
        "respondent": {"name": hostile(rng)},
        "content_version": hostile(rng, 50),
        "answers": answers,
        "goals": [
            {
                "title": hostile(rng, 300) or "?",
                "sectors": [name(rng), "health"],
                "scores": {one: rng.randrange(3) for one in criteria},
            }
            for _ in range(rng.randrange(4))
        ],
    }


def noted(rng: random.Random) -> dict[str, Any]:
    return {
        "level": rng.choice([0, 1, 2, "unknown"]),
        "note": hostile(rng),
        "reference": hostile(rng, 300),
        "by": hostile(rng, 300),
    }

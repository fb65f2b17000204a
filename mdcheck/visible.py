"""Text as it can be shown: what would act on a screen, or is not seen at all, is written out.

What people write stays as it is, in every script. An escape sequence, a line feed in a key or a
sign that turns the direction of what follows is shown as Python writes it: `\\x1b` or `\\n`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

ACTING = (
    "\x00-\x1f\x7f-\x9f"  # control characters
    "\u2028\u2029"  # other ways to end a line
    "\u202d\u202e"  # overrides of direction
    "\u2061-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"  # not seen, and of no use in a text
    "\ud800-\udfff"  # half a character
    "\U000e0000-\U000e00ff"  # tags, also not seen
)
MARKS = "\u061c\u200e\u200f"  # direction of what stands beside them
JOINERS = "\u200b-\u200d\u2060"  # how letters and emoji join or break
CLOSES = {
    "\u202a": "\u202c", "\u202b": "\u202c",
    "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069",
}  # fmt: skip
PAIRED = "".join({*CLOSES, *CLOSES.values()})
FLAG = "\U0001f3f4[\U000e0020-\U000e007e]{3,6}\U000e007f"  # Scotland's is a black flag with tags
SUSPECT = re.compile(f"{FLAG}|[{ACTING}{MARKS}{JOINERS}{PAIRED}]")
RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
JOINED = re.compile(
    "[\u0590-\u061b\u061d-\u1dff\u2190-\ud7ff\uf900-\ufefe\uff01-\uffdc\U0001f000-\U0003ffff]"
)
UNSEEN = re.compile(  # printable for Unicode, and yet nothing is seen
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


def visible(text: str) -> str:
    r"""A text on one line that shows what it is, legitimate writing unchanged.

    Where letters are written from right to left, marks of direction stay, and changes of direction
    that are closed again; joiners stay beside the letters and emoji that need them.

    >>> visible("\x1b[2J\n"), visible("health.staff\u200b"), visible("می\u200cخواهم")[2] == "\u200c"
    ('\\x1b[2J\\n', 'health.staff\\u200b', True)
    """
    if text.isprintable():
        return text
    turned = RIGHT_TO_LEFT.search(text) is not None
    kept = set(closed(text)) if turned else set()

    def seen(match: re.Match[str]) -> str:
        sign, at = match[0], match.start()
        beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        stays = (
            len(sign) > 1
            or at in kept
            or (turned and sign in MARKS)
            or (re.match(f"[{JOINERS}]", sign) and JOINED.search(beside))
        )
        return sign if stays else written_out(sign)

    return SUSPECT.sub(seen, text)


def spelled(text: str) -> str:
    r"""A key or an id: whatever cannot be seen in it is written out, in every script.

    >>> spelled("health.staff\xa0\u200d\ufe0f")
    'health.staff\\xa0\\u200d\\ufe0f'
    """
    if text.isascii() and text.isprintable():
        return text
    shown = "".join(sign if sign.isprintable() else written_out(sign) for sign in text)
    return UNSEEN.sub(lambda match: written_out(match[0]), shown)


def closed(text: str) -> Iterator[int]:
    """Where the signs stand that begin a stretch of another direction and end it again."""
    opened: list[int] = []
    for at, sign in enumerate(text):
        if sign in CLOSES:
            opened.append(at)
        elif opened and sign == CLOSES[text[opened[-1]]]:
            yield from (opened.pop(), at)


def written_out(sign: str) -> str:
    return ascii(sign)[1:-1]

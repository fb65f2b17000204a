"""Storages that fail, and contents of storages that nobody wrote so, as scripts that run before a page's own."""

from __future__ import annotations

import json
import random
from typing import Any

from tests.fuzz import texts

# What a browser, its settings, an extension or a full disk may do. `rarely` fails in some calls, and
# with the same seed in the same ones.
RARELY = """
let state = %d;
const rarely = () => (state = (state * 1664525 + 1013904223) %% 4294967296) / 4294967296 < %f;
const fail = (name) => { throw new DOMException("no", name); };
const instead = (owner, name, get) => Object.defineProperty(owner, name, { configurable: true, get });
const failing = (name, error, when = rarely) => {
  const before = Storage.prototype[name];
  Storage.prototype[name] = function (...given) { return when() ? fail(error) : before.apply(this, given); };
};
const always = () => true;
"""
LOCAL = (
    'instead(window, "localStorage", () => fail("SecurityError"));',
    'for (const name of ["localStorage", "sessionStorage"]) instead(window, name, () => fail("SecurityError"));',
    'failing("setItem", "QuotaExceededError");',
    'failing("setItem", "SecurityError");',
    'failing("getItem", "SecurityError", always);',
    'failing("removeItem", "InvalidStateError");',
    'for (const name of ["getItem", "setItem", "removeItem", "key"]) failing(name, "UnknownError", always);',
    "",
)
DATABASE = (
    'instead(window, "indexedDB", () => undefined);',
    'instead(window, "indexedDB", () => fail("SecurityError"));',
    'IDBFactory.prototype.open = () => fail("SecurityError");',
    "IDBFactory.prototype.open = () => ({});",  # never answers
    """const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) { return open.call(this, given[0], 1e9); };""",
    """const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...given) {
      const made = transaction.apply(this, given);
      if (rarely()) queueMicrotask(() => { try { made.abort(); } catch {} });
      return made;
    };""",
    """const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      return rarely() ? fail("DataCloneError") : put.apply(this, given);
    };""",
    "",
)
AROUND = (
    'instead(Navigator.prototype, "locks", () => undefined);',
    'LockManager.prototype.request = () => Promise.reject(new DOMException("no", "SecurityError"));',
    'instead(Navigator.prototype, "storage", () => undefined);',
    "StorageManager.prototype.persist = () => Promise.reject(new TypeError());",
    'instead(window, "BroadcastChannel", () => undefined);',
    "",
    "",
)


def broken(rng: random.Random) -> str:
    """A script after which the browser's storage fails, always or now and then."""
    script = RARELY % (rng.randrange(2**32), rng.choice((1.0, 0.5, 0.1)))
    # Each may be missing in this browser, or on a page from a file.
    parts = "".join(
        f"try {{ {rng.choice(kind)} }} catch {{}}\n" for kind in (LOCAL, DATABASE, AROUND)
    )
    return f"{{ {script} {parts} }}"


def keeping(entries: dict[str, str]) -> str:
    """A script that puts entries into the storage, the first time that a page is opened."""
    return f"""if (!sessionStorage["put"]) {{
      sessionStorage["put"] = "1";
      for (const [key, value] of {json.dumps(list(entries.items()))}) localStorage.setItem(key, value);
    }}"""


def corrupted(rng: random.Random, sheet: dict[str, Any]) -> dict[str, str]:
    """Assessments as they are kept, most of them broken in some way; and entries beside them."""
    ids = [rng.choice(("mine", "x", texts.name(rng), "")) for _ in range(rng.randrange(1, 5))]
    entries = {f"mdcheck:v1:{id}": kept(rng, sheet) for id in ids}
    entries["mdcheck:current"] = rng.choice([*ids, "nothing", texts.name(rng), ""])
    if rng.random() < 0.3:
        entries[f"mdcheck:broken:{texts.name(rng)}"] = texts.hostile(rng)
    if rng.random() < 0.3:
        entries[f"mdcheck:{texts.name(rng)}"] = texts.hostile(rng)
    return entries


def kept(rng: random.Random, sheet: dict[str, Any]) -> str:
    whole: Any = {"saved": "2026-11-22T10:00:00.000Z", "sheet": json.loads(json.dumps(sheet))}
    kind = rng.randrange(5)
    if kind == 0:
        return rng.choice(
            ("", "null", "[]", "0", '"x"', "{", "{}", '{"sheet":{}}', "\u0000", "true")
        )
    if kind == 1:
        text = json.dumps(whole)
        return text[: rng.randrange(len(text))]
    if kind == 2:
        text = json.dumps(whole)
        at = rng.randrange(len(text))
        return (
            text[:at] + rng.choice(('"', "{", "\\", "\x00", "é", "__proto__", "0")) + text[at + 1 :]
        )
    if kind == 3:
        for _ in range(rng.randrange(1, 4)):
            spoil(rng, whole)
    return json.dumps(whole)


def spoil(rng: random.Random, whole: Any) -> None:
    """Put something of another kind somewhere into the tree, or take something out."""
    places = []
    waiting = [whole]
    while waiting:
        one = waiting.pop()
        keys = one if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        places += [(one, key) for key in keys]
        waiting += [one[key] for key in keys]
    if not places:
        return
    holder, key = rng.choice(places)
    if rng.random() < 0.2:
        del holder[key]
    else:
        odd = (
            None,
            True,
            0,
            -1,
            1.5,
            1e300,
            "",
            "x",
            [],
            {},
            [[]],
            {"__proto__": {"x": 1}},
            [None],
        )
        holder[key] = rng.choice((*odd, texts.hostile(rng)))

"""Damage to a checklists folder, at random and knowing nothing of its rules.

An edit changes a value in the tree of a file, a text, or the files of the folder. None asks what
mdcheck checks: what nobody thought of is to be found.
"""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

Tree = Any
Place = tuple[Any, Any]  # a list or mapping, and a position or key in it

PLAIN = (
    *("true", "True", "FALSE", "null", "Null", "~", "yes", "No", "", "0", "1", "2", "3", "-1"),
    *("1.5", "1e400", ".inf", ".nan", "0x1F", "0o17", "12:30", "2026-01-01", "1_000", "+1", "007"),
    *("99999999999999999999", "999999999999999", "[]", "{}", "[[]]", "[null]", "{a: b}", "''"),
    *("!!int 3", "!x y", "&a b", "*a", "<<", "%", "@", "`", "- a", "? a", "|", ">", "#", "2,3"),
    *("constructor", "__proto__", "index", "con", "None", "unknown", "not-applicable"),
)
VALUES = (
    *(True, False, None, 0, 1, 2, -1, 10**15, 10**30, "", " ", "\n", "a", "?", ".", "A", "7"),
    *([], {}, [None], [[]], {"": ""}, {"id": "a"}, [0, 1], "9" * 20, "x" * 700, "é?", "Ω.", "İx."),
    *("<script>alert(1)</script>?", "{{ x }}?", "{count}?", "%s %(a)s?", "'\"?", "&amp;?", "\\?"),
    *(
        "///",
        "/// checklist | health\n///",
        "```\n",
        "# x",
        "a: b",
        "[x](y)?",
        "no",
        "true",
        "null",
    ),
)
ODD = (
    *"\u2028\u2029\x85\x00\x01\x02\x03\x07\x08\x0b\x0c\x1b\x7f\x9b\xa0\xad\u200b\u200f\u202e\u2066",
    *(
        "\ufeff",
        "\ufffe",
        "\U0001f600",
        "\r",
        "\n",
        "\r\n",
        "\t",
        " ",
        "\x1b]0;x\x07",
        "\x1b[2J",
        "ß",
    ),
    *("İ", "ı", "ŉ", "ﬀ", "e\u0301", "\u0600", "١", "²", "😀" * 50, "\n\n", "\ud800"),
)
BYTES = (
    b"\xff",
    b"\x00",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xef\xbb\xbf",
    b"\xc2\x9b",
)
NAMES = (
    *(
        "x",
        "index",
        "Health",
        "a b",
        "ü",
        "a.b",
        ".hidden",
        "-o",
        "con",
        "a\nb",
        "x\x1b[2J",
        "measures",
    ),
    *("quick", "constructor", "\u202eabc", "~", "a" * 200, "\udcff", "a'b", "data", "{count}"),
)


def places(tree: Tree) -> list[Place]:
    """Everywhere in a tree where a value stands."""
    found: list[Place] = []
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        keys = one if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        found += [(one, key) for key in keys]
        waiting += [one[key] for key in keys]
    return found


def copied(value: Tree) -> Tree:
    return json.loads(json.dumps(value))


def drop(rng: random.Random, place: Place, other: Place) -> None:
    del place[0][place[1]]


def rename(rng: random.Random, place: Place, other: Place) -> None:
    holder, key = place
    if isinstance(holder, dict):
        new = rng.choice([f"{key}s", str(key)[:-1], str(other[1]), rng.choice(ODD), *NAMES[:3]])
        changed = [(new if name == key else name, value) for name, value in holder.items()]
        holder.clear()
        holder.update(changed)


def repeat(rng: random.Random, place: Place, other: Place) -> None:
    """Twice, or very often."""
    holder, key = place
    if isinstance(holder, list):
        times = rng.choice([1, 1, 1, 2, 30, 2000])
        holder[key:key] = [copied(holder[key]) for _ in range(times)]
    elif isinstance(holder[key], str):
        holder[key] *= rng.choice([2, 3, 50])


def retype(rng: random.Random, place: Place, other: Place) -> None:
    holder, key = place
    value = holder[key]
    shapes: list[Callable[[], Tree]] = [
        lambda: [value],
        lambda: {"id": value},
        lambda: {str(key): value},
        lambda: str(value),
        lambda: list(value) if isinstance(value, str | dict) else value,
        lambda: dict.fromkeys(map(str, value)) if isinstance(value, list) else value,
        lambda: int(value) if str(value).isdigit() else len(str(value)),
        lambda: dict(enumerate(value)) if isinstance(value, list) else bool(value),
    ]
    holder[key] = rng.choice(shapes)()


def replace(rng: random.Random, place: Place, other: Place) -> None:
    place[0][place[1]] = copied(rng.choice(VALUES))


def number(rng: random.Random, place: Place, other: Place) -> None:
    """Another number where one stands, anything where none does."""
    holder, key = place
    near = [0, 1, 2, 3, 4, 10, 99, 5000, 10**6, 10**12, -1]
    holder[key] = rng.choice(near if isinstance(holder[key], int) else VALUES)


def take(rng: random.Random, place: Place, other: Place) -> None:
    """What stands somewhere else, in this file or another."""
    place[0][place[1]] = copied(other[0][other[1]])


def add(rng: random.Random, place: Place, other: Place) -> None:
    """One more entry or key, taken from somewhere else."""
    holder, value = place[0], copied(other[0][other[1]])
    if isinstance(holder, list):
        holder.insert(rng.randint(0, len(holder)), value)
    else:
        holder[str(other[1])] = value


def shuffle(rng: random.Random, place: Place, other: Place) -> None:
    value = place[0][place[1]]
    if isinstance(value, list):
        rng.shuffle(value)
    elif isinstance(value, dict):
        pairs = list(value.items())
        rng.shuffle(pairs)
        value.clear()
        value.update(pairs)


def cut(rng: random.Random, place: Place, other: Place) -> None:
    """Only the beginning of a list or a text."""
    holder, key = place
    if isinstance(holder[key], list | str):
        holder[key] = holder[key][: rng.randint(0, len(holder[key]))]


def deepen(rng: random.Random, place: Place, other: Place) -> None:
    holder, key = place
    for _ in range(rng.choice([2, 10, 18, 60])):
        holder[key] = rng.choice([[holder[key]], {"a": holder[key]}])


def sprinkle(rng: random.Random, place: Place, other: Place) -> None:
    """An odd character in a text, or in a key."""
    holder, key = place
    if isinstance(holder[key], str):
        at = rng.choice([0, len(holder[key]), rng.randint(0, len(holder[key]))])
        holder[key] = holder[key][:at] + rng.choice(ODD) + holder[key][at:]
    elif isinstance(holder, dict):
        holder[f"{key}{rng.choice(ODD)}"] = holder.pop(key)


IN_TREES = (drop, rename, repeat, retype, replace, number, take, add, shuffle, cut, deepen)
IN_TREES += (sprinkle,) * 4 + (drop, take, replace)


def in_a_tree(rng: random.Random, path: Path, others: list[Path]) -> str:
    """Change a value, now and then several, and write the file in one of many ways."""
    tree, other = parsed(path), parsed(rng.choice(others))
    names = []
    for _ in range(rng.choice([1, 1, 1, 1, 2, 5])):
        found, there = places(tree), places(other) or places(tree)
        if not found:
            break
        edit = rng.choice(IN_TREES)
        edit(rng, rng.choice(found), rng.choice(there))
        names.append(edit.__name__)
    path.write_bytes(written(rng, tree).encode("utf-8", "surrogatepass"))
    return "+".join(names)


class Quoted(str):
    """A text that stood in quotes, and stays one whatever it looks like."""

    __slots__ = ()


class Reader(yaml.CBaseLoader):
    """Plain text only, and which of it was quoted."""

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        value = super().construct_object(node, deep)
        is_quoted = isinstance(node, yaml.ScalarNode) and node.style in ('"', "'")
        return Quoted(value) if is_quoted else value


def parsed(path: Path) -> Tree:
    """What a file holds; an empty mapping where an earlier edit has made it unreadable."""
    try:
        return yaml.load(path.read_bytes(), Loader=Reader)  # noqa: S506  # plain text only
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return {}


def written(rng: random.Random | None, tree: Tree) -> str:
    """YAML or JSON, in one of their styles; numbers, which were read as text, are numbers again."""
    style = rng or random.Random(0)
    if rng and rng.random() < 0.2:
        return json.dumps(
            plain(tree), ensure_ascii=rng.random() < 0.5, indent=rng.choice([None, 1])
        )
    return str(
        yaml.dump(
            plain(tree),
            Dumper=yaml.CSafeDumper,
            allow_unicode=not rng or rng.random() < 0.7,
            sort_keys=False,
            default_flow_style=style.choice([False, False, None, True]) if rng else False,
            width=style.choice([40, 100, 10000]),
        )
    )


def plain(tree: Tree) -> Tree:
    if isinstance(tree, dict):
        return {key: plain(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [plain(value) for value in tree]
    if isinstance(tree, Quoted):
        return str(tree)
    words = {"true": True, "false": False, "null": None}
    is_number = isinstance(tree, str) and tree.isascii() and tree.isdigit() and len(tree) < 6
    return int(tree) if is_number else words.get(tree, tree) if isinstance(tree, str) else tree


def in_the_text(rng: random.Random, path: Path, others: list[Path]) -> str:
    """Change bytes or lines, as an editor, a disk or a careless hand would."""
    content = path.read_bytes()
    lines = content.split(b"\n")
    at, n = rng.randint(0, len(content)), rng.randrange(len(lines))
    key, colon, _ = lines[n].partition(b":")
    values = [key + b": " + one.encode() for one in PLAIN]
    kinds: dict[str, Callable[[], bytes]] = {
        "value": lambda: joined(lines, n, [rng.choice(values) if colon else lines[n]]),
        "line-gone": lambda: joined(lines, n, []),
        "line-twice": lambda: joined(lines, n, [lines[n]] * 2),
        "line-moved": lambda: joined(lines, n, [lines[n], rng.choice(lines)]),
        "indent": lambda: joined(lines, n, [rng.choice([b" ", b"  ", b"\t"]) + lines[n]]),
        "dedent": lambda: joined(lines, n, [lines[n].lstrip()]),
        "truncated": lambda: content[:at],
        "bytes": lambda: content[:at] + rng.choice(BYTES) + content[at:],
        "byte-lost": lambda: content[:at] + content[at + 1 :],
        "bit": lambda: content[:at] + bytes(b ^ 1 << rng.randrange(8) for b in content[at : at + 1]) + content[at + 1 :],
        "odd": lambda: content[:at] + rng.choice(ODD).encode("utf-8", "surrogatepass") + content[at:],
        "escape": lambda: escaped(rng, lines, n),
        "twice": lambda: content + rng.choice([b"", b"---\n", b"...\n"]) + content,
        "crlf": lambda: content.replace(b"\n", rng.choice([b"\r\n", b"\r", b"\n\n"])),
        "utf-16": lambda: content.decode("utf-8", "replace").encode(rng.choice(["utf-16", "latin-1"]), "replace"),
        "head": lambda: rng.choice([b"%YAML 1.1\n---\n", b"---\n", b"\xef\xbb\xbf", b"!!map\n", b"{"]) + content,
    }  # fmt: skip
    name = rng.choice([*kinds, "value", "value", "escape"])
    path.write_bytes(kinds[name]())
    return name


def joined(lines: list[bytes], n: int, new: list[bytes]) -> bytes:
    return b"\n".join([*lines[:n], *new, *lines[n + 1 :]])


def escaped(rng: random.Random, lines: list[bytes], n: int) -> bytes:
    """A value in double quotes, with an escape that YAML or JSON knows."""
    key, colon, value = lines[n].partition(b": ")
    text = value.replace(b'"', b"").replace(b"\\", b"")
    codes = [
        b"\\u2028",
        b"\\e[2J",
        b"\\x9b",
        b"\\0",
        b"\\n",
        b"\\ud83d\\ude00",
        b"\\ud800",
        b"\\N",
        b"\\a",
    ]
    spoilt = [
        text + rng.choice(codes),
        rng.choice(codes) + text,
        text[:3] + rng.choice(codes) + text[3:],
    ]
    return joined(lines, n, [key + colon + b'"' + rng.choice(spoilt) + b'"'])


def among_files(rng: random.Random, path: Path, others: list[Path]) -> str:
    """Lose, rename, copy or replace a file, or put one there that nobody expects."""
    folder = path.parent
    name = rng.choice([*NAMES, *(one.stem for one in others)])
    kinds: dict[str, Callable[[], object]] = {
        "gone": path.unlink,
        "renamed": lambda: path.rename(folder / f"{name}{rng.choice(['.yaml', '.yml', '.YAML', '.json', ''])}"),
        "copied": lambda: shutil.copyfile(path, folder / f"{name}.yaml"),
        "moved": lambda: path.rename(rng.choice(others).parent / path.name),
        "taken": lambda: shutil.copyfile(rng.choice(others), path),
        "empty": lambda: path.write_bytes(rng.choice([b"", b"\n", b"# nothing\n", b"{}", b"[]", b"null", b"x"])),
        "large": lambda: path.write_bytes(path.read_bytes() + b"# x\n" * 250_000),
        "huge-list": lambda: path.write_bytes(b"sections: [" + b"a, " * rng.choice([9_000, 160_000]) + b"a]"),
        "many-keys": lambda: path.write_bytes(b"\n".join(b"key%d: %d" % (n, n) for n in range(20_000))),
        "deep": lambda: path.write_bytes(rng.choice([b"[", b"{a: ", b"- ", b"a:\n "]) * 3_000),
        "folder": lambda: (path.unlink(), path.mkdir()),
        "loop": lambda: (path.unlink(), path.symlink_to(path.name)),
        "dangling": lambda: (path.unlink(), path.symlink_to("nowhere")),
        "linked": lambda: (path.unlink(), path.symlink_to(rng.choice(others))),
        "pipe": lambda: (path.unlink(), os.mkfifo(path)),
        "device": lambda: (path.unlink(), path.symlink_to("/dev/zero")),
        "whole-loop": lambda: (folder / name).symlink_to(".."),
        "part-gone": lambda: shutil.rmtree(folder),
        "part-file": lambda: (shutil.rmtree(folder), folder.write_text("x")),
        "part-renamed": lambda: folder.rename(folder.parent / rng.choice(["process", "examples", "locale", name])),
        "process": lambda: shutil.copytree(folder, folder.parent / "process", dirs_exist_ok=True),
        "extra": lambda: shutil.copytree(folder, folder.parent / rng.choice(["locale", "library", name]), dirs_exist_ok=True),
        "locked": lambda: path.chmod(0),
    }  # fmt: skip
    kind = rng.choice(list(kinds))
    kinds[kind]()
    return kind


def damage(rng: random.Random, folder: Path) -> str:
    """One to three edits of the files of a folder; says which."""
    told = []
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        files = sorted(
            path for path in folder.rglob("*") if path.is_file() and "schema" not in path.parts
        )
        if not files:
            break
        heavy = [path for path in files if path.name == "method.yaml"]
        path = rng.choice(files + heavy * 3)
        edit = rng.choices((in_a_tree, in_the_text, among_files), (6, 3, 1))[0]
        try:
            told.append(f"{path.relative_to(folder)}: {edit(rng, path, files)}")
        except (OSError, ValueError, IndexError, shutil.Error) as error:
            told.append(f"{path.name}: {edit.__name__} was not possible: {type(error).__name__}")
    return "; ".join(told)

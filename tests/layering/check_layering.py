#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Liaison authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on an include that points the wrong way, on SQL outside the files that may hold it, and on SQL that does not
mean the same on SQLite and PostgreSQL.

usage: check_layering.py ROOT QT_HEADERS
"""

import re
import sys
from pathlib import Path

from source_tree import Finding, files_of, lines_matching, take_apart, text_of

# app may include ui and core, ui may include core.
LAYERS = ["core", "ui", "app"]

# Each capability room may include the ground rooms and the rooms before it.
GROUND = {
    "base": [],
    "store": ["base"],
    "lists": ["base"],
    "maps": ["base"],
    "calendar": ["base"],
    "reports": ["base", "calendar", "maps"],
}
CAPABILITIES = [
    "trust", "schools", "structure", "people", "grouping", "forming", "questionnaires", "consultations", "continuum",
    "elections", "meetings", "documents", "services", "registers",
]
# Pure rooms, which know nothing of the record.
PURE = {"grouping": ["base"]}

CORE_QT_MODULES = {"QtCore", "QtGui", "QtSql"}

SQL_TEXT = re.compile(
    r"\bSELECT\s.+\sFROM\s|\bINSERT\s+INTO\b|\bUPDATE\s+\S+\s+SET\b|\bDELETE\s+FROM\b|\bCREATE\s+(?:UNIQUE\s+)?"
    r"(?:TABLE|INDEX|VIEW|TRIGGER)\b|\b(?:ALTER|DROP)\s+TABLE\b"
    r"|^\s*(?:select\s.+\sfrom\s+\w+(?:\s+(?:where|order|group|join|limit)\s|\s*$)|insert\s+into\s+\w+\s*(?:\(|values)"
    r"|update\s+\w+\s+set\s+\w+\s*=|delete\s+from\s+\w+)",
    re.DOTALL)
SQL_ISH = re.compile(r"\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|WITH|WHERE|VALUES|RETURNING)\b")
BANNED_SQL = {
    "AUTOINCREMENT": (re.compile(r"\bAUTOINCREMENT\b", re.I), "use the {identity} token"),
    "REPLACE INTO": (re.compile(r"\b(?:INSERT\s+OR\s+)?REPLACE\s+INTO\b|\bINSERT\s+OR\s+REPLACE\b", re.I),
                     "use ON CONFLICT … DO UPDATE"),
    "::": (re.compile(r"[\w')\]}?]\s*::\s*[A-Za-z]"), "use CAST(… AS …)"),
    "date()": (re.compile(r"\b(?:date|datetime|julianday|strftime)\s*\(\s*'", re.I), "bind dates as ISO text"),
    "now()": (re.compile(r"\bnow\s*\(\s*\)|\bCURRENT_(?:DATE|TIME|TIMESTAMP)\b", re.I), "bind the clock's time as ISO text"),
    "group_concat": (re.compile(r"\b(?:group_concat|string_agg)\s*\(", re.I), "read the rows and join them in C++"),
}
BANNED_CODE = {
    "QSqlTableModel": "models never write; use RowModel and a service",
    "lastInsertId": "use RETURNING",
}
SQL_CLASSES = re.compile(r"\bQSql\w+")


def allowed_rooms(room):
    """The rooms that `room` may include, or None for a room that has no place in the order yet."""
    if room in GROUND:
        return GROUND[room] + [room]
    if room in PURE:
        return PURE[room] + [room]
    if room in CAPABILITIES:
        return list(GROUND) + CAPABILITIES[: CAPABILITIES.index(room) + 1]
    return None


def wrong_arrow(path, included):
    """Why the file at `path` may not include `included` (both from the root), or None."""
    here, there = path.split("/"), included.split("/")
    if here[0] not in LAYERS:
        return None
    if there[0] == "tests":
        return "the product does not include its tests"
    if there[0] not in LAYERS:
        return None
    if LAYERS.index(there[0]) > LAYERS.index(here[0]):
        return f"{here[0]} may not include {there[0]}"
    if here[0] == there[0] == "ui" and here[1] == "widgets" and there[1] != "widgets":
        return f"ui/widgets is shared: it may not include ui/{there[1]}"
    if here[0] != "core" or len(here) < 3 or len(there) < 3:
        return None
    allowed = allowed_rooms(here[1])
    if allowed is None:
        return f"room core/{here[1]} has no place in the order of rooms yet"
    return None if there[1] in allowed else f"core/{here[1]} may not include core/{there[1]}"


def may_hold_sql(path):
    return (not path.startswith(("core/", "ui/", "app/")) or path.startswith("core/store/")
            or bool(re.search(r"_repository\.(?:cpp|h)$", path)))


class QtHeaders:
    """Which Qt module a header belongs to, read from the installed headers."""

    def __init__(self, folder):
        self.modules = {}
        for module in sorted(Path(folder).glob("Qt*")):
            for header in module.iterdir() if module.is_dir() else []:
                self.modules.setdefault(header.name, module.name)

    def module_of(self, include):
        return include.split("/")[0] if include.startswith("Qt") and "/" in include else self.modules.get(
            include, include if include.startswith("Qt") else None)


def check_includes(file, qt):
    for line, name, is_system in file.includes:
        reason = wrong_arrow(file.path, name) if not is_system else None
        if reason:
            yield Finding(file.path, line, "wrong arrow", f'includes "{name}": {reason}')
        module = qt.module_of(name) if file.path.startswith("core/") else None
        if module and module not in CORE_QT_MODULES:
            yield Finding(file.path, line, "window in core", f"includes <{name}> of {module}: core uses Qt Core, Gui and Sql only")


def check_sql_classes(file):
    if file.path.startswith("core/store/") or not file.path.startswith(("core/", "ui/", "app/")):
        return
    for line, name in lines_matching(SQL_CLASSES, file.code):
        yield Finding(file.path, line, "SQL class outside core/store", f"{name}: go through the store")


def check_sql_text(file):
    for literal in file.literals:
        if not may_hold_sql(file.path) and SQL_TEXT.search(literal.text):
            yield Finding(file.path, literal.line, "SQL outside a repository",
                          f"{' '.join(literal.text.split())[:60]!r}: move it to a *_repository file")
        if SQL_ISH.search(literal.text):
            yield from banned_sql(file.path, literal.line, literal.text)
    for name, instead in BANNED_CODE.items():
        for line, _ in lines_matching(re.compile(rf"\b{name}\b"), file.code):
            yield Finding(file.path, line, "banned", f"{name}: {instead}")


def banned_sql(path, first_line, text):
    for name, (pattern, instead) in BANNED_SQL.items():
        for line, _ in lines_matching(pattern, text):
            yield Finding(path, first_line + line - 1, "banned SQL", f"{name}: {instead}")


def without_sql_comments(text):
    return re.sub(r"--[^\n]*", "", text)


def findings(root, qt_headers):
    qt = QtHeaders(qt_headers)
    if "QWidget" not in qt.modules:
        sys.exit(f"check_layering: {qt_headers} does not hold Qt's headers, so nothing can be said about them")
    found = []
    for path in files_of(root):
        is_cpp = path.endswith((".cpp", ".h"))
        if not is_cpp and not path.endswith(".sql"):
            continue
        text = text_of(root, path)
        if text is None:
            found.append(Finding(path, 1, "encoding", "is not UTF-8"))
        elif is_cpp:
            file = take_apart(path, text)
            found += [*check_includes(file, qt), *check_sql_classes(file), *check_sql_text(file)]
        else:
            found += banned_sql(path, 1, without_sql_comments(text))
    return sorted(set(found))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = findings(sys.argv[1], sys.argv[2])
    for finding in found:
        print(finding)
    print(f"{len(found)} wrong" if found else "every arrow points the right way")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Liaison authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on a source file without its licence lines, on a path that only one machine has, and on a note that something
is still to be done.

usage: check_sources.py ROOT
"""

import re
import sys

from source_tree import Finding, files_of, lines_matching, text_of

LICENCE_LINES = ["SPDX-FileCopyrightText: 2026 The Liaison authors", "SPDX-License-Identifier: GPL-3.0-or-later"]
SOURCES = re.compile(r"\.(?:cpp|h|py|sh|sql|cmake)$|(?:^|/)CMakeLists\.txt$|^packaging/(?:set-up|run|test)$|^\.ci/")
MACHINE_PATH = re.compile(r"(?<![\w.$}])/(?:home|work|root|Users|tmp)/\w+|\b[A-Z]:\\\\?Users\b")
# Spelt in halves, so that this file does not find itself.
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
# Texts that are not ours to word.
FOREIGN = ("LICENSE",)


def findings(root):
    found = []
    for path in files_of(root):
        text = text_of(root, path)
        if text is None or path in FOREIGN:
            continue
        if SOURCES.search(path):
            head = "\n".join(text.split("\n")[:4])
            found += [Finding(path, 1, "licence", f"has no line “{line}” at its top")
                      for line in LICENCE_LINES if line not in head]
        found += [Finding(path, line, "machine path", match) for line, match in lines_matching(MACHINE_PATH, text)]
        found += [Finding(path, line, "unfinished", match) for line, match in lines_matching(UNFINISHED, text)]
    return sorted(set(found))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = findings(sys.argv[1])
    for finding in found:
        print(finding)
    print(f"{len(found)} wrong" if found else "every source file is in order")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()

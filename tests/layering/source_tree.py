# SPDX-FileCopyrightText: 2026 The Liaison authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a checkout, and C++ taken apart far enough to judge it: includes, string literals, code without either."""

import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    rule: str
    text: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.rule}: {self.text}"


@dataclass
class Literal:
    line: int
    text: str


@dataclass
class CppFile:
    """One C++ file taken apart. `code` is the text with comments and literals blanked out, line by line as it was."""

    path: str
    includes: list = field(default_factory=list)  # (line, name, is_system)
    literals: list = field(default_factory=list)  # neighbours joined, as the compiler does
    code: str = ""


def files_of(root):
    """Paths below root that belong to the project: what git knows or would add, else all but build and .git."""
    git = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True, check=False)
    if git.returncode == 0 and git.stdout:
        names = {os.fsdecode(name) for name in git.stdout.split(b"\0") if name}
        return sorted(name for name in names if (Path(root) / name).is_file())
    found = []
    for folder, below, names in os.walk(root):
        below[:] = [name for name in below if name not in (".git", "build", "__pycache__")]
        found += [str((Path(folder) / name).relative_to(root)) for name in names]
    return sorted(found)


def text_of(root, path):
    """The file's text, or None where it is not text."""
    data = (Path(root) / path).read_bytes()
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<raw>(?:u8|[uUL])?R"(?P<mark>[^()\\\s]{0,16})\((?P<body>.*?)\)(?P=mark)")
      | (?P<string>(?:u8|[uUL])?"(?P<inner>(?:[^"\\\n]|\\.)*)")
      | (?P<number>\b\d[\w'.]*)
      | (?P<char>'(?:[^'\\\n]|\\.)+')""",
    re.VERBOSE | re.DOTALL)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<(?P<system>[^>\n]+)>|"(?P<own>[^"\n]+)")', re.MULTILINE)
SUFFIX = re.compile(r"_\w+")


def take_apart(path, text):
    result = CppFile(path)
    kept = []
    at = 0
    joins = False
    for token in TOKEN.finditer(text):
        between = text[at:token.start()]
        joins = joins and SUFFIX.sub("", between.strip(), count=1).strip() == ""
        kept.append(between)
        at = token.end()
        line = text.count("\n", 0, token.start()) + 1
        body = token["body"] if token["raw"] else token["inner"]
        if token["raw"] or token["string"]:
            if joins:
                result.literals[-1].text += body
            else:
                result.literals.append(Literal(line, body))
            joins = True
        elif not token["comment"]:
            joins = False
        kept.append(token[0] if token["number"] else re.sub(r"[^\n]", " ", token[0]))
    kept.append(text[at:])
    result.code = "".join(kept)
    uncommented = re.sub(r"//[^\n]*|/\*.*?\*/", lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.DOTALL)
    for include in INCLUDE.finditer(uncommented):
        line = uncommented.count("\n", 0, include.start()) + 1
        result.includes.append((line, include["system"] or include["own"], include["system"] is not None))
    return result


def lines_matching(pattern, text):
    """(line, matched text) of each match in the text."""
    for match in pattern.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match[0]

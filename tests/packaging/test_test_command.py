#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Liaison authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs packaging/test with stand-ins for the tools it calls, and holds its last line and its exit code to what they said.

usage: test_test_command.py ROOT
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(sys.argv.pop()) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]

FINE = {
    "dpkg-query": "printf 'ii '",
    "clang-format": "exit 0",
    "cmake": "exit 0",
    "ctest": "echo '100% tests passed, 0 tests failed out of 10'",
    "ccache": "exit 0",
}


class TestCommandTest(unittest.TestCase):
    def run_with(self, **changed):
        with tempfile.TemporaryDirectory() as folder:
            tree, tools = Path(folder) / "tree", Path(folder) / "tools"
            tools.mkdir()
            shutil.copytree(ROOT / "packaging", tree / "packaging")
            (tree / "core").mkdir()
            (tree / "core" / "a.h").touch()
            for name, script in {**FINE, **{key.replace("_", "-"): value for key, value in changed.items()}}.items():
                (tools / name).write_text(f"#!/bin/sh\n{script}\n")
                (tools / name).chmod(0o755)
            done = subprocess.run([tree / "packaging" / "test"], env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"},
                                  stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False)
            return done.stdout.rstrip("\n").split("\n")[-1], done.returncode

    def test_sums_both_runs_and_every_step(self):
        # packages, format, two builds, and ten tests twice
        self.assertEqual(self.run_with(), ("24 passed, 0 failed", 0))

    def test_counts_failed_tests(self):
        self.assertEqual(self.run_with(ctest="echo '80% tests passed, 2 tests failed out of 10'; exit 8"),
                         ("20 passed, 4 failed", 1))

    def test_counts_one_failed_test_of_one(self):
        self.assertEqual(self.run_with(ctest="echo '0% tests passed, 1 test failed out of 1'; exit 8"), ("4 passed, 2 failed", 1))

    def test_goes_on_after_a_build_that_fails(self):
        self.assertEqual(self.run_with(cmake='[ "$1" = --preset ]'), ("22 passed, 2 failed", 1))

    def test_a_run_without_an_end_is_a_failure(self):
        self.assertEqual(self.run_with(ctest="echo 'Segmentation fault'; exit 139"), ("4 passed, 2 failed", 1))

    def test_counts_code_that_is_not_formatted(self):
        self.assertEqual(self.run_with(clang_format="exit 1"), ("23 passed, 1 failed", 1))

    def test_stops_where_packages_cannot_be_had(self):
        line, code = self.run_with(dpkg_query="exit 1", id="echo 1000", sudo="exit 1", env="exit 1", apt_get="exit 1")
        self.assertEqual((line, code), ("0 passed, 1 failed", 1))


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Liaison authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves on tiny trees that each check fails on what it forbids and is silent on what it allows."""

import tempfile
import unittest
from pathlib import Path

import check_layering
import check_sources

HEAD = "".join(f"// {line}\n" for line in check_sources.LICENCE_LINES)


class TreeTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name) / "tree"
        self.root.mkdir()

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


class LayeringTest(TreeTest):
    def setUp(self):
        super().setUp()
        self.qt = Path(self.folder.name) / "qt"
        for module, headers in {"QtCore": ["QString", "qstring.h"], "QtGui": ["QColor"], "QtSql": ["QSqlQuery"],
                                "QtWidgets": ["QWidget", "qwidget.h"], "QtCharts": ["QChartView"]}.items():
            (self.qt / module).mkdir(parents=True)
            for header in headers:
                (self.qt / module / header).touch()

    def rules(self, path, text):
        self.write(path, text)
        return [(finding.line, finding.rule) for finding in check_layering.findings(self.root, self.qt)]

    def assertWrong(self, path, text, rule, line=1):
        self.assertEqual(self.rules(path, text), [(line, rule)])

    def assertFine(self, path, text):
        self.assertEqual(self.rules(path, text), [])

    def test_core_may_not_include_ui(self):
        self.assertWrong("core/schools/school.cpp", '\n#include "ui/shell/window.h"\n', "wrong arrow", 2)

    def test_ui_may_not_include_app(self):
        self.assertWrong("ui/shell/window.cpp", '#include "app/desktop/wiring.h"\n', "wrong arrow")

    def test_the_product_may_not_include_tests(self):
        self.assertWrong("app/cli/main.cpp", '#include "tests/support/shared_data.h"\n', "wrong arrow")

    def test_a_room_may_not_include_a_later_room(self):
        self.assertWrong("core/schools/school.h", '#include "core/people/person.h"\n', "wrong arrow")

    def test_reports_may_not_include_the_store(self):
        self.assertWrong("core/reports/table.h", '#include "core/store/query.h"\n', "wrong arrow")

    def test_lists_may_not_include_the_store(self):
        self.assertWrong("core/lists/reader.h", '#include "core/store/query.h"\n', "wrong arrow")

    def test_base_includes_no_other_room(self):
        self.assertWrong("core/base/text.h", '#include "core/calendar/term.h"\n', "wrong arrow")

    def test_grouping_knows_nothing_of_schools(self):
        self.assertWrong("core/grouping/solver.h", '#include "core/schools/school.h"\n', "wrong arrow")

    def test_a_room_without_a_place_is_named(self):
        self.assertWrong("core/catering/menu.h", '#include "core/base/text.h"\n', "wrong arrow")

    def test_shared_widgets_know_no_feature(self):
        self.assertWrong("ui/widgets/table.cpp", '#include "ui/schools/schools_page.h"\n', "wrong arrow")

    def test_right_arrows_are_fine(self):
        self.write("app/cli/main.cpp", '#include "core/schools/school.h"\n#include "ui/shell/window.h"\n')
        self.write("tests/core/schools/tst_school.cpp", '#include "app/cli/main.h"\n')
        self.write("core/reports/term_table.h", '#include "core/calendar/term.h"\n')
        self.assertFine("core/people/person.h",
                        '#include "core/store/query.h"\n#include "core/lists/reader.h"\n#include "core/schools/school.h"\n')

    def test_a_commented_include_is_no_include(self):
        self.assertFine("core/base/text.h", '// #include "ui/shell/window.h"\n/*\n#include "ui/a/b.h"\n*/\n')

    def test_widgets_in_core_in_every_spelling(self):
        for include in ("<QWidget>", "<QtWidgets/QWidget>", "<qwidget.h>", "<QtWidgets>", "<QChartView>"):
            with self.subTest(include):
                self.assertWrong("core/reports/chart.cpp", f"#include {include}\n", "window in core")

    def test_core_gui_and_sql_are_fine_in_core(self):
        self.assertFine("core/store/query.cpp", "#include <QString>\n#include <QColor>\n#include <QSqlQuery>\n#include <vector>\n")

    def test_widgets_are_fine_in_ui(self):
        self.assertFine("ui/shell/window.cpp", "#include <QWidget>\n")

    def test_sql_classes_belong_to_the_store(self):
        for code in ("#include <QSqlQuery>", "QSqlQuery query;", "auto d = QSqlDatabase::database();"):
            with self.subTest(code):
                self.assertWrong("core/schools/school_repository.cpp", code + "\n", "SQL class outside core/store")

    def test_a_comment_may_speak_of_sql_classes(self):
        self.assertFine("core/schools/school.cpp", "// QSqlQuery would be slower\n")

    def test_sql_text_belongs_to_repositories(self):
        for sql in ('u"SELECT name FROM school "_s', 'R"(\nSELECT name\nFROM school\n)"', '"INSERT INTO school (urn)"',
                    '"UPDATE school SET name = ?"', '"DELETE FROM school"', '"CREATE TABLE x (y)"',
                    'u"SELECT name "\n    u"FROM school "_s', '"select name from school where urn = ?"'):
            with self.subTest(sql):
                self.assertWrong("core/schools/school_service.cpp", f"auto q = {sql};\n", "SQL outside a repository")

    def test_sql_text_is_fine_where_it_belongs(self):
        text = 'auto q = u"SELECT name FROM school WHERE urn = ?"_s;\n'
        for path in ("core/schools/school_repository.cpp", "core/store/migrator.cpp", "tests/core/store/tst_query.cpp"):
            with self.subTest(path):
                self.assertFine(path, text)

    def test_english_is_not_sql(self):
        self.assertFine("ui/schools/page.cpp", 'tr("Select a school from the list"); tr("Delete from the list");\n'
                        'tr("Update the school, set its name"); const int n = 50\'000; const char c = \'"\';\n')

    def test_sql_that_differs_between_engines_is_banned(self):
        for sql in ("id INTEGER PRIMARY KEY AUTOINCREMENT", "REPLACE INTO t VALUES (1)", "INSERT OR REPLACE INTO t VALUES (1)",
                    "SELECT '1'::int", "SELECT date('now')", "SELECT now()", "SELECT group_concat(name) FROM t"):
            with self.subTest(sql):
                self.assertWrong("resources/migrations/0001.sql", f"-- first\n{sql};\n", "banned SQL", 2)

    def test_banned_sql_is_found_in_literals(self):
        self.assertWrong("core/store/history.cpp", 'q(u"SELECT x::text FROM t"_s);\n', "banned SQL")

    def test_scopes_and_comments_are_not_casts(self):
        self.assertFine("core/store/history.cpp", '// SELECT a::b\ntr("std::vector SELECTED");\nstd::vector<int> a;\n')
        self.assertFine("resources/migrations/0001.sql", "-- never date('now')\nCREATE TABLE t (update_date TEXT);\n")

    def test_banned_qt_ways(self):
        self.assertWrong("core/store/query.cpp", "auto id = query.lastInsertId();\n", "banned")
        self.assertWrong("core/store/query.cpp", "QSqlTableModel model;\n", "banned")

    def test_bytes_that_are_not_utf8_are_named(self):
        (self.root / "core/base").mkdir(parents=True)
        (self.root / "core/base/text.cpp").write_bytes(b"// \xe9\n")
        found = check_layering.findings(self.root, self.qt)
        self.assertEqual([(finding.path, finding.rule) for finding in found], [("core/base/text.cpp", "encoding")])

    def test_a_folder_without_qt_is_refused(self):
        with self.assertRaises(SystemExit):
            check_layering.findings(self.root, self.root)


class SourcesTest(TreeTest):
    def rules(self):
        return [(finding.path, finding.line, finding.rule) for finding in check_sources.findings(self.root)]

    def test_each_licence_line_is_needed(self):
        self.write("core/a.cpp", "int a;\n")
        self.write("core/CMakeLists.txt", "# " + check_sources.LICENCE_LINES[0] + "\n")
        self.write("README.md", "# Liaison\n")
        self.assertEqual(self.rules(), [("core/CMakeLists.txt", 1, "licence"), ("core/a.cpp", 1, "licence"), ("core/a.cpp", 1, "licence")])

    def test_a_script_may_begin_with_its_interpreter(self):
        self.write("packaging/run", "#!/usr/bin/env bash\n" + HEAD.replace("//", "#"))
        self.assertEqual(self.rules(), [])

    def test_paths_of_one_machine_are_found(self):
        for folder in ("home", "work", "root", "tmp", "Users"):
            with self.subTest(folder):
                self.write("README.md", f"\nsee /{folder}/someone/file\n")
                self.assertEqual(self.rules(), [("README.md", 2, "machine path")])

    def test_paths_every_machine_has_are_fine(self):
        self.write("README.md", "/usr/share/icons and https://example.org/home/page and $HOME/tmp/x and core/work/\n")
        self.assertEqual(self.rules(), [])

    def test_unfinished_work_is_found(self):
        for word in ("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"):
            with self.subTest(word):
                self.write("core/a.h", HEAD + f"int a; // {word} later\n")
                self.assertEqual(self.rules(), [("core/a.h", 3, "unfinished")])

    def test_a_name_template_is_not_unfinished(self):
        self.write("core/a.h", HEAD + 'QTemporaryDir d("report-XXXXXX");\n')
        self.assertEqual(self.rules(), [])


if __name__ == "__main__":
    unittest.main()

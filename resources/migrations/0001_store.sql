-- oldest-reader: 1
-- SPDX-FileCopyrightText: 2026 The Liaison authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The record of actions: every change to every row of the file, so that each can be shown and turned round.

CREATE TABLE change_set (
    id {identity},
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('action', 'undo', 'redo', 'revert')),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    reverts INTEGER REFERENCES change_set (id),
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) {strict};

CREATE TABLE change_row (
    change_set INTEGER NOT NULL REFERENCES change_set (id),
    position INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    before_image {blob},
    after_image {blob},
    PRIMARY KEY (change_set, position)
) {strict};

CREATE INDEX change_row_by_row ON change_row (row_id, table_name);

-- The trust whose desk this is: one row, made with the file.
CREATE TABLE trust (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL,
    authority TEXT NOT NULL DEFAULT '',
    logo {blob}
) {strict};

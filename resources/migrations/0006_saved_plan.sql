-- oldest-reader: 3
-- SPDX-FileCopyrightText: 2026 The Liaison authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Plans for liaison groups, hubs and founding trusts that are kept, to be opened again, compared and accepted later.
-- `question` and `plan` are JSON; schools are named in it by URN, bodies by their id, people not at all.

CREATE TABLE saved_plan (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL,
    search_key TEXT NOT NULL DEFAULT '',
    job TEXT NOT NULL CHECK (job IN ('groups', 'hubs', 'founding')),
    question TEXT NOT NULL,
    plan TEXT NOT NULL,
    saved TEXT NOT NULL,
    accepted TEXT,
    notes TEXT NOT NULL DEFAULT ''
) {strict};

CREATE INDEX saved_plan_by_name ON saved_plan (search_key);

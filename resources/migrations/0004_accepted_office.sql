-- oldest-reader: 3
-- SPDX-FileCopyrightText: 2026 The Liaison authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A breach about an office is accepted for that office alone: two heads at once say nothing of two chairs.

ALTER TABLE accepted_breach ADD COLUMN office INTEGER REFERENCES office (id);

CREATE INDEX accepted_breach_by_office ON accepted_breach (office);

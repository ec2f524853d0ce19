-- oldest-reader: 3
-- SPDX-FileCopyrightText: 2026 The Liaison authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a school may be in another hub than its group's.

ALTER TABLE body_type ADD COLUMN schools_may_choose INTEGER NOT NULL DEFAULT 0 CHECK (schools_may_choose IN (0, 1));

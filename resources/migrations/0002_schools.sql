-- oldest-reader: 2
-- SPDX-FileCopyrightText: 2026 The Liaison authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schools, the lists they came from, and which followed which.

-- A column for every field of core/schools/school_fields.cpp, under the field's key.
CREATE TABLE school (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    search_key TEXT NOT NULL DEFAULT '',
    urn INTEGER,
    name TEXT NOT NULL DEFAULT '',
    known_as TEXT NOT NULL DEFAULT '',
    phase TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '',
    opened TEXT,
    opened_reason TEXT NOT NULL DEFAULT '',
    closed TEXT,
    closed_reason TEXT NOT NULL DEFAULT '',
    la_code TEXT NOT NULL DEFAULT '',
    la_name TEXT NOT NULL DEFAULT '',
    establishment_number TEXT NOT NULL DEFAULT '',
    ukprn TEXT NOT NULL DEFAULT '',
    trust TEXT NOT NULL DEFAULT '',
    trust_code TEXT NOT NULL DEFAULT '',
    federation TEXT NOT NULL DEFAULT '',
    age_low INTEGER,
    age_high INTEGER,
    gender TEXT NOT NULL DEFAULT '',
    religious_character TEXT NOT NULL DEFAULT '',
    diocese TEXT NOT NULL DEFAULT '',
    admissions TEXT NOT NULL DEFAULT '',
    nursery TEXT NOT NULL DEFAULT '',
    sixth_form TEXT NOT NULL DEFAULT '',
    special_classes TEXT NOT NULL DEFAULT '',
    capacity INTEGER,
    pupils INTEGER,
    boys INTEGER,
    girls INTEGER,
    fsm_percent INTEGER,
    street TEXT NOT NULL DEFAULT '',
    locality TEXT NOT NULL DEFAULT '',
    address3 TEXT NOT NULL DEFAULT '',
    town TEXT NOT NULL DEFAULT '',
    county TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    uprn TEXT NOT NULL DEFAULT '',
    easting INTEGER,
    northing INTEGER,
    website TEXT NOT NULL DEFAULT '',
    telephone TEXT NOT NULL DEFAULT '',
    head_title TEXT NOT NULL DEFAULT '',
    head_first_name TEXT NOT NULL DEFAULT '',
    head_last_name TEXT NOT NULL DEFAULT '',
    head_job_title TEXT NOT NULL DEFAULT '',
    head_email TEXT NOT NULL DEFAULT '',
    inspection_rating TEXT NOT NULL DEFAULT '',
    last_inspection TEXT,
    email TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) {strict};

CREATE UNIQUE INDEX school_by_urn ON school (urn);

-- A mapping of columns that the user named, as JSON.
CREATE TABLE school_list_layout (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL UNIQUE,
    definition TEXT NOT NULL
) {strict};

-- Imports that were done; `details` holds refused rows and notes as JSON.
CREATE TABLE school_import (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    at TEXT NOT NULL,
    change_set INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    encoding TEXT NOT NULL,
    delimiter TEXT NOT NULL,
    header_line INTEGER NOT NULL,
    layout TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    new_count INTEGER NOT NULL,
    changed_count INTEGER NOT NULL,
    unchanged_count INTEGER NOT NULL,
    closing_count INTEGER NOT NULL,
    reopening_count INTEGER NOT NULL,
    filtered_count INTEGER NOT NULL,
    duplicate_count INTEGER NOT NULL,
    refused_count INTEGER NOT NULL,
    details TEXT NOT NULL
) {strict};

-- Both ends are URNs, not rows: a link to a school outside the record stays readable by its name.
CREATE TABLE school_link (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    predecessor INTEGER NOT NULL,
    successor INTEGER NOT NULL,
    kind TEXT NOT NULL DEFAULT '' CHECK (kind IN ('', 'merged', 'split')),
    predecessor_name TEXT NOT NULL DEFAULT '',
    successor_name TEXT NOT NULL DEFAULT '',
    established TEXT,
    handed_over TEXT,
    UNIQUE (predecessor, successor)
) {strict};

CREATE INDEX school_link_by_successor ON school_link (successor);

-- oldest-reader: 3
-- SPDX-FileCopyrightText: 2026 The Liaison authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bodies and who belongs to them, people and the offices they hold. Days are inclusive: what ends on a day still
-- stands on it. No day means "as long as anybody knows".

-- An office that can be held: in a school, or in a body of a type that has it.
CREATE TABLE office (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    office_key TEXT NOT NULL UNIQUE,
    singular TEXT NOT NULL,
    plural TEXT NOT NULL,
    held_in TEXT NOT NULL CHECK (held_in IN ('body', 'school')),
    is_representative INTEGER NOT NULL DEFAULT 0 CHECK (is_representative IN (0, 1)),
    position INTEGER NOT NULL
) {strict};

-- What a kind of body is called, and the rules of its composition. `school_kinds` lists keys with blanks between; none
-- means all. Where `expects_every_school` is set, a school in no body of this type is listed as having no place.
CREATE TABLE body_type (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    type_key TEXT NOT NULL UNIQUE,
    singular TEXT NOT NULL,
    plural TEXT NOT NULL,
    colour TEXT NOT NULL DEFAULT '',
    badge TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL,
    takes_schools INTEGER NOT NULL DEFAULT 0 CHECK (takes_schools IN (0, 1)),
    school_kinds TEXT NOT NULL DEFAULT '',
    anchor_kind TEXT NOT NULL DEFAULT '',
    fewest_members INTEGER,
    most_members INTEGER,
    is_exclusive INTEGER NOT NULL DEFAULT 0 CHECK (is_exclusive IN (0, 1)),
    expects_every_school INTEGER NOT NULL DEFAULT 0 CHECK (expects_every_school IN (0, 1)),
    meets TEXT NOT NULL DEFAULT '' CHECK (meets IN ('', 'month', 'half-term', 'term', 'year')),
    converts_to INTEGER REFERENCES body_type (id),
    notes TEXT NOT NULL DEFAULT ''
) {strict};

-- Bodies of which types may be members of bodies of a type.
CREATE TABLE body_type_member (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    body_type INTEGER NOT NULL REFERENCES body_type (id),
    member_type INTEGER NOT NULL REFERENCES body_type (id),
    UNIQUE (body_type, member_type)
) {strict};

-- The offices of a type: so many seats in each body, or so many for each of its members. No number means any number.
CREATE TABLE body_type_office (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    body_type INTEGER NOT NULL REFERENCES body_type (id),
    office INTEGER NOT NULL REFERENCES office (id),
    seats INTEGER,
    is_per_member INTEGER NOT NULL DEFAULT 0 CHECK (is_per_member IN (0, 1)),
    UNIQUE (body_type, office)
) {strict};

CREATE TABLE body (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    opened TEXT,
    closed TEXT,
    successor INTEGER REFERENCES body (id),
    owner INTEGER REFERENCES body (id),
    notes TEXT NOT NULL DEFAULT ''
) {strict};

CREATE INDEX body_by_successor ON body (successor);
CREATE INDEX body_by_owner ON body (owner);

-- The name and type of a body from a day on: a body that is renamed or converted keeps what it was for the days before.
-- Without a day it holds from the beginning.
CREATE TABLE body_form (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    body INTEGER NOT NULL REFERENCES body (id),
    begins TEXT,
    body_type INTEGER NOT NULL REFERENCES body_type (id),
    name TEXT NOT NULL,
    search_key TEXT NOT NULL DEFAULT '',
    UNIQUE (body, begins)
) {strict};

CREATE INDEX body_form_by_type ON body_form (body_type);
CREATE INDEX body_form_by_name ON body_form (search_key);

-- A school or a body that belongs to a body for a time.
CREATE TABLE membership (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    body INTEGER NOT NULL REFERENCES body (id),
    school INTEGER REFERENCES school (id),
    member_body INTEGER REFERENCES body (id),
    kind TEXT NOT NULL CHECK (kind IN ('full', 'founder', 'provisional', 'observer')),
    begins TEXT,
    ends TEXT,
    review TEXT,
    notes TEXT NOT NULL DEFAULT '',
    CHECK ((school IS NULL) <> (member_body IS NULL))
) {strict};

CREATE INDEX membership_by_body ON membership (body);
CREATE INDEX membership_by_school ON membership (school);
CREATE INDEX membership_by_member_body ON membership (member_body);

-- A breach of a rule that somebody has accepted, with the reason. `member_body` is the body that ought not to be where
-- it is.
CREATE TABLE accepted_breach (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    rule TEXT NOT NULL,
    body INTEGER REFERENCES body (id),
    school INTEGER REFERENCES school (id),
    member_body INTEGER REFERENCES body (id),
    reason TEXT NOT NULL,
    accepted TEXT NOT NULL,
    accepted_until TEXT
) {strict};

CREATE INDEX accepted_breach_by_body ON accepted_breach (body);
CREATE INDEX accepted_breach_by_school ON accepted_breach (school);
CREATE INDEX accepted_breach_by_member_body ON accepted_breach (member_body);

CREATE TABLE person (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    search_key TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    first_name TEXT NOT NULL DEFAULT '',
    last_name TEXT NOT NULL,
    email TEXT NOT NULL DEFAULT '',
    telephone TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    is_public INTEGER NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1)),
    notes TEXT NOT NULL DEFAULT ''
) {strict};

-- An office that a person holds for a time. `from_body` is the body that sent a representative. A re-election is another
-- term.
CREATE TABLE term (
    id {identity},
    version INTEGER NOT NULL DEFAULT 1,
    office INTEGER NOT NULL REFERENCES office (id),
    person INTEGER NOT NULL REFERENCES person (id),
    body INTEGER REFERENCES body (id),
    school INTEGER REFERENCES school (id),
    from_body INTEGER REFERENCES body (id),
    begins TEXT,
    ends TEXT,
    how TEXT NOT NULL DEFAULT '' CHECK (how IN ('', 'elected', 'appointed', 'co-opted', 'ex-officio')),
    is_interim INTEGER NOT NULL DEFAULT 0 CHECK (is_interim IN (0, 1)),
    is_deputy INTEGER NOT NULL DEFAULT 0 CHECK (is_deputy IN (0, 1)),
    elected_by TEXT NOT NULL DEFAULT '',
    last_reported TEXT,
    end_reason TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    CHECK ((body IS NULL) <> (school IS NULL))
) {strict};

CREATE INDEX term_by_person ON term (person);
CREATE INDEX term_by_body ON term (body);
CREATE INDEX term_by_from_body ON term (from_body);
CREATE INDEX term_by_school ON term (school);
CREATE INDEX term_by_office ON term (office);

-- Where a school's easting and northing came from: '' for a list or a person, 'postcode' for the middle of its postcode.
ALTER TABLE school ADD COLUMN placed_by TEXT NOT NULL DEFAULT '';

-- What the program ships with; each can be changed, and more added.
INSERT INTO office (office_key, singular, plural, held_in, is_representative, position) VALUES
    ('headteacher', 'Headteacher', 'Headteachers', 'school', 0, 1),
    ('chair-of-governors', 'Chair of governors', 'Chairs of governors', 'school', 0, 2),
    ('chair', 'Chair', 'Chairs', 'body', 0, 3),
    ('vice-chair', 'Vice-chair', 'Vice-chairs', 'body', 0, 4),
    ('clerk', 'Clerk', 'Clerks', 'body', 0, 5),
    ('representative', 'Representative', 'Representatives', 'body', 1, 6),
    ('trustee', 'Trustee', 'Trustees', 'body', 0, 7),
    ('member', 'Member', 'Members', 'body', 0, 8),
    ('director', 'Director', 'Directors', 'body', 0, 9),
    ('cluster-lead', 'Cluster lead', 'Cluster leads', 'body', 0, 10),
    ('facilitator', 'Facilitator', 'Facilitators', 'body', 0, 11);

INSERT INTO body_type (type_key, singular, plural, colour, badge, position, takes_schools, school_kinds, anchor_kind,
                       fewest_members, most_members, is_exclusive, expects_every_school, meets, notes) VALUES
    ('liaison-group', 'Liaison group', 'Liaison groups', '#1f6fb4', 'LG', 1, 1, '', 'secondary', 2, NULL, 1, 1,
     'half-term', 'A secondary school and the schools that feed it.'),
    ('hub', 'Hub', 'Hubs', '#0e7c66', 'H', 2, 0, '', '', 3, 3, 1, 0, 'half-term', 'Three liaison groups.'),
    ('primary-executive-board', 'Primary Executive Board', 'Primary Executive Boards', '#7a4ea3', 'PEB', 3, 0, '', '',
     NULL, NULL, 1, 0, 'half-term', 'Three representatives from each hub.'),
    ('shadow-trust-board', 'Shadow Trust Board', 'Shadow Trust Boards', '#8a5a00', 'STB', 4, 0, '', '', NULL, NULL, 0, 0,
     'term', 'The trustees until the trust is founded.'),
    ('trust-board', 'Trust Board', 'Trust Boards', '#a3480a', 'TB', 5, 0, '', '', NULL, NULL, 0, 0, 'term', ''),
    ('area-meeting', 'Area meeting', 'Area meetings', '#5c6670', 'AM', 6, 1, '', '', NULL, NULL, 1, 0, 'term', ''),
    ('primary-consultative-board', 'Primary Consultative Board', 'Primary Consultative Boards', '#5b5f97', 'PCB', 7, 0,
     '', '', NULL, NULL, 1, 0, 'term', 'One representative from each liaison group.'),
    ('cluster', 'Cluster', 'Clusters', '#2f7d32', 'C', 8, 1, '', '', 2, NULL, 0, 0, '', ''),
    ('working-group', 'Working group', 'Working groups', '#006d8f', 'WG', 9, 1, '', '', NULL, NULL, 0, 0, '', ''),
    ('local-governing-body', 'Local governing body', 'Local governing bodies', '#9c3d63', 'LGB', 10, 1, '', '', 1, NULL,
     1, 0, 'term', ''),
    ('governor-group', 'Governor group', 'Governor groups', '#b0413e', 'GG', 11, 1, '', '', NULL, NULL, 1, 0, 'term',
     'The chairs of governors of its schools.'),
    ('sub-body', 'Sub-body', 'Sub-bodies', '#4f6d1f', 'SB', 12, 1, '', '', NULL, NULL, 0, 0, 'term',
     'Owned by another body, such as a leadership academy.');

UPDATE body_type SET converts_to = (SELECT id FROM body_type AS live WHERE live.type_key = 'trust-board')
    WHERE type_key = 'shadow-trust-board';

INSERT INTO body_type_member (body_type, member_type)
    SELECT whole.id, part.id FROM body_type AS whole, body_type AS part
    WHERE (whole.type_key = 'hub' AND part.type_key = 'liaison-group')
       OR (whole.type_key = 'primary-executive-board' AND part.type_key = 'hub')
       OR (whole.type_key = 'primary-consultative-board' AND part.type_key = 'liaison-group');

INSERT INTO body_type_office (body_type, office, seats, is_per_member)
    SELECT body_type.id, office.id, 1, 0 FROM body_type, office
    WHERE (office.office_key = 'chair' AND body_type.type_key <> 'cluster')
       OR (office.office_key = 'vice-chair' AND body_type.type_key IN
           ('liaison-group', 'primary-executive-board', 'shadow-trust-board', 'trust-board'))
       OR (office.office_key = 'clerk' AND body_type.type_key IN
           ('liaison-group', 'primary-executive-board', 'trust-board', 'local-governing-body'))
       OR (office.office_key = 'cluster-lead' AND body_type.type_key = 'cluster')
       OR (office.office_key = 'facilitator' AND body_type.type_key = 'hub');

INSERT INTO body_type_office (body_type, office, seats, is_per_member)
    SELECT body_type.id, office.id, CASE body_type.type_key WHEN 'primary-executive-board' THEN 3 ELSE 1 END, 1
    FROM body_type, office
    WHERE office.office_key = 'representative'
      AND body_type.type_key IN ('primary-executive-board', 'primary-consultative-board');

INSERT INTO body_type_office (body_type, office, seats, is_per_member)
    SELECT body_type.id, office.id, NULL, 0 FROM body_type, office
    WHERE (office.office_key = 'trustee' AND body_type.type_key IN ('shadow-trust-board', 'trust-board'))
       OR (office.office_key = 'member' AND body_type.type_key IN ('trust-board', 'working-group', 'sub-body'))
       OR (office.office_key = 'director' AND body_type.type_key = 'sub-body');

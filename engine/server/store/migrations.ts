/**
 * Numbered migrations: entry n brings a file from version n to n + 1. Never edit one that was
 * released; add the next.
 *
 * The table of answers has no time, no row id and no sequence: nothing in it could be laid beside
 * the order in which people joined.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE session (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    code TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT;
  CREATE TABLE event (
    revision INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    command TEXT NOT NULL
  ) STRICT;
  CREATE TABLE answer (
    exercise TEXT NOT NULL,
    item TEXT NOT NULL,
    round INTEGER NOT NULL,
    respondent TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (exercise, item, round, respondent)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE participant (
    id TEXT PRIMARY KEY,
    number INTEGER NOT NULL,
    name TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE position (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL,
    page INTEGER NOT NULL,
    clicks INTEGER NOT NULL
  ) STRICT;
  INSERT INTO position VALUES (1, 0, 1, 0);
  CREATE INDEX answer_by_respondent ON answer (respondent);
  `,
]

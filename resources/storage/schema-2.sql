CREATE TABLE article (
  no INTEGER NOT NULL,
  id TEXT NOT NULL,
  base INTEGER,
  title TEXT,
  outlet TEXT,
  date TEXT,
  language TEXT,
  cluster TEXT,
  length INTEGER,
  status TEXT,
  open_spans INTEGER,
  settled_spans INTEGER,
  open_stances INTEGER,
  settled_stances INTEGER,
  PRIMARY KEY (no),
  UNIQUE (id),
  FOREIGN KEY(base) REFERENCES article (no)
) STRICT;

CREATE TABLE meta (
  "key" TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY ("key")
) STRICT;

CREATE TABLE operation (
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  summary TEXT NOT NULL,
  reverts TEXT,
  hash BLOB NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (seq),
  UNIQUE (id)
) STRICT;

CREATE INDEX operation_actor ON operation (actor, seq);

CREATE INDEX operation_reverts ON operation (reverts) WHERE reverts IS NOT NULL;

CREATE TABLE raw (
  sha256 BLOB NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (sha256)
) STRICT;

CREATE TABLE record (
  article INTEGER NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  label TEXT,
  status TEXT,
  entity TEXT,
  origin TEXT,
  score REAL,
  name TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (article, kind, id),
  FOREIGN KEY(article) REFERENCES article (no)
) WITHOUT ROWID, STRICT;

CREATE INDEX record_label ON record (kind, label, status);

CREATE INDEX record_name ON record (kind, name) WHERE name IS NOT NULL;

CREATE INDEX record_score ON record (kind, origin, score);

CREATE TABLE text (
  no INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (no),
  FOREIGN KEY(no) REFERENCES article (no)
) STRICT;

CREATE TABLE touch (
  article INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (article, seq),
  FOREIGN KEY(article) REFERENCES article (no),
  FOREIGN KEY(seq) REFERENCES operation (seq)
) WITHOUT ROWID, STRICT;

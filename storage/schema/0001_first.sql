-- The first schema: who listens, through which accounts, the catalogue, the plays, what was watched.

CREATE TABLE listener (
    listener_id  {{key}},
    known_as     TEXT    NOT NULL UNIQUE,      -- the door's own name for them
    name         TEXT    NOT NULL,
    zone         TEXT    NOT NULL,
    zone_chosen  {{int}} NOT NULL DEFAULT 0
) {{table}};

CREATE TABLE member (
    guild_id     {{int}} NOT NULL,
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    consent      {{int}} NOT NULL DEFAULT 0,
    PRIMARY KEY (guild_id, listener_id)
) {{clustered}};

CREATE TABLE account (
    account_id   {{key}},
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    source       TEXT    NOT NULL,
    name         TEXT    NOT NULL DEFAULT '',
    UNIQUE (listener_id, source, name)
) {{table}};

-- The catalogue. An identity is a name as it is compared: NFC, case-folded, spaces collapsed.
CREATE TABLE artist (
    artist_id    {{key}},
    identity     TEXT    NOT NULL UNIQUE
) {{table}};

CREATE TABLE album (
    album_id     {{key}},
    artist_id    {{int}} NOT NULL REFERENCES artist (artist_id),
    identity     TEXT    NOT NULL,
    UNIQUE (artist_id, identity)
) {{table}};

CREATE TABLE track (
    track_id     {{key}},
    artist_id    {{int}} NOT NULL REFERENCES artist (artist_id),
    identity     TEXT    NOT NULL,
    UNIQUE (artist_id, identity)
) {{table}};

-- One way a source wrote a track: names, album, URI. Several pressings are one track.
CREATE TABLE pressing (
    pressing_id  {{key}},
    fingerprint  {{int}} NOT NULL UNIQUE,      -- of the names, the album and the URI
    recording    {{int}} NOT NULL,             -- of the URI, or else of the compared names
    track_id     {{int}} NOT NULL REFERENCES track (track_id),
    artist_id    {{int}} NOT NULL REFERENCES artist (artist_id),
    album_id     {{int}} REFERENCES album (album_id),
    artist       TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    album        TEXT,
    uri          TEXT,
    isrc         TEXT,
    length_ms    {{int}} NOT NULL DEFAULT 0    -- 0: no source told it
) {{table}};

-- The hot table: every report of a hearing of thirty seconds or more, in order of account and time.
CREATE TABLE play (
    account_id   {{int}} NOT NULL,
    started_at   {{int}} NOT NULL,             -- UTC ms
    pressing_id  {{int}} NOT NULL,
    elapsed_ms   {{int}} NOT NULL,             -- from started_at to the instant the source wrote
    heard_ms     {{int}} NOT NULL,             -- 0: the source does not tell
    unsure_s     {{int}} NOT NULL,             -- seconds: 0 and 1 take no room in a row
    twin_of      {{int}} NOT NULL DEFAULT 0,   -- 0: counted; else the account whose report is
    PRIMARY KEY (account_id, started_at, pressing_id, elapsed_ms, heard_ms)
) {{clustered}};

-- Kept beside the plays, from counted ones only.
CREATE TABLE day_total (
    account_id   {{int}} NOT NULL,
    day          {{int}} NOT NULL,             -- UTC days since 1970
    plays        {{int}} NOT NULL,
    ms           {{int}} NOT NULL,
    PRIMARY KEY (account_id, day)
) {{clustered}};

CREATE TABLE track_listener (
    track_id     {{int}} NOT NULL,
    account_id   {{int}} NOT NULL,
    plays        {{int}} NOT NULL,
    ms           {{int}} NOT NULL,
    first_at     {{int}} NOT NULL,
    last_at      {{int}} NOT NULL,
    PRIMARY KEY (track_id, account_id)
) {{clustered}};

-- Files of an export that were read: a numbered series with holes in it hides plays.
CREATE TABLE export_file (
    account_id   {{int}} NOT NULL,
    series       TEXT    NOT NULL,
    number       {{int}} NOT NULL,             -- -1: not numbered
    first_at     {{int}} NOT NULL,
    last_at      {{int}} NOT NULL,
    PRIMARY KEY (account_id, series, number, first_at)
) {{clustered}};

-- From when to when an account was watched.
CREATE TABLE coverage (
    account_id   {{int}} NOT NULL,
    start_at     {{int}} NOT NULL,
    stop_at      {{int}} NOT NULL,
    PRIMARY KEY (account_id, start_at)
) {{clustered}};

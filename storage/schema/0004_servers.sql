-- Servers and what people do there: who shares how far, what they said and silenced, what was told.

-- What a server chose with /setup. Days and hours are of its own zone.
CREATE TABLE guild (
    guild_id     {{int}} NOT NULL PRIMARY KEY,
    zone         TEXT    NOT NULL,
    language     TEXT    NOT NULL DEFAULT 'en',
    channel_id   {{int}},                      -- where editions go; none: nowhere yet
    editor_role  {{int}},                      -- who may edit; none: whoever may manage the server
    editions     {{int}} NOT NULL DEFAULT 0,   -- 1: they are brought out
    month_day    {{int}} NOT NULL DEFAULT 2,   -- the day of the month for the month before
    month_hour   {{int}} NOT NULL DEFAULT 18,
    year_day     {{int}} NOT NULL DEFAULT 8,   -- the day of January for the year before
    year_hour    {{int}} NOT NULL DEFAULT 18,
    boards       TEXT    NOT NULL DEFAULT 'plays'   -- names, with a space between
) {{table}};

-- When they said so, and when they left the server; UTC ms, and 0 for those who are there.
ALTER TABLE member ADD COLUMN consented_at {{int}} NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN left_at      {{int}} NOT NULL DEFAULT 0;

-- A member's own words.
CREATE TABLE note (
    note_id      {{key}},
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    guild_id     {{int}} NOT NULL DEFAULT 0,   -- the server that may read it; 0: nobody else
    said_at      {{int}} NOT NULL,             -- UTC ms
    text         TEXT    NOT NULL,
    artist       TEXT    NOT NULL DEFAULT '',
    title        TEXT    NOT NULL DEFAULT '',
    claim        TEXT    NOT NULL DEFAULT ''
) {{table}};
CREATE INDEX note_of ON note (listener_id);

-- What is not to be brought up again. No reason is kept.
CREATE TABLE quiet (
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    kind         TEXT    NOT NULL,             -- track, artist, day
    name         TEXT    NOT NULL,             -- the artist, or the day as 2023-03-09
    title        TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (listener_id, kind, name, title)
) {{clustered}};

-- Claims that whoever they are about took back.
CREATE TABLE retracted (
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    claim        TEXT    NOT NULL,
    at           {{int}} NOT NULL,             -- UTC ms
    PRIMARY KEY (listener_id, claim)
) {{clustered}};

-- Claims that somebody lets one server see.
CREATE TABLE share (
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    guild_id     {{int}} NOT NULL,
    claim        TEXT    NOT NULL,
    shared_at    {{int}} NOT NULL,             -- UTC ms
    PRIMARY KEY (listener_id, guild_id, claim)
) {{clustered}};

-- In which phrases a period was told, so that none returns to its reader too soon.
CREATE TABLE told (
    listener_id  {{int}} NOT NULL,             -- 0: the server's own story
    guild_id     {{int}} NOT NULL,             -- 0: the listener's own story
    period       TEXT    NOT NULL,
    place        {{int}} NOT NULL,             -- in the story
    turn         {{int}} NOT NULL,             -- the order in which this reader's periods were told
    kind         TEXT    NOT NULL,
    phrase       TEXT    NOT NULL,
    led_with     TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (listener_id, guild_id, period, place)
) {{clustered}};

-- What was posted in servers, sentence by sentence, so that any of it can be taken back.
CREATE TABLE post (
    message_id   {{int}} NOT NULL PRIMARY KEY,
    channel_id   {{int}} NOT NULL,
    guild_id     {{int}} NOT NULL,
    posted_at    {{int}} NOT NULL,             -- UTC ms
    title        TEXT    NOT NULL,
    corrections  {{int}} NOT NULL DEFAULT 0
) {{table}};
CREATE TABLE post_claim (
    message_id   {{int}} NOT NULL REFERENCES post (message_id) ON DELETE CASCADE,
    place        {{int}} NOT NULL,
    listener_id  {{int}} NOT NULL,
    claim        TEXT    NOT NULL,
    text         TEXT    NOT NULL,             -- the words as they went out
    PRIMARY KEY (message_id, place)
) {{clustered}};
CREATE INDEX post_claim_of ON post_claim (listener_id, claim);

-- Which commands Discord was given last: nothing is sent while they are the same.
CREATE TABLE commands (
    application_id  {{int}} NOT NULL PRIMARY KEY,
    digest          TEXT    NOT NULL
) {{table}};

-- Editions: what is due in each server, what its people did to it, and what went out.

CREATE TABLE edition (
    edition_id    {{key}},
    guild_id      {{int}} NOT NULL,
    kind          TEXT    NOT NULL,            -- month or year
    period        TEXT    NOT NULL,            -- 2023-03 or 2023
    zone          TEXT    NOT NULL,            -- whose midnights it goes by
    due_at        {{int}} NOT NULL,            -- UTC ms, as are all instants here
    state         TEXT    NOT NULL,
    edits         TEXT    NOT NULL DEFAULT '{}',  -- JSON: what people did; nothing computed
    seen          TEXT    NOT NULL DEFAULT '',    -- JSON: digests of what the desk showed last
    leased_till   {{int}} NOT NULL DEFAULT 0,
    attempt       {{int}} NOT NULL DEFAULT 0,
    attempted_at  {{int}} NOT NULL DEFAULT 0,
    channel_id    {{int}} NOT NULL DEFAULT 0,
    pending       TEXT    NOT NULL DEFAULT '',    -- JSON: what is written down once it is out
    trouble       TEXT    NOT NULL DEFAULT '',    -- the phrase of what stands in its way
    published_at  {{int}} NOT NULL DEFAULT 0,
    corrections   {{int}} NOT NULL DEFAULT 0,
    UNIQUE (guild_id, period)
) {{table}};
CREATE INDEX edition_due ON edition (state, due_at);

-- An edition as it went out, message by message. Nothing in it changes, but what people take back.
CREATE TABLE edition_page (
    edition_id   {{int}} NOT NULL REFERENCES edition (edition_id) ON DELETE CASCADE,
    place        {{int}} NOT NULL,
    message_id   {{int}} NOT NULL DEFAULT 0,   -- 0: not known to be out
    lines        TEXT    NOT NULL,             -- JSON
    stale        {{int}} NOT NULL DEFAULT 0,   -- 1: the message still shows what was taken back
    PRIMARY KEY (edition_id, place)
) {{clustered}};
CREATE INDEX edition_page_stale ON edition_page (stale);

-- Who was told of in which edition, so that everybody gets a turn.
CREATE TABLE appearance (
    guild_id     {{int}} NOT NULL,
    period       TEXT    NOT NULL,
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    led          {{int}} NOT NULL,
    PRIMARY KEY (guild_id, period, listener_id)
) {{clustered}};
CREATE INDEX appearance_of ON appearance (listener_id);

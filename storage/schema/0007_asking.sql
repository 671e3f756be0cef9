-- Asking why: who lets us ask, and what was asked. Sharing: which claims without their owner's name.

-- 1: told of in that server, but not by whom.
ALTER TABLE share ADD COLUMN nameless {{int}} NOT NULL DEFAULT 0;

-- Who may be asked why by direct message. Nobody is, before they said so.
CREATE TABLE asking (
    listener_id  {{int}} NOT NULL PRIMARY KEY REFERENCES listener (listener_id) ON DELETE CASCADE,
    since        {{int}} NOT NULL,             -- UTC ms: when they said so
    looked_at    {{int}} NOT NULL DEFAULT 0,   -- when their listening was last looked through
    closed_at    {{int}} NOT NULL DEFAULT 0    -- 0: their messages were open to us the last time
) {{table}};

-- What was asked: written down before it is sent, so that nothing is ever asked twice.
CREATE TABLE asked (
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    claim        TEXT    NOT NULL,
    at           {{int}} NOT NULL,             -- UTC ms
    artist       TEXT    NOT NULL DEFAULT '',  -- what it was about
    title        TEXT    NOT NULL DEFAULT '',
    phrase       TEXT    NOT NULL,             -- in which words, so that they do not return too soon
    never        {{int}} NOT NULL DEFAULT 0,   -- 1: nothing is to be asked about it again
    PRIMARY KEY (listener_id, claim)
) {{clustered}};

-- What stands behind an edition's sentences, as it stood when the edition went out.

CREATE TABLE edition_proof (
    edition_id  {{int}} NOT NULL REFERENCES edition (edition_id) ON DELETE CASCADE,
    claim       TEXT    NOT NULL,
    rule        TEXT    NOT NULL,              -- in words: a later version may word it otherwise
    version     {{int}} NOT NULL,
    zone        TEXT    NOT NULL,
    percent     {{int}} NOT NULL,              -- so much of the time was watched
    PRIMARY KEY (edition_id, claim)
) {{clustered}};

-- The plays behind it, by member: each is shown their own.
CREATE TABLE edition_heard (
    edition_id   {{int}} NOT NULL REFERENCES edition (edition_id) ON DELETE CASCADE,
    claim        TEXT    NOT NULL,
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    many         {{int}} NOT NULL,
    plays        TEXT    NOT NULL,             -- JSON: the first of them
    PRIMARY KEY (edition_id, claim, listener_id)
) {{clustered}};
CREATE INDEX edition_heard_of ON edition_heard (listener_id);

-- The card of an edition that is on its way; once it is out, the channel has it.
CREATE TABLE edition_card (
    edition_id  {{int}} NOT NULL PRIMARY KEY REFERENCES edition (edition_id) ON DELETE CASCADE,
    png         TEXT    NOT NULL              -- base64
) {{table}};

-- Editors are told of a draft once: in a channel of their own, else the owner by direct message.
ALTER TABLE guild ADD COLUMN desk_channel_id {{int}};
ALTER TABLE guild ADD COLUMN drafts {{int}} NOT NULL DEFAULT 1;      -- 0: they are not told
ALTER TABLE edition ADD COLUMN announced_at {{int}} NOT NULL DEFAULT 0;   -- UTC ms

-- What finished periods came to on leaderboards. A row holds while its mark does: the sums of the
-- days that it was counted from.
CREATE TABLE board_kept (
    board        TEXT    NOT NULL,
    period       TEXT    NOT NULL,
    zone         TEXT    NOT NULL,             -- whose midnights the period goes by
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    mark         TEXT    NOT NULL,
    value        {{int}},                      -- none: nothing to rank
    share_of     {{int}},
    entry        {{int}} NOT NULL DEFAULT 0,
    estimated    {{int}} NOT NULL DEFAULT 0,
    PRIMARY KEY (board, period, zone, listener_id)
) {{clustered}};
CREATE INDEX board_kept_of ON board_kept (listener_id);

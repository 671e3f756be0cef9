-- Accounts read by themselves: when each is due, whose turn it is, sealed tokens, links begun, limits.

CREATE TABLE polling (
    account_id     {{int}} PRIMARY KEY REFERENCES account (account_id) ON DELETE CASCADE,
    owned_as       TEXT    NOT NULL UNIQUE,     -- source and name there: an account has one owner
    limiter        TEXT    NOT NULL,            -- who is asked to wait when this account is
    client_id      TEXT    NOT NULL DEFAULT '', -- the app it was linked through, where it was
    cursor         TEXT    NOT NULL DEFAULT '',
    state          TEXT    NOT NULL,
    state_at       {{int}} NOT NULL,            -- UTC ms, as every instant here
    due_at         {{int}} NOT NULL,
    leased_till    {{int}} NOT NULL DEFAULT 0,
    leased_by      TEXT    NOT NULL DEFAULT '',
    authorised_at  {{int}} NOT NULL,
    asked_at       {{int}} NOT NULL DEFAULT 0,  -- the last visit that brought an answer
    newest_at      {{int}} NOT NULL DEFAULT 0,  -- the newest play ever told
    shortest_ms    {{int}} NOT NULL DEFAULT 0,  -- the fastest fifty plays; 0: not fifty yet
    failures       {{int}} NOT NULL DEFAULT 0,  -- visits failed since the last that did not
    warned         {{int}} NOT NULL DEFAULT 0   -- how many warnings of the token's end were given
) {{table}};

CREATE INDEX polling_due ON polling (due_at, account_id);

CREATE TABLE token (
    account_id     {{int}} PRIMARY KEY REFERENCES account (account_id) ON DELETE CASCADE,
    sealed         TEXT    NOT NULL
) {{table}};

-- A link begun. Of its state only a hash is kept: whoever reads this table can finish none.
CREATE TABLE pending_link (
    state_hash     TEXT    NOT NULL PRIMARY KEY,
    known_as       TEXT    NOT NULL,            -- the door's own name for whoever began it
    client_id      TEXT    NOT NULL,
    verifier       TEXT    NOT NULL,            -- sealed
    expires_at     {{int}} NOT NULL
) {{table}};

-- One for each developer account, and for each source without: nobody behind it is asked before.
CREATE TABLE limiter (
    name           TEXT    NOT NULL PRIMARY KEY,
    not_before     {{int}} NOT NULL
) {{table}};

-- Stretches in which plays may have been lost, and why. Coverage is cut where these are.
CREATE TABLE gap (
    account_id     {{int}} NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
    start_at       {{int}} NOT NULL,
    stop_at        {{int}} NOT NULL,
    why            TEXT    NOT NULL,
    PRIMARY KEY (account_id, start_at)
) {{clustered}};

-- What was skipped, where the source tells it: an instant and a pressing that was also played.

CREATE TABLE skip (
    account_id   {{int}} NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
    skipped_at   {{int}} NOT NULL,             -- when the hearing began, UTC ms
    pressing_id  {{int}} NOT NULL,
    PRIMARY KEY (account_id, skipped_at, pressing_id)
) {{clustered}};

-- A song's earlier years are read by track: here are its pressings.
CREATE INDEX pressing_of_track ON pressing (track_id);

-- What members call a stretch of their year. Nobody else reads it.

CREATE TABLE chapter_title (
    title_id     {{key}},
    listener_id  {{int}} NOT NULL REFERENCES listener (listener_id) ON DELETE CASCADE,
    first_on     TEXT    NOT NULL,             -- ISO dates: the stretch may move, its days do not
    last_on      TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    titled_at    {{int}} NOT NULL              -- UTC ms
) {{table}};
CREATE INDEX chapter_title_of ON chapter_title (listener_id);

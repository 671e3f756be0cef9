# A record of many hands that had a month: a cast, a soundtrack, a compilation.
# $album, $month (its first day), $plays of the month’s $of, $share (per cent), $next (plays of the
# record that came second), $before (plays the month before), $artists on it, $artist with most of
# them ($artist_plays), $songs, $days (with a play). $compared: some, or never where $before is
# nought.

shared-record-1 =
    { DAY($month, style: "month") } was not one artist’s but one record’s. { TITLE($album) } had { $plays } of its { COUNTED($of, of: "play") }, shared out among { COUNTED($artists, of: "name") }; the record after it had { COUNT($next) }.

shared-record-2 =
    The count by artist would miss it, so here is the count by record: { TITLE($album) }, { COUNTED($plays, of: "play") } in { DAY($month, style: "month") }, shared out among { COUNTED($artists, of: "artist") }. { NAME($artist) } had most, with { COUNT($artist_plays) }.

shared-record-3 =
    It takes { COUNTED($artists, of: "name") } to write { TITLE($album) } on a list of what you played in { DAY($month, style: "month") }, and together they come to { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }.
    { $compared ->
        [some] The month before, they came to { COUNT($before) }.
       *[never] The month before, they came to none.
    }

shared-record-4 =
    { COUNTED($songs, of: "song", start: "yes") } of { TITLE($album) } made up { $share } per cent of { DAY($month, style: "month") }. { NAME($artist) } is on { $artist_plays } of the { COUNTED($plays, of: "play") }, and the others share the rest.

shared-record-5 =
    { TITLE($album) } went on in { DAY($month, style: "month") } and did not come off for long: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }, with { COUNTED($artists, of: "artist") } taking part. { $compared ->
        [some] It had had { COUNTED($before, of: "play") } the month before.
       *[never] It had not been on the month before.
    }


## Retold in a server: also $member

shared-record-of-1 =
    { OWNER($member) } { DAY($month, style: "month") } belonged to a record: { TITLE($album) }, with { COUNTED($artists, of: "artist") } on it and { $plays } of the month’s { COUNTED($of, of: "play") }.

shared-record-of-2 =
    { TITLE($album) } had { $share } of every hundred plays that { NAME($member) } began in { DAY($month, style: "month") }. { NAME($artist) } had more of them than anybody, { COUNT($artist_plays) }.

shared-record-of-3 =
    On { COUNTED($days, of: "day") } of { DAY($month, style: "month") } { NAME($member) } had { TITLE($album) } on. It came to { COUNTED($plays, of: "play") } of { COUNTED($songs, of: "song") }; the next record had { COUNT($next) }.

shared-record-of-4 =
    Many hands made { TITLE($album) }, and { NAME($member) } kept them busy: { COUNTED($plays, of: "play") } in { DAY($month, style: "month") }, over { COUNTED($songs, of: "song") }.

shared-record-of-5 =
    In { DAY($month, style: "month") } there were { COUNTED($plays, of: "play") } of { TITLE($album) } at { OWNER($member) }. { $compared ->
        [some] The month before, there had been { COUNT($before) }.
       *[never] The month before, it had not been heard there.
    }

rule-shared-record = In one month, twenty or more plays of one record that four or more artists stand on, at least a fifth of all plays and at least twice those of the next record; the month before was watched, and the share then was smaller by a third at least. Titles that many records have, such as greatest hits, do not count.

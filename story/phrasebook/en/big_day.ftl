# A day that held a quarter of its month. A day turns at four in the morning.
# $on, $month (its first day), $plays of the month’s $of, $share (per cent), $songs, $artists; where
# hours may be said $began and $ended (when the first and the last play began). Where it was one
# artist’s day, $artist and $artist_plays.


## A day of many

big-day-1 =
    { DAY($month, style: "month") } was not spread evenly. { $plays } of its { COUNTED($of, of: "play") } fell on { DAY($on, style: "full") }, and were by { COUNTED($artists, of: "artist") }.

big-day-2 =
    On { DAY($on) } you played { COUNTED($songs, of: "song") }, one after another, by { COUNTED($artists, of: "artist") }. It took { COUNTED($plays, of: "play") }, and the whole of { DAY($month, style: "month") } has { $of }.

big-day-3 =
    One day holds { $share } per cent of { DAY($month, style: "month") }: { DAY($on, style: "full") }, with { COUNTED($plays, of: "play") }.

big-day-4 =
    { COUNTED($plays, of: "play", start: "yes") } in a single day, { DAY($on, style: "short") }, and { COUNT($of) } in the month around it. You got through { COUNTED($songs, of: "song") }.

big-day-5 =
    Without { DAY($on, style: "full") }, { DAY($month, style: "month") } would be { $share } per cent shorter. That day had { COUNTED($plays, of: "play") } to itself, of { COUNTED($songs, of: "song") }.

big-day-6 =
    The first song of { DAY($on, style: "full") } began at { CLOCK($began, style: "digits") }, the last at { CLOCK($ended, style: "digits") }. Between them lie { COUNTED($plays, of: "play") }, and { DAY($month, style: "month") } has only { $of }.


## One artist’s day

big-day-artist-1 =
    { DAY($month, style: "month") } leans on one day, { DAY($on, style: "full") }, and the day leans on { NAME($artist) }: { $artist_plays } of its { COUNTED($plays, of: "play") }, in a month of { $of }.

big-day-artist-2 =
    On { DAY($on) } you put on { NAME($artist) }, and most of the day was theirs: { COUNTED($artist_plays, of: "play") } out of { $plays }. The whole of { DAY($month, style: "month") } has { $of }.

big-day-artist-3 =
    One day holds { $share } per cent of { DAY($month, style: "month") }: { DAY($on, style: "full") }. It has { COUNTED($plays, of: "play") }, and { $artist_plays } of them are { OWNER($artist) }.

big-day-artist-4 =
    { COUNTED($artist_plays, of: "play", start: "yes") } of { NAME($artist) } in a single day, { DAY($on, style: "short") }. With what stood between them the day came to { COUNT($plays) }; the month around it, to { COUNT($of) }.

big-day-artist-5 =
    Without { DAY($on, style: "full") }, { DAY($month, style: "month") } would be { $share } per cent shorter. { NAME($artist) } would go without { COUNTED($artist_plays, of: "play") }.


## Retold in a server: also $member. A day of many

big-day-of-1 =
    { NAME($member) } did { $share } per cent of { DAY($month, style: "month") } on one day. It was { DAY($on, style: "full") }, with { COUNTED($plays, of: "play") }.

big-day-of-2 =
    On { DAY($on) } { NAME($member) } played { COUNTED($songs, of: "song") } by { COUNTED($artists, of: "artist") }; the rest of { DAY($month, style: "month") } had to share out what was left of { COUNTED($of, of: "play") }.

big-day-of-3 =
    { COUNTED($plays, of: "play", start: "yes") } from one person on one day: { NAME($member) }, { DAY($on, style: "full") }. In all of { DAY($month, style: "month") } there were { $of }.

big-day-of-4 =
    Most of us spread a month out. { NAME($member) } kept { $plays } of the { COUNTED($of, of: "play") } of { DAY($month, style: "month") } for { DAY($on, style: "full") }.

big-day-of-5 =
    If { NAME($member) } is asked about { DAY($month, style: "month") }, { DAY($on, style: "full") } is a good part of the answer. That day had { $share } per cent of it, { COUNTED($songs, of: "song") } long.

## One artist’s day

big-day-artist-of-1 =
    { NAME($member) } spent { DAY($on, style: "full") } with { NAME($artist) }: { $artist_plays } of the day’s { COUNTED($plays, of: "play") }, and the day had { $share } per cent of { DAY($month, style: "month") }.

big-day-artist-of-2 =
    On { DAY($on) } it was { NAME($artist) } at { OWNER($member) } more often than everybody else together: { $artist_plays } of { COUNTED($plays, of: "play") }. The whole of { DAY($month, style: "month") } has { $of }.

big-day-artist-of-3 =
    { COUNTED($artist_plays, of: "play", start: "yes") } of { NAME($artist) } in a day. It was { DAY($on, style: "full") }, and { NAME($member) } had { $share } per cent of the month over with by the end of it.

big-day-artist-of-4 =
    One day stands out of { OWNER($member) } { DAY($month, style: "month") }, and one name out of the day. { NAME($artist) } had { $artist_plays } of { COUNTED($plays, of: "play") } on { DAY($on) }.

big-day-artist-of-5 =
    { NAME($artist) } filled { OWNER($member) } { DAY($on, style: "full") } with { COUNTED($artist_plays, of: "play") }. All of { DAY($month, style: "month") } came to { COUNTED($of, of: "play") }, so it was that sort of day.

rule-big-day = One day, from four in the morning to four in the morning, with forty plays or more and at least a quarter of all plays of its month, of which nearly all was watched. It is told as one artist’s where more than half of its plays are theirs.

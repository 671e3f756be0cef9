# A day that held a quarter of its month. A day turns at four in the morning.
# $on, $month (its first day), $plays of the month’s $of, $share (per cent), $songs, $artists; where
# hours may be said $began and $ended (when the first and the last play began). Where it was one
# artist’s day, $artist and $artist_plays.


## A day of many

big-day-1 =
    { DAY($month, style: "month") } happened mostly on { DAY($on, style: "full") }. { $plays } of the month’s { COUNTED($of, of: "play") } fell on it, by { COUNTED($artists, of: "artist") }.

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
    { DAY($month, style: "month") } happened mostly on { DAY($on, style: "full") }, and that day happened mostly to { NAME($artist) }: { $artist_plays } of its { COUNTED($plays, of: "play") }, in a month of { $of }.

big-day-artist-2 =
    On { DAY($on) } you put on { NAME($artist) } and left it at that, or nearly: { COUNTED($artist_plays, of: "play") } out of the day’s { $plays }. The whole of { DAY($month, style: "month") } has { $of }.

big-day-artist-3 =
    One day holds { $share } per cent of { DAY($month, style: "month") }: { DAY($on, style: "full") }. It has { COUNTED($plays, of: "play") }, and { $artist_plays } of them are { OWNER($artist) }.

big-day-artist-4 =
    { COUNTED($artist_plays, of: "play", start: "yes") } of { NAME($artist) } in a single day, { DAY($on, style: "short") }. With what stood between them the day came to { COUNT($plays) }; the month around it, to { COUNT($of) }.

big-day-artist-5 =
    Without { DAY($on, style: "full") }, { DAY($month, style: "month") } would be { $share } per cent shorter. { NAME($artist) } would go without { COUNTED($artist_plays, of: "play") }.

rule-big-day = One day, from four in the morning to four in the morning, with forty plays or more and at least a quarter of all plays of its month, of which nearly all was watched. It is told as one artist’s where more than half of its plays are theirs.

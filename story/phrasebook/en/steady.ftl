# Where no moment was found. The same values as openings; a small true fact may follow.

steady-month-1 =
    A steady month: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }, and nothing that broke the pattern.

steady-month-2 =
    Nothing in { DAY($month, style: "month") } stood out from your months before, and that is a fact too. { NAME($top_artist) } led with { COUNTED($top_artist_plays, of: "play") }.

steady-month-3 =
    We looked for a binge, a streak and a sudden love, and found none. What we found is { COUNTED($tracks, of: "song") } by { COUNTED($artists, of: "artist") }, each in its measure.

steady-month-4 =
    No song ran away with { DAY($month, style: "month") }. The { COUNTED($plays, of: "play") } went round { COUNTED($tracks, of: "song") }, and came to rest on none.

steady-month-5 =
    There is no headline this time. There are { COUNTED($days, of: "day") } with music in them, { COUNTED($plays, of: "play") } between them, and { TITLE($last_track) } at the end.

steady-month-6 =
    Steady as you go: { COUNTED($plays, of: "play") }, { COUNTED($artists, of: "artist") }, no surprises that we could prove.

steady-month-7 =
    Some months make news. { DAY($month, style: "month") } made { COUNTED($plays, of: "play") }, by { COUNTED($artists, of: "artist") }, and left it at that.

steady-month-8 =
    The month kept to itself. From { TITLE($first_track) } by { NAME($first_artist) } to { TITLE($last_track) } by { NAME($last_artist) }, nothing happened that our rules would call an event.

steady-month-9 =
    { COUNTED($tracks, of: "song", start: "yes") }, { COUNTED($plays, of: "play") }, and not one that asked for a paragraph of its own.

steady-year-1 =
    A steady year: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }, and nothing that broke the pattern.

steady-year-2 =
    Nothing in { DAY($month, style: "year") } stood out by our rules. { COUNTED($artists, of: "artist", start: "yes") } took turns, { COUNTED($plays, of: "time") } in all.

steady-year-3 =
    Some years make news. This one made { COUNTED($plays, of: "play") } of { COUNTED($tracks, of: "song") }, and left it at that.

steady-year-4 =
    We looked for a binge, a streak and a sudden love, and found none in { COUNTED($days, of: "day") } of music.

steady-year-5 =
    No song ran away with { DAY($month, style: "year") }. The { COUNTED($plays, of: "play") } went round { COUNTED($tracks, of: "song") }.

empty-month-1 =
    There is no music in { DAY($month, style: "month-year") } that we know of. Months like that exist, and they need no reason.

empty-month-2 =
    { DAY($month, style: "month") } was quiet: not one play. The page stays white, and that is all right.

empty-month-3 =
    Nothing was played in { DAY($month, style: "month-year") }. We will be here when something is.

empty-month-4 =
    A month off. { DAY($month, style: "month") } has no plays, and this letter has no more to say about it.

empty-month-5 =
    We have no play of yours from { DAY($month, style: "month-year") }. If there was music, it was between you and the room.

empty-year-1 =
    There is no music in { DAY($month, style: "year") } that we know of. Years like that exist, and they need no reason.

empty-year-2 =
    { DAY($month, style: "year") } was quiet: not one play. The page stays white, and that is all right.

empty-year-3 =
    Nothing was played in { DAY($month, style: "year") }. We will be here when something is.

empty-year-4 =
    A year off. { DAY($month, style: "year") } has no plays, and this letter has no more to say about it.

empty-year-5 =
    We have no play of yours from { DAY($month, style: "year") }. If there was music, it was between you and the room.

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

steady-month-10 =
    Were this a newspaper, it would lead with the weather. You played { COUNTED($tracks, of: "song") } in { DAY($month, style: "month") }, { COUNTED($plays, of: "play") } in all.

steady-month-11 =
    { DAY($month, style: "month") } went the way of the months before it: { COUNTED($plays, of: "play") }, { COUNTED($artists, of: "artist") }, and nobody pushing in.

steady-month-12 =
    As far as our rules can tell, you did in { DAY($month, style: "month") } what you usually do. { NAME($top_artist) } had { $top_artist_plays } of the { COUNTED($plays, of: "play") }.

steady-month-13 =
    Not every month wants a story. This one has a list: { COUNTED($plays, of: "play") }, { COUNTED($tracks, of: "song") }, { COUNTED($artists, of: "artist") }, { COUNTED($days, of: "day") }.

steady-month-14 =
    Even a level month has a first place. It went to { TITLE($top_track) } by { NAME($top_track_artist) }, with { COUNTED($top_track_plays, of: "play") } of { DAY($month, style: "month") }’s { $plays }.

steady-month-15 =
    Regular as a kettle: { COUNTED($days, of: "day") } with music, { COUNTED($plays, of: "play") }, and { TITLE($first_track) } by { NAME($first_artist) } to begin with.

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

empty-month-6 =
    The page for { DAY($month, style: "month-year") } is blank, and blank is what happened.

empty-month-7 =
    Not a note in { DAY($month, style: "month-year") }, as far as we can hear from here.

empty-month-8 =
    { DAY($month, style: "month-year") } has no plays. Some letters are short.

empty-month-9 =
    We looked, and looked again: nothing in { DAY($month, style: "month-year") }.

empty-month-10 =
    Between the month before and the month after lies { DAY($month, style: "month") }, without a song in it.

empty-month-11 =
    If { DAY($month, style: "month-year") } had music in it, nobody wrote it down. We have no play to tell of.

empty-month-12 =
    Silence is also an answer. You pressed play on nothing in { DAY($month, style: "month-year") }, that we know of.

empty-month-13 =
    Here would stand the songs of { DAY($month, style: "month-year") }. There are none.

empty-month-14 =
    Nothing to report from { DAY($month, style: "month-year") }. The songs will keep.

empty-month-15 =
    You and { DAY($month, style: "month") } got along without music, if our record has it right.

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

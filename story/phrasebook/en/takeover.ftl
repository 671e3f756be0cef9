# One artist who had a month, and had not had the one before.
# $artist, $month (its first day), $plays of the month’s $of, $share (per cent), $next (plays of
# whoever came second), $before (plays the month before), $songs, $days (with a play), $track and
# $track_plays (the most played of theirs). $compared: some, or never where $before is nought.


## Many songs

takeover-1 =
    { DAY($month, style: "month") } was { OWNER($artist) }: { $plays } of its { COUNTED($of, of: "play") }, and { COUNT($next) } for whoever came second.
    { $compared ->
        [some] The month before, they had had { COUNT($before) }.
       *[never] The month before, they had had none.
    }

takeover-2 =
    Nobody came near { NAME($artist) } in { DAY($month, style: "month") }. You played { COUNTED($songs, of: "song") } of theirs, { COUNTED($plays, of: "time") } in all, on { COUNTED($days, of: "day") }; the next name on the list had { COUNT($next) }.

takeover-3 =
    Take { NAME($artist) } out of { DAY($month, style: "month") }, and { COUNTED($plays, of: "play") } out of { $of } go with them.
    { $compared ->
        [some] The month before would have been { COUNT($before) } the poorer.
       *[never] The month before would have lost nothing.
    }

takeover-4 =
    { COUNTED($plays, of: "play", start: "yes") }, { COUNTED($songs, of: "song") }, { COUNTED($days, of: "day") }: so much { NAME($artist) } was there in { DAY($month, style: "month") }. It came to { $share } per cent of everything you played, { $compared ->
        [some] after { COUNTED($before, of: "play") } the month before.
       *[never] after a month without them.
    }

takeover-5 =
    { $compared ->
        [some] The month before { DAY($month, style: "month") } had room for { NAME($artist) } { COUNTED($before, of: "time") }.
       *[never] The month before { DAY($month, style: "month") } had no { NAME($artist) } in it.
    } Then you played them { COUNTED($plays, of: "time") }, { TITLE($track) } most of all, and everybody else stood behind: the nearest with { COUNT($next) }.

takeover-6 =
    Out of every hundred songs you put on in { DAY($month, style: "month") }, { $share } were by { NAME($artist) }. Their { COUNTED($plays, of: "play") } went round among { COUNTED($songs, of: "song") }, and { TITLE($track) } was put on most, { COUNTED($track_plays, of: "time") }.


## Mostly one song

takeover-song-1 =
    { DAY($month, style: "month") } was one song more than it was anything else. { TITLE($track) } by { NAME($artist) } was played { COUNTED($track_plays, of: "time") }, and no other artist got past { COUNT($next) }.

takeover-song-2 =
    You played { NAME($artist) } { COUNTED($plays, of: "time") } in { DAY($month, style: "month") }, which is to say that you played { TITLE($track) } { COUNTED($track_plays, of: "time") }.
    { $compared ->
        [some] The month before, all their songs together had { COUNT($before) }.
       *[never] The month before, they had not been here.
    }

takeover-song-3 =
    Of the { COUNTED($of, of: "play") } in { DAY($month, style: "month") }, { $plays } went to one artist, and of those { $track_plays } to one song: { TITLE($track) }, by { NAME($artist) }.

takeover-song-4 =
    { COUNTED($track_plays, of: "play", start: "yes") } of { TITLE($track) } put { NAME($artist) } at the head of { DAY($month, style: "month") }. Second place had { COUNT($next) }, for everything it ever recorded.

takeover-song-5 =
    { TITLE($track) } did the work of a whole catalogue. With { COUNTED($track_plays, of: "play") } on its own it made { DAY($month, style: "month") } { OWNER($artist) } month, { $share } per cent of it{ $compared ->
        [some] , where the one before had had { COUNTED($before, of: "play") } of theirs.
       *[never] , where the one before had had nothing of theirs.
    }


## Retold in a server: also $member

takeover-of-1 =
    { OWNER($member) } { DAY($month, style: "month") } was { OWNER($artist) }: { $plays } of { COUNTED($of, of: "play") }, with { COUNT($next) } for whoever came second.
    { $compared ->
        [some] The month before, they had had { COUNT($before) }.
       *[never] The month before, they had had none.
    }

takeover-of-2 =
    In { DAY($month, style: "month") } { NAME($member) } gave { NAME($artist) } { $share } of every hundred plays, on { COUNTED($days, of: "day") }. Nobody else got more than half as many.

takeover-of-3 =
    { NAME($artist) } took { DAY($month, style: "month") } away from everybody else at { OWNER($member) }. { COUNTED($plays, of: "play", start: "yes") } went to { COUNTED($songs, of: "song") } of theirs; the runner-up had { COUNT($next) }.

takeover-of-4 =
    In { DAY($month, style: "month") } { NAME($member) } played { NAME($artist) } { COUNTED($plays, of: "time") }, and { TITLE($track) } had { COUNT($track_plays) } of those. { $compared ->
        [some] The month before, it had been { COUNTED($before, of: "time") } in all.
       *[never] The month before, there had been none.
    }

takeover-of-5 =
    Anyone who asked { NAME($member) } for music in { DAY($month, style: "month") } would have been handed { NAME($artist) }. They had { $plays } of its { COUNTED($of, of: "play") }, { TITLE($track) } foremost, with { COUNT($track_plays) }.

rule-takeover = In one month, twenty or more plays of one artist, at least a fifth of all plays and at least twice those of the artist who came second; the month before was watched, it was not so then, and their share is at least one and three quarters of what it was. Where three of five of these plays are of one song, that song is named.

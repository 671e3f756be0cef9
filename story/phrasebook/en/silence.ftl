# Days without a play, and what broke them.
# $last_on and $back_on (days of the last play before and the first after), $days (whole ones
# between the two), $track $artist (the first after). $record: yes where it beat $longest_before
# days, the longest pause of the year before; first where that had not lasted a day; else no.


## One song broke it

silence-1 =
    After { DAY($last_on) } nothing was played for { COUNTED($days, of: "day") }. The song that ended it, on { DAY($back_on) }, was { TITLE($track) } by { NAME($artist) }.
    { $record ->
        [yes] The longest pause of the year before had been { COUNTED($longest_before, of: "day") }.
        [first] The year before, no pause had lasted a whole day.
       *[no] { "" }
    }

silence-2 =
    You left off on { DAY($last_on, style: "full") } and came back on { DAY($back_on, style: "full") }, with { TITLE($track) } by { NAME($artist) }.
    { $record ->
        [yes] In between lie { COUNTED($days, of: "day") } of nothing, where { COUNT($longest_before) } had been the most of the year before.
        [first] In between lie { COUNTED($days, of: "day") } of nothing, in a year that had not gone one day without.
       *[no] In between lie { COUNTED($days, of: "day") } of nothing, and that is all the record says.
    }

silence-3 =
    { COUNTED($days, of: "day", start: "yes") } without a note, from { DAY($last_on) } on. { NAME($artist) } had the first word again, on { DAY($back_on) }: { TITLE($track) }.
    { $record ->
        [yes] Until then, your year had not been quiet for longer than { COUNTED($longest_before, of: "day") }.
        [first] Until then, your year had not been quiet for a day.
       *[no] { "" }
    }

silence-4 =
    { TITLE($track) } by { NAME($artist) } has a distinction that it did not ask for: it is what you played on { DAY($back_on) }, after { COUNTED($days, of: "day") } in which you played nothing at all{ $record ->
        [yes] . The year before had no pause beyond { COUNTED($longest_before, of: "day") }.
        [first] . The year before had no pause of a day.
       *[no] .
    }

silence-5 =
    This page has a blank in it. It begins after { DAY($last_on) }, it is { COUNTED($days, of: "day") } long, and the first thing on the far side is { TITLE($track) } by { NAME($artist) }, on { DAY($back_on) }{ $record ->
        [yes] ; no blank of the year before had been longer than { COUNTED($longest_before, of: "day") }.
        [first] ; the year before had no blank a day long.
       *[no] .
    }


## A record broke it: also $album, and $album_plays, its plays before any other

silence-album-1 =
    After { DAY($last_on) } nothing was played for { COUNTED($days, of: "day") }. What you came back with, on { DAY($back_on) }, was { TITLE($album) } by { NAME($artist) }: { COUNTED($album_plays, of: "song") } of it before anything else.
    { $record ->
        [yes] The longest pause of the year before had been { COUNTED($longest_before, of: "day") }.
        [first] The year before, no pause had lasted a whole day.
       *[no] { "" }
    }

silence-album-2 =
    You left off on { DAY($last_on, style: "full") } and came back on { DAY($back_on, style: "full") }, { COUNTED($days, of: "day") } later. You began with { TITLE($track) }, and stayed on { OWNER($artist) } { TITLE($album) } for { COUNTED($album_plays, of: "play") }.

silence-album-3 =
    { COUNTED($days, of: "day", start: "yes") } without a note, and then a whole stretch of one record: { TITLE($album) } by { NAME($artist) }, from { TITLE($track) } on, { COUNTED($album_plays, of: "play") } running, on { DAY($back_on) }.
    { $record ->
        [yes] Until then, your year had not been quiet for longer than { COUNTED($longest_before, of: "day") }.
        [first] Until then, your year had not been quiet for a day.
       *[no] { "" }
    }

silence-album-4 =
    It was { TITLE($album) } that broke the silence. There had been nothing since { DAY($last_on) }, { COUNTED($days, of: "day") } of it, and on { DAY($back_on) } there was { NAME($artist) }, for { COUNTED($album_plays, of: "song") } in a row.
    { $record ->
        [yes] No silence of the year before had gone past { COUNTED($longest_before, of: "day") }.
        [first] No silence of the year before had lasted a day.
       *[no] { "" }
    }

silence-album-5 =
    This page has a blank in it, { COUNTED($days, of: "day") } long, which begins after { DAY($last_on) }. On the far side stands { NAME($artist) } with { TITLE($album) }: { COUNTED($album_plays, of: "play") } on { DAY($back_on) }, before anyone else had a turn.

## Told to a server, of $member

silence-of-1 =
    { NAME($member) } played nothing for { COUNTED($days, of: "day") } after { DAY($last_on) }. What ended it, on { DAY($back_on) }, was { TITLE($track) } by { NAME($artist) }.
    { $record ->
        [yes] No pause of theirs had gone past { COUNTED($longest_before, of: "day") } in the year before.
        [first] In the year before, no pause of theirs had lasted a whole day.
       *[no] { "" }
    }

silence-of-2 =
    The first song at { OWNER($member) } on { DAY($back_on, style: "full") } was { TITLE($track) } by { NAME($artist) }. Before it lie { COUNTED($days, of: "day") } without any{ $record ->
        [yes] , where { COUNT($longest_before) } had been the most of the year before.
        [first] ; the year before had not gone one day without.
       *[no] .
    }

silence-of-3 =
    Between { DAY($last_on) } and { DAY($back_on) } the page has nothing from { NAME($member) }, { COUNTED($days, of: "day") } of it. Then it goes on with { NAME($artist) }, and { TITLE($track) }.
    { $record ->
        [yes] Its longest blank in the year before was { COUNTED($longest_before, of: "day") }.
        [first] The year before had no blank a day long.
       *[no] { "" }
    }

silence-of-4 =
    { COUNTED($days, of: "day", start: "yes") } of quiet at { OWNER($member) }, and then { TITLE($track) }. { NAME($artist) } may never hear what they broke on { DAY($back_on) }.
    { $record ->
        [yes] Quiet had come in lengths of { COUNTED($longest_before, of: "day") } at most, the year before.
        [first] Quiet had not come by the day, the year before.
       *[no] { "" }
    }

silence-of-5 =
    { TITLE($track) } by { NAME($artist) } is what { NAME($member) } came back with, on { DAY($back_on) }. Between it and the song before it lie { COUNTED($days, of: "day") } of nothing at all.

silence-album-of-1 =
    { NAME($member) } came back with a record. After { COUNTED($days, of: "day") } of nothing it was { TITLE($album) } by { NAME($artist) }, on { DAY($back_on) }: { COUNTED($album_plays, of: "song") } of it before anything else.

silence-album-of-2 =
    After { DAY($last_on) } there was nothing at { OWNER($member) } for { COUNTED($days, of: "day") }. Then { NAME($artist) } had { COUNTED($album_plays, of: "play") } in a row: { TITLE($album) }, from { TITLE($track) } on.
    { $record ->
        [yes] The longest pause of the year before had been { COUNTED($longest_before, of: "day") }.
        [first] The year before, no pause had lasted a whole day.
       *[no] { "" }
    }

silence-album-of-3 =
    What broke { COUNTED($days, of: "day") } of silence at { OWNER($member) } was { TITLE($album) }. { NAME($artist) } had the floor on { DAY($back_on) } for { COUNTED($album_plays, of: "song") }.

silence-album-of-4 =
    On { DAY($back_on, style: "full") } { NAME($member) } put on { OWNER($artist) } { TITLE($album) }, beginning with { TITLE($track) }, and let it run for { COUNTED($album_plays, of: "play") }. Before that there had been { COUNTED($days, of: "day") } with nothing in them.

silence-album-of-5 =
    { COUNTED($days, of: "day", start: "yes") } are blank at { OWNER($member) }, after { DAY($last_on) }. The next line reads { TITLE($album) }, by { NAME($artist) }, { COUNTED($album_plays, of: "play") } of it on { DAY($back_on) }.

rule-silence = No play at all for five days or more, and for longer than 99 in a hundred of your pauses between sittings in the year before; at least 98 hundredths of it were watched. A record is named where the first five plays after it, or more, are all from it.
rule-silence-of = No play at all for five days or more, and for longer than 99 in a hundred of their pauses between sittings in the year before; at least 98 hundredths of it were watched. A record is named where the first five plays after it, or more, are all from it.

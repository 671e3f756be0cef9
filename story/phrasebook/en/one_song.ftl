# An artist of whom one song was played.
# $track $artist, $plays of theirs within a year, from $first_on to $on, $track_plays of that song
# and $others of anything else they made.

one-song-1 =
    { NAME($artist) } made more than one song. You have played { TITLE($track) } { COUNTED($track_plays, of: "time") } since { DAY($first_on, style: "dated") }, and the others, all of them together, { COUNTED($others, of: "time") }.

one-song-2 =
    Ask for { NAME($artist) } here, and you get { TITLE($track) }: it had { $track_plays } of their last { COUNTED($plays, of: "play") }.

one-song-3 =
    On { DAY($on) } { NAME($artist) } came to { COUNTED($plays, of: "play") } within a year. { TITLE($track) } was there for { $track_plays } of them; whatever else they have recorded, for { COUNT($others) }.

one-song-4 =
    { TITLE($track) } is the song by { NAME($artist) } that you play. { $others ->
        [one] There was one play of something else, just enough to show that there is something else, and { $track_plays } of this.
       *[other] There were { COUNTED($others, of: "play") } of something else, just enough to show that there is something else, and { $track_plays } of this.
    }

one-song-5 =
    { COUNTED($track_plays, of: "play", start: "yes") } of { TITLE($track) } between { DAY($first_on, style: "dated") } and { DAY($on, style: "dated") }, and { COUNT($others) } of everything else by { NAME($artist) }. The rest of the shelf has hardly been touched.


## Retold in a server: also $member

one-song-of-1 =
    { NAME($artist) } made more than one song, but you would not know it at { OWNER($member) }: { TITLE($track) } had { $track_plays } of their { COUNTED($plays, of: "play") } in a year.

one-song-of-2 =
    Ask { NAME($member) } for { NAME($artist) } and you get { TITLE($track) }. It was played { COUNTED($track_plays, of: "time") }; everything else they made, { COUNTED($others, of: "time") }.

one-song-of-3 =
    { TITLE($track) } is the song by { NAME($artist) } that { NAME($member) } plays. By { DAY($on) } it stood at { $track_plays }, and the others together at { COUNT($others) }.

one-song-of-4 =
    { NAME($member) } has chosen one door into { NAME($artist) } and goes through it every time: { TITLE($track) }, { $track_plays } of { COUNTED($plays, of: "play") }.

one-song-of-5 =
    Of { COUNTED($plays, of: "play") } that { NAME($member) } gave { NAME($artist) } between { DAY($first_on, style: "dated") } and { DAY($on, style: "dated") }, all but { COUNT($others) } were { TITLE($track) }.

rule-one-song = Forty plays or more of one artist within a year, at least 95 per cent of them of one track and at least one of another, so that it is known that there is another. It is told when it first comes to be so.

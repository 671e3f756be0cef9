# A day most of whose plays were by artists not played once in the half-year before.
# $on; $strange of $plays ($whole: yes where that is all), by $artists artists, of whom $artist had the
# most, $artist_plays; $usual: of a hundred plays of other days, how many are by such artists.

odd-day-count =
    { $whole ->
        [yes] all { COUNTED($plays, of: "play") }
       *[no] { COUNT($strange) } of { COUNTED($plays, of: "play") }
    }

odd-day-1 =
    { DAY($on, style: "full") } does not look like you: { odd-day-count } were by artists you had not played once in half a year. { NAME($artist) } had the most of them, { COUNT($artist_plays) }.

odd-day-2 =
    On { DAY($on) } you played { COUNTED($artists, of: "artist") } of whom the half-year before knows nothing, { NAME($artist) } first. They had { odd-day-count } that day.

odd-day-3 =
    Of a hundred plays on your other days, about { COUNT($usual) } are by somebody out of nowhere. On { DAY($on) } it was { odd-day-count }, { COUNT($artist_plays) } of them { OWNER($artist) }.

odd-day-4 =
    If we did not know better, we would say that somebody else had your { DAY($on, style: "weekday") }, { DAY($on) }. { NAME($artist) } and { COUNTED($artists, of: "artist") } in all, none of them played in the six months before, took { odd-day-count }.

odd-day-5 =
    { COUNTED($artists, of: "artist", start: "yes") } came by on { DAY($on) } who had not been here in half a year. { NAME($artist) } stayed for { COUNTED($artist_plays, of: "play") }, and together they had { odd-day-count }.


## Retold in a server: also $member

odd-day-of-1 =
    { NAME($member) } spent { DAY($on, style: "full") } among strangers: { odd-day-count } were by artists not played once in half a year before. { NAME($artist) } had { COUNT($artist_plays) } of them.

odd-day-of-2 =
    On { DAY($on) }, { OWNER($member) } music was somebody else’s. { COUNTED($artists, of: "artist", start: "yes") } out of nowhere had { odd-day-count }, { NAME($artist) } most.

odd-day-of-3 =
    Of a hundred of { OWNER($member) } plays, about { COUNT($usual) } are by artists new in half a year. On { DAY($on) } it was { odd-day-count }, and { NAME($artist) } began { COUNT($artist_plays) } of them.

odd-day-of-4 =
    { NAME($artist) } came to { NAME($member) } on { DAY($on) } and brought company: { COUNTED($artists, of: "artist") } in all, none played in the six months before, and together they had { odd-day-count }.

odd-day-of-5 =
    Had { NAME($member) } lent out the headphones? We do not ask. { DAY($on, style: "full") } had { odd-day-count } by artists whom the half-year before does not know, { NAME($artist) } first.

rule-odd-day = A day of 25 plays or more, 60 in a hundred or more by three or more artists who were not played at all in the 180 days before, none of whom had more than 60 in a hundred of those; three times what other days hold; and farther from the half-year before than 990 of a thousand days drawn from its sittings, and still rare among all the days looked at. Nearly all of that half-year was watched. Not told where as many plays are as usual and the two kinds change places all day. A day turns at four in the morning.

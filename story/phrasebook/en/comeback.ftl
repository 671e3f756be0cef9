# One track, or one artist, gone for months, and then played again and again.
# $artist, $track where it is about one, $last_on (the last play before), $on (back), $away_days
# (from the one to the other); $before plays, the first that is remembered on $known_on; $plays
# on $days days from $on to $until.


## A track

comeback-track-1 =
    The last { TITLE($track) } by { NAME($artist) } had been on { DAY($last_on, style: "dated") }. The next was on { DAY($on, style: "dated") }, { $away_days } days later, and it did not come alone: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } by { DAY($until) }.

comeback-track-2 =
    You played { TITLE($track) } { COUNTED($before, of: "time") } between { DAY($known_on, style: "dated") } and { DAY($last_on, style: "dated") }, and then put it down for { $away_days } days. On { DAY($on, style: "dated") } { OWNER($artist) } song was back, and by { DAY($until) } it had been played { COUNTED($plays, of: "time") }.

comeback-track-3 =
    { NAME($artist) } had given up waiting, or should have: { $away_days } days since { TITLE($track) }. Then came { DAY($on, style: "dated") }, and { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } as if it had only stepped out.

comeback-track-4 =
    { COUNTED($plays, of: "play", start: "yes") } of { TITLE($track) } between { DAY($on, style: "dated") } and { DAY($until, style: "short") }; before them, none since { DAY($last_on, style: "dated") }. The record shows { $before } in the days when it was a regular. { NAME($artist) } will find the seat as they left it.

comeback-track-5 =
    Some songs leave without saying for how long. { TITLE($track) } by { NAME($artist) } was last seen on { DAY($last_on, style: "dated") }, walked in again on { DAY($on, style: "dated") }, and stayed for { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }.


## An artist

comeback-artist-1 =
    After { DAY($last_on, style: "dated") } there was no { NAME($artist) }. On { DAY($on, style: "dated") }, { $away_days } days later, there was again: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } by { DAY($until) }.

comeback-artist-2 =
    { NAME($artist) } came back on { DAY($on, style: "dated") }, { $away_days } days after you had last played anything of theirs. You made up for some of it, with { COUNTED($plays, of: "play") } up to { DAY($until) }.

comeback-artist-3 =
    From { DAY($known_on, style: "dated") } to { DAY($last_on, style: "dated") } you played { NAME($artist) } { COUNTED($before, of: "time") }. The next one took { $away_days } days to come: it was on { DAY($on, style: "dated") }, and { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } count from there.

comeback-artist-4 =
    { COUNTED($days, of: "day", start: "yes") } with { NAME($artist) } between { DAY($on, style: "dated") } and { DAY($until, style: "short") }, { COUNTED($plays, of: "play") } in all. That would be nothing odd, had the last one before them not been on { DAY($last_on, style: "dated") }.

comeback-artist-5 =
    Where had { NAME($artist) } been? Your record has { COUNTED($before, of: "play") } up to { DAY($last_on, style: "dated") }, a gap of { $away_days } days, and then, from { DAY($on, style: "dated") } on, { COUNT($plays) } more, as though nothing had happened.

rule-comeback-track = A track played twelve times or more over 30 days or longer, then not for 90 days or more, then five times or more on three days or more within 14 days. By how many days it had been played on before, so long an absence would come by chance less than once in twenty, and is rare among all returns that were looked at. Nearly all the time between was watched, and most weeks of it had other plays.
rule-comeback-artist = An artist played twelve times or more over 30 days or longer, then not for 90 days or more, then five times or more on three days or more within 14 days. By how many days they had been played on before, so long an absence would come by chance less than once in a thousand, and is rare among all returns that were looked at. Nearly all the time between was watched, and most weeks of it had other plays.

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


## Retold in a server: also $member. A track

comeback-track-of-1 =
    { NAME($member) } had put { TITLE($track) } by { NAME($artist) } down on { DAY($last_on, style: "dated") }. { COUNTED($away_days, of: "day", start: "yes") } later, on { DAY($on) }, it was picked up again, and by { DAY($until) } it had { COUNTED($plays, of: "play") }.

comeback-track-of-2 =
    After { COUNTED($away_days, of: "day") } without it, { NAME($member) } went back to { TITLE($track) }. { NAME($artist) } got { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } from { DAY($on) } on.

comeback-track-of-3 =
    { TITLE($track) } is back at { OWNER($member) }. It had been gone since { DAY($last_on, style: "dated") }; on { DAY($on, style: "full") } { NAME($artist) } was let in again, and stayed for { COUNTED($plays, of: "play") }.

comeback-track-of-4 =
    A song can be lost for { COUNTED($away_days, of: "day") } and still know the way. { OWNER($artist) } { TITLE($track) } came back to { NAME($member) } on { DAY($on) }, and was on { COUNTED($plays, of: "time") } before { DAY($until) } was out.

comeback-track-of-5 =
    { DAY($last_on, style: "dated") }, then nothing, then { DAY($on, style: "dated") }: so much for { NAME($member) } and { TITLE($track) }. Since it returned, { NAME($artist) } has had { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }.

## An artist

comeback-artist-of-1 =
    { NAME($artist) } had not been heard at { OWNER($member) } since { DAY($last_on, style: "dated") }. On { DAY($on) }, { COUNTED($away_days, of: "day") } later, they were back: { COUNTED($plays, of: "play") } by { DAY($until) }.

comeback-artist-of-2 =
    For { COUNTED($away_days, of: "day") } { NAME($member) } left { NAME($artist) } alone. Then came { DAY($on, style: "full") }, and { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }.

comeback-artist-of-3 =
    The door had been shut since { DAY($last_on, style: "dated") }. { NAME($member) } opened it to { NAME($artist) } on { DAY($on) }, and it stood open for { COUNTED($plays, of: "play") }.

comeback-artist-of-4 =
    { NAME($member) } and { NAME($artist) } are on speaking terms again. Up to { DAY($last_on, style: "dated") } there were { COUNTED($before, of: "play") } that we remember, then none, and then { COUNT($plays) } from { DAY($on) } on.

comeback-artist-of-5 =
    { COUNTED($plays, of: "play", start: "yes") } of { NAME($artist) } between { DAY($on) } and { DAY($until) }: for { NAME($member) } they were the first in { COUNTED($away_days, of: "day") }.

rule-comeback-track = A track played twelve times or more over 30 days or longer, then not for 90 days or more, then five times or more on three days or more within 14 days. By how many days it had been played on before, so long an absence would come by chance less than once in twenty, and is rare among all returns that were looked at. Nearly all the time between was watched, and most weeks of it had other plays.
rule-comeback-artist = An artist played twelve times or more over 30 days or longer, then not for 90 days or more, then five times or more on three days or more within 14 days. By how many days they had been played on before, so long an absence would come by chance less than once in a thousand, and is rare among all returns that were looked at. Nearly all the time between was watched, and most weeks of it had other plays.

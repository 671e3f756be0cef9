# A dozen songs of one artist within a day, none of them heard before.
# $artist, $on, $songs (heard for the first time), $plays of theirs within a day, $earlier plays in
# the year before; $met: before, never where nothing of theirs was ever played, long where only that
# year had nothing; $since, the day our record
# begins. Where what followed is known, $followed plays on the days $from_day to $to_day after it.


## And no more is known

rabbit-hole-1 =
    On { DAY($on, style: "full") } you went down a hole with { NAME($artist) } at the bottom of it. Within a day there were { COUNTED($songs, of: "song") } you had not played before, { COUNTED($plays, of: "play") } in all.

rabbit-hole-2 =
    { $met ->
        [before] In the year before { DAY($on) } you had played { NAME($artist) } { COUNTED($earlier, of: "time") }.
        [long] The year before { DAY($on) } had no { NAME($artist) } in it.
       *[never] Before { DAY($on) } our record, which begins on { DAY($since, style: "dated") }, has no { NAME($artist) }.
    } A day later you had been through { COUNTED($songs, of: "song") } of theirs that were new to you.

rabbit-hole-3 =
    { COUNTED($songs, of: "song", start: "yes") } by one artist, not one of them played before, and all within a day: { NAME($artist) }, beginning on { DAY($on) }.

rabbit-hole-4 =
    Most people try one song and think about it. On { DAY($on, style: "full") } you tried { $songs } of { OWNER($artist) }.

rabbit-hole-5 =
    { NAME($artist) } got a proper hearing on { DAY($on) }: { COUNTED($plays, of: "play") } within a day, of { COUNTED($songs, of: "song") } that our record, begun on { DAY($since, style: "dated") }, did not know.


## And it was kept

rabbit-hole-kept-1 =
    On { DAY($on, style: "full") } you went down a hole with { NAME($artist) } at the bottom of it, { COUNTED($songs, of: "song") } deep, and none of them played before. You did not climb out again: from the eighth day to the sixtieth there were { COUNTED($followed, of: "play") } more.

rabbit-hole-kept-2 =
    { COUNTED($songs, of: "song", start: "yes") } by { NAME($artist) } were new to you within a day, on { DAY($on) }. A week later the plays went on, { COUNT($followed) } of them before two months were over.

rabbit-hole-kept-3 =
    { NAME($artist) } got a proper hearing on { DAY($on) }, with { COUNTED($songs, of: "song") } you had not played before. They were called back, too: { COUNTED($followed, of: "play") } between day { $from_day } and day { $to_day }.

rabbit-hole-kept-4 =
    Most people try one song and think about it. On { DAY($on, style: "full") } you tried { $songs } of { OWNER($artist) }, and in the weeks from the eighth day on you came back for { COUNTED($followed, of: "play") }.

rabbit-hole-kept-5 =
    { $met ->
        [before] You had played { NAME($artist) } { COUNTED($earlier, of: "time") } in the year before { DAY($on) }.
        [long] You had not played { NAME($artist) } for a year on { DAY($on) }.
       *[never] You had not played { NAME($artist) } before { DAY($on) }, as far as we go back, which is { DAY($since, style: "dated") }.
    } Then, within a day, there were { COUNTED($songs, of: "song") } you did not know; and a week after it there were still { COUNTED($followed, of: "play") } to come.


## And then nothing

rabbit-hole-nothing-1 =
    Within a day of { DAY($on, style: "full") } you went through { COUNTED($songs, of: "song") } by { NAME($artist) } that you had not played before. And then nothing: from the eighth day to the sixtieth, not one.

rabbit-hole-nothing-2 =
    { NAME($artist) } had a day, and the day was { DAY($on) }. It brought { COUNTED($songs, of: "song") } you had not played before; the weeks after the first brought none, new or old.

rabbit-hole-nothing-3 =
    { COUNTED($songs, of: "song", start: "yes") } new to you, all by { NAME($artist) }, all within a day of { DAY($on, style: "short") }. Of what came of it there is this to say: between day { $from_day } and day { $to_day } there is no play of theirs at all.

rabbit-hole-nothing-4 =
    Most people try one song and think about it. On { DAY($on, style: "full") } you tried { $songs } of { OWNER($artist) }. From the eighth day to the sixtieth you were, to go by the plays, still thinking: there are none.

rabbit-hole-nothing-5 =
    As visits go it was thorough and short. { NAME($artist) } came on { DAY($on) }, with { COUNTED($songs, of: "song") } you had not played before, and once that week was over did not come again for the rest of two months.

rule-rabbit-hole = Twelve or more tracks of one artist played for the first time within 24 hours, with ten plays of them at most in the year before; not where nearly every play in between was by somebody else again. What followed is looked for from the eighth to the sixtieth day, where those are over and were watched: five plays or more, or none. “First” means since your record begins, which was 28 days before at least.

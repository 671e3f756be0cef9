# A dozen songs of one artist within a day, none of them heard before.
# $artist, $on, $songs (heard for the first time), $plays of theirs within a day, $earlier plays in
# the year before; $met: before, never where nothing of theirs was ever played, long where only that
# year had nothing; $since, the day our record begins; $ever: yes where that is long enough ago to
# call a first play one. Where what followed is known, $followed plays on the days $from_day to
# $to_day after it.


hole-songs =
    { COUNTED($songs, of: "song") } { $ever ->
        [yes] you had not played before
       *[no] that our record of you did not have
    }
hole-songs-there =
    { COUNTED($songs, of: "song") } { $ever ->
        [yes] never played there before
       *[no] that we had not seen there before
    }


## And no more is known

rabbit-hole-1 =
    On { DAY($on, style: "full") } you went down a hole with { NAME($artist) } at the bottom of it. Within a day there were { hole-songs }, { COUNTED($plays, of: "play") } in all.

rabbit-hole-2 =
    { $met ->
        [before] In the year before { DAY($on) } you had played { NAME($artist) } { COUNTED($earlier, of: "time") }.
        [long] The year before { DAY($on) } had no { NAME($artist) } in it.
       *[never] Before { DAY($on) } our record, which begins on { DAY($since, style: "dated") }, has no { NAME($artist) }.
    } A day later you had been through { hole-songs }, all of them theirs.

rabbit-hole-3 =
    One artist, one day, { hole-songs }: the artist was { NAME($artist) }, and the day began on { DAY($on) }.

rabbit-hole-4 =
    Most people try one song and think about it. On { DAY($on, style: "full") } you tried { $songs } of { OWNER($artist) }.

rabbit-hole-5 =
    { NAME($artist) } got a proper hearing on { DAY($on) }: { COUNTED($plays, of: "play") } within a day, of { COUNTED($songs, of: "song") } that our record, begun on { DAY($since, style: "dated") }, did not know.


## And it was kept

rabbit-hole-kept-1 =
    On { DAY($on, style: "full") } you went down a hole with { NAME($artist) } at the bottom of it, and { hole-songs } on the way. You did not climb out again: from the eighth day to the sixtieth there were { COUNTED($followed, of: "play") } more.

rabbit-hole-kept-2 =
    Within a day of { DAY($on) } you went through { hole-songs }, all by { NAME($artist) }. A week later the plays went on, { COUNT($followed) } of them before two months were over.

rabbit-hole-kept-3 =
    { NAME($artist) } got a proper hearing on { DAY($on) }, with { hole-songs }. They were called back, too: { COUNTED($followed, of: "play") } between day { $from_day } and day { $to_day }.

rabbit-hole-kept-4 =
    Most people try one song and think about it. On { DAY($on, style: "full") } you tried { $songs } of { OWNER($artist) }, and in the weeks from the eighth day on you came back for { COUNTED($followed, of: "play") }.

rabbit-hole-kept-5 =
    { $met ->
        [before] You had played { NAME($artist) } { COUNTED($earlier, of: "time") } in the year before { DAY($on) }.
        [long] You had not played { NAME($artist) } for a year on { DAY($on) }.
       *[never] You had not played { NAME($artist) } before { DAY($on) }, as far as we go back, which is { DAY($since, style: "dated") }.
    } Then, within a day, there were { hole-songs }; and a week after it there were still { COUNTED($followed, of: "play") } to come.


## And then nothing

rabbit-hole-nothing-1 =
    Within a day of { DAY($on, style: "full") } you went through { hole-songs }, all by { NAME($artist) }. And then nothing: from the eighth day to the sixtieth, not one.

rabbit-hole-nothing-2 =
    { NAME($artist) } had a day, and the day was { DAY($on) }. It brought { hole-songs }; the weeks after the first brought none, new or old.

rabbit-hole-nothing-3 =
    It was { NAME($artist) }, it was { DAY($on, style: "short") }, and it was { hole-songs }, all within a day. Of what came of it there is this to say: between day { $from_day } and day { $to_day } there is no play of theirs at all.

rabbit-hole-nothing-4 =
    Most people try one song and think about it. On { DAY($on, style: "full") } you tried { $songs } of { OWNER($artist) }. From the eighth day to the sixtieth you were, to go by the plays, still thinking: there are none.

rabbit-hole-nothing-5 =
    As visits go it was thorough and short. { NAME($artist) } came on { DAY($on) }, with { hole-songs }, and once that week was over did not come again for the rest of two months.


## Retold in a server: also $member. And no more is known

rabbit-hole-of-1 =
    On { DAY($on, style: "full") } { NAME($member) } fell down a hole with { NAME($artist) } at the bottom of it: { hole-songs-there }, within a day.

rabbit-hole-of-2 =
    { NAME($member) } played one song by { NAME($artist) } on { DAY($on) }, and did not leave it at one. A day was enough for { hole-songs-there }.

rabbit-hole-of-3 =
    One artist, one day, { hole-songs-there }. { NAME($member) } did that with { NAME($artist) }, on { DAY($on) }, in { COUNTED($plays, of: "play") }.

rabbit-hole-of-4 =
    Somebody must have left the gate open. From { DAY($on) } { NAME($member) } went, within a day, through { hole-songs-there }, all of them by { NAME($artist) }.

rabbit-hole-of-5 =
    { NAME($artist) } had { COUNTED($earlier, of: "play") } at { OWNER($member) } in the year before. Then came { DAY($on, style: "full") }, with { hole-songs-there }, inside a day.

## And it was kept

rabbit-hole-kept-of-1 =
    { NAME($member) } went through { hole-songs-there }, by { NAME($artist) }, within a day, on { DAY($on) }. It did not stop there: from the eighth day on, { COUNTED($followed, of: "play") } followed.

rabbit-hole-kept-of-2 =
    On { DAY($on, style: "full") } { NAME($artist) } got { hole-songs-there } past { NAME($member) } within a day, and from the next week on { COUNTED($followed, of: "play") } more.

rabbit-hole-kept-of-3 =
    { COUNTED($songs, of: "song", start: "yes") } by { NAME($artist) } came on at { OWNER($member) } on { DAY($on) }, and were old acquaintances a day later. They have been back { COUNTED($followed, of: "time") }.

rabbit-hole-kept-of-4 =
    What happens after a day with so much { NAME($artist) } in it? At { OWNER($member) }, where it was { DAY($on) } and { COUNTED($songs, of: "song") } long, there were { COUNTED($followed, of: "play") } still to come.

rabbit-hole-kept-of-5 =
    The day was { DAY($on, style: "full") }, the artist { NAME($artist) }, and { NAME($member) } had { COUNTED($songs, of: "song") } behind them by the end. From the eighth day to the sixtieth there were { COUNTED($followed, of: "play") }, and no need to ask the way.

## And then nothing

rabbit-hole-nothing-of-1 =
    On { DAY($on) } { NAME($member) } heard { hole-songs-there }, by { NAME($artist) }, inside a day. From the eighth day to the sixtieth { $followed ->
        [0] there was none of theirs, new or old.
       *[other] there came { COUNTED($followed, of: "play") }.
    }

rabbit-hole-nothing-of-2 =
    { NAME($artist) } had { NAME($member) } for a day, { DAY($on, style: "full") }, and { COUNTED($songs, of: "song") }. It did not become a habit.

rabbit-hole-nothing-of-3 =
    { COUNTED($songs, of: "song", start: "yes") } by { NAME($artist) } were on at { OWNER($member) } within a day of { DAY($on) }. The weeks after the first went to other people.

rabbit-hole-nothing-of-4 =
    As visits go it was thorough and short. { NAME($member) } saw { COUNTED($songs, of: "song") } of { NAME($artist) } on { DAY($on) }, and hardly wrote afterwards.

rabbit-hole-nothing-of-5 =
    { NAME($member) } read { NAME($artist) } from cover to cover on { DAY($on, style: "full") }, as it were: { COUNTED($songs, of: "song") }, { COUNTED($plays, of: "play") }. Within the week the book went back.

rule-rabbit-hole = Twelve or more tracks of one artist played for the first time within 24 hours, with ten plays of them at most in the year before; not where nearly every play in between was by somebody else again. What followed is looked for from the eighth to the sixtieth day, where those are over and were watched: five plays or more, or none. “First” means since your record begins, which was 28 days before at least.
rule-rabbit-hole-of = Twelve or more tracks of one artist played for the first time within 24 hours, with ten plays of them at most in the year before; not where nearly every play in between was by somebody else again. What followed is looked for from the eighth to the sixtieth day, where those are over and were watched: five plays or more, or none. “First” means since their record begins, which was 28 days before at least.

# A track that was skipped again and again, and then heard to its end.
# $track $artist; $skips before, the first on $skipped_on; $plays whole hearings in thirty days, from
# $first_on to $last_on.

change-of-heart-1 =
    You skipped { TITLE($track) } by { NAME($artist) } { COUNTED($skips, of: "time") }. Then, from { DAY($first_on) }, you let it play to the end, { COUNTED($plays, of: "time") } by { DAY($last_on) }.

change-of-heart-2 =
    { COUNTED($skips, of: "time", start: "yes") } { NAME($artist) } was shown the door before half a minute was up. On { DAY($first_on) } { TITLE($track) } was allowed to finish, and within thirty days it did so { COUNTED($plays, of: "time") }.

change-of-heart-3 =
    { TITLE($track) } has outlasted your thumb. { NAME($artist) } was skipped from { DAY($skipped_on, style: "dated") } on, { COUNTED($skips, of: "time") } in all, and heard out { COUNTED($plays, of: "time") } from { DAY($first_on, style: "dated") }.

change-of-heart-4 =
    First it was next, please: { COUNTED($skips, of: "skip") } since { DAY($skipped_on) }. From { DAY($first_on) } on it was { COUNTED($plays, of: "play") } to the last note. The song is { TITLE($track) }, by { NAME($artist) }, and it has not changed.

change-of-heart-5 =
    What became of the song you would not have? { OWNER($artist) } { TITLE($track) } was passed over { COUNTED($skips, of: "time") } and, between { DAY($first_on) } and { DAY($last_on) }, played whole { COUNTED($plays, of: "time") }.


## Retold in a server: also $member

change-of-heart-of-1 =
    { NAME($member) } skipped { TITLE($track) } by { NAME($artist) } { COUNTED($skips, of: "time") } before letting it finish. From { DAY($first_on) } it did, { COUNTED($plays, of: "time") }.

change-of-heart-of-2 =
    { TITLE($track) } was not wanted at { OWNER($member) }: { COUNTED($skips, of: "skip") }, the first on { DAY($skipped_on, style: "dated") }. By { DAY($last_on) } { NAME($artist) } had been heard to the end { COUNTED($plays, of: "time") }.

change-of-heart-of-3 =
    After { COUNTED($skips, of: "skip") }, { NAME($artist) } got a hearing. { NAME($member) } played { TITLE($track) } through on { DAY($first_on) }, and { COUNTED($plays, of: "time") } within thirty days.

change-of-heart-of-4 =
    It took { NAME($member) } until { DAY($first_on, style: "full") } to hear how { TITLE($track) } ends. Before that there were { COUNTED($skips, of: "skip") }; since then { NAME($artist) } has had { COUNTED($plays, of: "play") } to the end.

change-of-heart-of-5 =
    People can be talked round, and { NAME($artist) } did it to { NAME($member) } with { TITLE($track) }: skipped { COUNTED($skips, of: "time") }, then, up to { DAY($last_on) }, heard whole { COUNTED($plays, of: "time") }.

rule-change-of-heart = A track was skipped within thirty seconds five times or more, on two days or more, with one play at most before the fifth skip; and then heard whole eight times or more within thirty days, of which the eighth fell in the period, with one more skip among them at most. Whole is nine tenths of the longest hearing known. Only where a source tells what was skipped, and nearly all of the time between was watched.

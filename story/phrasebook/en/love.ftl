# A track played again and again within a day of its first play, and not left at that.
# $track $artist $first_on; $at_once plays within a day of the first, that one included; $again_on,
# the first play after a week; $plays in all on $days days, to the end of the period; with a short
# horizon $since, the day our record begins. $period: month or year.


## First ever

love-1 =
    You played { TITLE($track) } by { NAME($artist) } for the first time on { DAY($first_on, style: "dated") }. Within a day there had been { COUNTED($at_once, of: "play") }, and on { DAY($again_on) } it was still about.

love-2 =
    { COUNTED($at_once, of: "play", start: "yes") } inside a day is how { TITLE($track) } by { NAME($artist) } began, on { DAY($first_on, style: "dated") }. It did not end there: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } by the end of the { WORD($period, of: "period") }.

love-3 =
    Until { DAY($first_on, style: "dated") } you had never played { TITLE($track) }; a day later you had played it { COUNTED($at_once, of: "time") }. A song that arrives like that may be gone by the weekend. { OWNER($artist) } was on again on { DAY($again_on) }.

love-4 =
    { NAME($artist) } did not have to ask twice. { TITLE($track) }, new on { DAY($first_on, style: "dated") }, came round { COUNTED($at_once, of: "time") } in its first day and stood at { COUNTED($plays, of: "play") } when the { WORD($period, of: "period") } closed.

love-5 =
    Some new songs get one hearing and a polite nod. On { DAY($first_on, style: "dated") } { TITLE($track) } by { NAME($artist) } got { COUNT($at_once) } within the day, and a week was not enough to be rid of it: it played again on { DAY($again_on) }, and has had { COUNT($plays) } in all.


## First since we began

love-since-1 =
    The first { TITLE($track) } that we know of was on { DAY($first_on, style: "dated") }; within a day there had been { COUNT($at_once) }. { NAME($artist) } was on again on { DAY($again_on) }. Our record begins on { DAY($since, style: "dated") }.

love-since-2 =
    As far back as we go, which is { DAY($since, style: "dated") }, there was no { TITLE($track) } by { NAME($artist) } before { DAY($first_on, style: "dated") }. Then there were { COUNT($at_once) } within a day, and by the end of the { WORD($period, of: "period") } { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }.

love-since-3 =
    { COUNTED($at_once, of: "play", start: "yes") } in its first day with us: { TITLE($track) }, by { NAME($artist) }, on { DAY($first_on, style: "dated") }. It passed the test of a week as well, on { DAY($again_on) }. If you two had met before { DAY($since, style: "dated") }, we were not there.

love-since-4 =
    Since we began, on { DAY($since, style: "dated") }, { NAME($artist) } had kept { TITLE($track) } back. On { DAY($first_on, style: "dated") } you came upon it, played it { COUNTED($at_once, of: "time") } within a day, and have played it { COUNTED($plays, of: "time") } by now.

love-since-5 =
    { DAY($first_on, style: "dated") } has its first { TITLE($track) } since { DAY($since, style: "dated") }, when our record begins, and before the same hour of the next day { COUNTED($at_once, of: "play") } of it. You went back to { NAME($artist) } for it on { DAY($again_on) }.


## Retold in a server: also $member. “First” is the first that we know of

love-of-1 =
    { NAME($member) } played { TITLE($track) } by { NAME($artist) } on { DAY($first_on) }, for the first time that we know of, and { COUNTED($at_once, of: "time") } before a day was over. On { DAY($again_on) } it was on again.

love-of-2 =
    A first day with { COUNTED($at_once, of: "play") } in it may well be the last. { NAME($member) } began { TITLE($track) } like that on { DAY($first_on) }, to go by our record, and { NAME($artist) } was still about on { DAY($again_on) }; the count is { $plays }.

love-of-3 =
    { NAME($artist) } needed no second introduction. { TITLE($track) }, which we had not seen at { OWNER($member) }, came on there { COUNTED($at_once, of: "time") } within a day of { DAY($first_on, style: "full") }, and stands at { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }.

love-of-4 =
    { COUNTED($at_once, of: "play", start: "yes") } inside a day, after none that we know of: that is how { NAME($member) } and { TITLE($track) } got acquainted, on { DAY($first_on) }. They went on seeing each other. { NAME($artist) } had { COUNTED($plays, of: "play") } by the end of the { WORD($period, of: "period") }.

love-of-5 =
    Before { DAY($first_on) } we had never seen { NAME($member) } play { TITLE($track) }; one day later it had happened { COUNTED($at_once, of: "time") }. It lasted, too: { OWNER($artist) } song was back on { DAY($again_on) }.

rule-love = Four plays or more of a track within 24 hours of its first play, and at least one more when seven days had passed; where three songs or more of an artist began so on one day, it was a record going round, and no song of it is named. “First” is said where your plays are known from 180 days before and nine tenths of all time since was watched; otherwise “since we began”.
rule-love-of = Four plays or more of a track within 24 hours of its first play, and at least one more when seven days had passed; where three songs or more of an artist began so on one day, it was a record going round, and no song of it is named. “First” is said where their plays are known from 180 days before and nine tenths of all time since was watched; otherwise “since we began”.

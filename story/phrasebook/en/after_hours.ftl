# An artist who for ninety days was mostly played between eleven and five at night.
# $artist; $late of $plays ($whole: yes where that is all), on $nights nights; $last_on; $usual: of a
# hundred plays of anybody else, how many are as late.

after-hours-count =
    { $whole ->
        [yes] all { COUNTED($plays, of: "play") }
       *[no] { COUNT($late) } of { COUNTED($plays, of: "play") }
    }

after-hours-1 =
    { NAME($artist) } keeps late company. In ninety days, { after-hours-count } began between eleven at night and five, on { COUNT($nights) } nights; { $usual ->
        [0] hardly a play of anybody else does.
       *[other] of a hundred plays of others, about { COUNT($usual) } do.
    }

after-hours-2 =
    { NAME($artist) } is for after eleven at night: { after-hours-count } in ninety days, the latest play on { DAY($last_on) }.

after-hours-3 =
    { $usual ->
        [0] Of everybody else, hardly a play comes between eleven and five.
       *[other] Of everybody else, about { COUNT($usual) } plays in a hundred come between eleven and five.
    } Of { NAME($artist) } it was { after-hours-count }, spread over { COUNT($nights) } nights.

after-hours-4 =
    { COUNT($nights, start: "yes") } nights in ninety days heard { NAME($artist) } between eleven and five. { $whole ->
        [yes] The daytime did not hear any.
       *[no] Of { COUNTED($plays, of: "play") } at any hour, { COUNT($late) } began there.
    }

after-hours-5 =
    You play { NAME($artist) } when most of your music is over for the day: { after-hours-count } in ninety days fell between eleven at night and five in the morning.

## Told to a server, of $member

after-hours-of-1 =
    { NAME($member) } keeps { NAME($artist) } for late. In ninety days, { after-hours-count } began between eleven at night and five, on { COUNT($nights) } nights.

after-hours-of-2 =
    There is somebody who comes out after eleven at { OWNER($member) }. Of { NAME($artist) }, { after-hours-count } in ninety days began between then and five; { $usual ->
        [0] of everybody else hardly one does.
       *[other] of everybody else it is about { COUNT($usual) } in a hundred.
    }

after-hours-of-3 =
    On { COUNT($nights) } nights out of ninety, { NAME($member) } had { NAME($artist) } on between eleven and five. { $whole ->
        [yes] By day there was no play at all.
       *[no] Of { COUNTED($plays, of: "play") } at any hour, { COUNT($late) } fell there.
    }

after-hours-of-4 =
    Look in on { NAME($member) } before eleven at night, and it is seldom { NAME($artist) }. In ninety days { after-hours-count } came later than that, and before five in the morning.

after-hours-of-5 =
    { OWNER($artist) } hours at { OWNER($member) } are eleven at night to five: they hold { after-hours-count } from ninety days, over { COUNT($nights) } nights.

rule-after-hours = In ninety days, ten or more plays of an artist, half or more of them between 23:00 and 05:00 on six nights or more, at odds three times those of everything else you played; by sittings so much would come by chance less than once in two thousand times, and it is still rare among all artists looked at. Told when it first holds at a month’s end, in a year at the end of a quarter.
rule-after-hours-of = In ninety days, ten or more plays of an artist, half or more of them between 23:00 and 05:00 on six nights or more, at odds three times those of everything else they played; by sittings so much would come by chance less than once in two thousand times, and it is still rare among all artists looked at. Told when it first holds at a month’s end, in a year at the end of a quarter.

# The longest time for which somebody here was always listening.
# $began to $ended, $minutes; members in the order in which they came to it, $plays by all of them;
# $most_member was listening for $most_minutes of it. $same_day: yes where it ended on the day it
# began.

light-1 =
    From { CLOCK($began, style: "digits") } on { DAY($began) } to { CLOCK($ended, style: "digits") }{ $same_day ->
        [yes] { "" }
       *[no] { " " }on { DAY($ended) }
    } the light stayed on: { LENGTH($minutes) } in which one or another of { members-all } was always playing something.

light-2 =
    { NAME($member_1) } lit it at { CLOCK($began, style: "digits") } on { DAY($began, style: "full") }, and with { members-after } it burned for { LENGTH($minutes) }. It went out at { CLOCK($ended, style: "digits") }{ $same_day ->
        [yes] .
       *[no] { " " }on { DAY($ended, style: "weekday") }.
    }

light-3 =
    For { LENGTH($minutes) } this server was not silent for ten minutes together. { members-all } saw to that, { COUNTED($plays, of: "play") } long, until { CLOCK($ended, style: "digits") } on { DAY($ended) }.

light-4 =
    A relay, planned or not: { members-all } kept music on from { CLOCK($began, style: "digits") } on { DAY($began, style: "full") } to { CLOCK($ended, style: "digits") }{ $same_day ->
        [yes] .
       *[no] { " " }on { DAY($ended, style: "weekday") }.
    } The longest leg, { LENGTH($most_minutes) }, was { OWNER($most_member) }.

light-5 =
    Somebody here always had something on from { CLOCK($began, style: "digits") } on { DAY($began) }, for { LENGTH($minutes) }. Of that, { NAME($most_member) } took { LENGTH($most_minutes) }; in order of arrival it was { members-all }.

rule-light = The longest time, six hours or more and a week at most, in which no ten minutes passed without a play by some member; longer than any in the ninety days before. Nights that were played through, weeks fuller than a person’s can be, and noise are left out; no member held more than four fifths of it; all of them were watched throughout.

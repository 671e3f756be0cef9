# A song that one member played first here, and others took up one after another. Nobody says that
# one had it from another.
# $track $artist; members in the order of their first plays, on $first_on, $second_on, $third_on,
# the last one’s on $last_on; $plays of it by all of them since. $pace: close where each began
# within seventy-two hours of the one before, else later.


## Three of them

spread-1 =
    { NAME($member_1) } was the first here to play { TITLE($track) } by { NAME($artist) }, on { DAY($first_on) }. { NAME($member_2) } began on { DAY($second_on) }, { NAME($member_3) } on { DAY($third_on) }, and between the three of them it has had { COUNTED($plays, of: "play") }.

spread-2 =
    { TITLE($track) } has a history here, and it is short: { NAME($member_1) } on { DAY($first_on, style: "short") }, { NAME($member_2) } on { DAY($second_on, style: "short") }, { NAME($member_3) } on { DAY($third_on, style: "short") }. { NAME($artist) } lost none of the three on the way.

spread-3 =
    Who played { OWNER($artist) } { TITLE($track) } first? { NAME($member_1) }, on { DAY($first_on, style: "full") }, by our books. { NAME($member_2) } came to it on { DAY($second_on) } and { NAME($member_3) } on { DAY($third_on) }; whether anyone passed it on, you would have to tell us.

spread-4 =
    Until { DAY($first_on) } nobody here was playing { TITLE($track) } by { NAME($artist) }. Then { NAME($member_1) } was, from { DAY($second_on) } { NAME($member_2) } too, and on { DAY($third_on) } { NAME($member_3) } made three{ $pace ->
        [close] , none more than three days after the one before.
       *[later] .
    }

spread-5 =
    { COUNTED($plays, of: "play", start: "yes") } of { TITLE($track) } by { NAME($artist) } so far, from three people who began one after another. { NAME($member_1) } had it on { DAY($first_on) }, { NAME($member_2) } on { DAY($second_on) } and { NAME($member_3) } on { DAY($third_on) }{ $pace ->
        [close] , each within three days of the last.
       *[later] .
    }


## More of them

spread-more-1 =
    { NAME($member_1) } played { TITLE($track) } by { NAME($artist) } here first, on { DAY($first_on) }. { members-after } took it up in turn, the last of them on { DAY($last_on) }: { COUNTED($plays, of: "play") } all told.

spread-more-2 =
    It took { TITLE($track) } from { DAY($first_on) } to { DAY($last_on) } to get round to { COUNT($members) } of you. The order was { members-all }; the song is { OWNER($artist) }.

spread-more-3 =
    { COUNTED($members, of: "member", start: "yes") } of this server came to { OWNER($artist) } { TITLE($track) } one after another, and kept it. { NAME($member_1) } was first on { DAY($first_on) }, { NAME($member_2) } second on { DAY($second_on) }, and the newest convert dates from { DAY($last_on) }.

spread-more-4 =
    Ask who started with { TITLE($track) } and the dates say { NAME($member_1) }, { DAY($first_on, style: "full") }. After that came { members-after }, and { NAME($artist) } stood at { COUNTED($plays, of: "play") } between you.

spread-more-5 =
    { DAY($first_on, style: "short") }: { NAME($member_1) } plays { TITLE($track) } by { NAME($artist) }, which nobody here had been playing. By { DAY($last_on, style: "short") } there are { COUNT($members) } of you at it, and the count is at { COUNTED($plays, of: "play") }.

rule-spread = A member plays a song that nobody who shares with this server had played before, as far back as their plays are kept, and two more members or others after them each play it for the first time within ten days of the one before; each plays it three times, on two days, within thirty days of their own first. First plays count where a member’s plays are known from thirty days before; a song that more than half the server met within three days is left out, and so are all chains where chance alone would make more than 0.3 a month: that is counted by moving every member’s plays by whole weeks, a hundred times. “First here” says who played it first, never why.

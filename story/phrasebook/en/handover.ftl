# One artist who went, and another who came, within one month.
# $artist went: $before plays in the $months months from $since on, $left in $month (its first day).
# $other_artist came: $other_before plays in those months, $other_plays in this one, $share per cent
# of all its plays. $compared: some, or never where $other_before is nought.


## Somebody fell away

handover-1 =
    { NAME($artist) } had { COUNTED($before, of: "play") } in the { COUNT($months) } months before { DAY($month, style: "month") } and { COUNT($left) } in it; { NAME($other_artist) } had { $compared ->
        [some] { COUNT($other_before) }
       *[never] none
    } in those { COUNT($months) } and { COUNT($other_plays) } in this one.

handover-2 =
    In { DAY($month, style: "month") } the name at the door changed. { NAME($artist) } went down to { COUNTED($left, of: "play") }, from { $before } over { COUNT($months) } months, and { NAME($other_artist) } went up to { $other_plays }.

handover-3 =
    { NAME($other_artist) } came in as { NAME($artist) } went out. Between { DAY($since, style: "month") } and { DAY($month, style: "month") } it had been { COUNTED($before, of: "play") } for the one who left; { DAY($month, style: "month") } itself had { COUNT($left) }, and { $other_plays } for the one who came.

handover-4 =
    From { DAY($since, style: "month") } on, you played { NAME($artist) } every month, { COUNTED($before, of: "time") } over { COUNT($months) } of them. { DAY($month, style: "month") } had { COUNT($left) }, and gave { $share } per cent of itself to { NAME($other_artist) }{ $compared ->
        [some] , who had had { COUNTED($other_before, of: "play") } until then.
       *[never] , who had had nothing until then.
    }

handover-5 =
    { COUNTED($other_plays, of: "play", start: "yes") } for { NAME($other_artist) }, { COUNT($left) } for { NAME($artist) }: that was { DAY($month, style: "month") }. The { COUNT($months) } months before had held { $compared ->
        [some] { COUNT($other_before) }
       *[never] none
    } of the first and { $before } of the second.


## Somebody was gone altogether

handover-gone-1 =
    { NAME($artist) } had { COUNTED($before, of: "play") } in the { COUNT($months) } months before { DAY($month, style: "month") } and not one in it; { NAME($other_artist) } had { $other_plays }.

handover-gone-2 =
    { DAY($month, style: "month") } is the month in which { NAME($artist) } stopped and { NAME($other_artist) } began in earnest: from { $before } over { COUNT($months) } months to none, and from { $compared ->
        [some] { COUNT($other_before) }
       *[never] none
    } to { $other_plays }.

handover-gone-3 =
    { NAME($other_artist) } came in as { NAME($artist) } went out. No play at all went to the one who left, after { COUNT($months) } months with { $before }; { $share } per cent of { DAY($month, style: "month") } went to the one who came.

handover-gone-4 =
    From { DAY($since, style: "month") } on, you played { NAME($artist) } every month, { COUNTED($before, of: "time") } in all. Then it was { DAY($month, style: "month") }, with { COUNTED($other_plays, of: "play") } of { NAME($other_artist) }, and the old name was not called once.

handover-gone-5 =
    { COUNTED($other_plays, of: "play", start: "yes") } for { NAME($other_artist) }, and for { NAME($artist) } nothing: that was { DAY($month, style: "month") }. The { COUNT($months) } months before it had held { $before } for the name that is missing.


## Retold in a server: also $member. Somebody fell away

handover-of-1 =
    One name made way for another at { OWNER($member) } in { DAY($month, style: "month") }. { NAME($artist) }, with { COUNTED($before, of: "play") } in the { COUNTED($months, of: "month") } before, was left with { COUNT($left) }; { NAME($other_artist) } came to { COUNT($other_plays) }.

handover-of-2 =
    Until { DAY($month, style: "month") } it was { NAME($artist) } at { OWNER($member) }, { COUNTED($before, of: "time") } in { COUNTED($months, of: "month") }. Then it was { NAME($other_artist) }, { COUNTED($other_plays, of: "time") } in one, with { COUNTED($left, of: "play") } left for the other.

handover-of-3 =
    { NAME($other_artist) } arrived at { OWNER($member) } as { NAME($artist) } was leaving. { DAY($month, style: "month") } has { COUNTED($other_plays, of: "play") } of the one and { COUNT($left) } of the other, who had had { COUNT($before) } in the { COUNTED($months, of: "month") } before.

handover-of-4 =
    There was room for one. In { DAY($month, style: "month") } { NAME($member) } gave { $share } plays in a hundred to { NAME($other_artist) }, and { NAME($artist) }, there since { DAY($since, style: "month") }, made do with { COUNT($left) }.

handover-of-5 =
    { COUNTED($before, of: "play", start: "yes") } since { DAY($since, style: "month") } had made { NAME($artist) } look settled at { OWNER($member) }. { DAY($month, style: "month") } left them { COUNT($left) }, and gave { NAME($other_artist) } { COUNT($other_plays) }.

## Somebody was gone altogether

handover-gone-of-1 =
    { NAME($member) } played { NAME($artist) } { COUNTED($before, of: "time") } from { DAY($since, style: "month") } on, and not once in { DAY($month, style: "month") }. That month had { COUNTED($other_plays, of: "play") } of { NAME($other_artist) } instead.

handover-gone-of-2 =
    In { DAY($month, style: "month") } { NAME($artist) } was gone from { OWNER($member) }, after { COUNTED($before, of: "play") } in { COUNTED($months, of: "month") }, and { NAME($other_artist) } was everywhere: { COUNT($other_plays) }.

handover-gone-of-3 =
    { NAME($other_artist) } took over at { OWNER($member) } in { DAY($month, style: "month") }, with { $share } plays in every hundred. { NAME($artist) } had { COUNT($before) } in the { COUNTED($months, of: "month") } before it, and none in it.

handover-gone-of-4 =
    Nothing of { NAME($artist) } was left by { DAY($month, style: "month") }, though { NAME($member) } had played them { COUNTED($before, of: "time") } since { DAY($since, style: "month") }. { NAME($other_artist) } did not wait to be asked: { COUNTED($other_plays, of: "play") }.

handover-gone-of-5 =
    Somebody left { OWNER($member) } house and somebody came. { NAME($artist) }: { COUNTED($before, of: "play") } in { COUNTED($months, of: "month") }, none in { DAY($month, style: "month") }. { NAME($other_artist) }: { COUNT($other_plays) }.

rule-handover = In one month, an artist who had at least 4 per cent of the plays, and five of them, in each of the three months before falls to a quarter of that share or less; and another has at least 12 per cent, twenty plays or more, and three times their own share of those three months. All four months were watched.

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
    From { DAY($since, style: "month") } on, you played { NAME($artist) } every month, { COUNTED($before, of: "time") } over { COUNT($months) } of them. { DAY($month, style: "month") } kept { COUNT($left) } of that and gave { $share } per cent of itself to { NAME($other_artist) }{ $compared ->
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
    From { DAY($since, style: "month") } on, you played { NAME($artist) } every month, { COUNTED($before, of: "time") } in all. Then it was { DAY($month, style: "month") }, with { COUNTED($other_plays, of: "play") } of { NAME($other_artist) } and none of theirs.

handover-gone-5 =
    { COUNTED($other_plays, of: "play", start: "yes") } for { NAME($other_artist) }, and for { NAME($artist) } nothing: that was { DAY($month, style: "month") }. The { COUNT($months) } months before it had held { $before } for the name that is missing.

rule-handover = In one month, an artist who had at least 4 per cent of the plays, and five of them, in each of the three months before falls to a quarter of that share or less; and another has at least 12 per cent, twenty plays or more, and three times their own share of those three months. All four months were watched.

# An artist played steadily for three months, and hardly at all for the four weeks after.
# $artist; $before plays on $days of the $before_days days up to $until_on; $after plays, where
# there are any, in the $after_days days that followed. A day turns at four in the morning.


## A little left

sudden-drop-1 =
    Up to { DAY($until_on, style: "dated") } { NAME($artist) } had been steady company, with { COUNTED($before, of: "play") } on { COUNT($days) } of { $before_days } days. The { $after_days } days that followed had { COUNT($after) }.

sudden-drop-2 =
    { COUNTED($before, of: "play", start: "yes") } in { $before_days } days, then { COUNT($after) } in { $after_days }: { NAME($artist) }, before and after { DAY($until_on, style: "dated") }.

sudden-drop-3 =
    After { DAY($until_on, style: "dated") } { NAME($artist) } became a rarity. There had been { $days } days with them in { $before_days }, and { COUNTED($before, of: "play") }; the next { $after_days } days came to { COUNTED($after, of: "play") }, all told.

sudden-drop-4 =
    You played { NAME($artist) } on { COUNT($days) } of the { $before_days } days up to { DAY($until_on, style: "dated") }, and after that you nearly stopped. What is left, over { $after_days } days, is { COUNTED($after, of: "play") }.

sudden-drop-5 =
    If { NAME($artist) } kept a diary, { DAY($until_on, style: "dated") } would have a line under it. Above the line are { COUNTED($before, of: "play") } in { $before_days } days; below it, in { $after_days }, { $after ->
        [one] there is one.
       *[other] there are { COUNT($after) }.
    }


## Nothing left

sudden-drop-none-1 =
    Up to { DAY($until_on, style: "dated") } { NAME($artist) } had been steady company, with { COUNTED($before, of: "play") } on { COUNT($days) } of { $before_days } days. In the { $after_days } days that followed there was nothing of theirs.

sudden-drop-none-2 =
    { COUNTED($before, of: "play", start: "yes") } in { $before_days } days, then none in { $after_days }: { NAME($artist) } stopped on { DAY($until_on, style: "dated") }, and that was that for the time being.

sudden-drop-none-3 =
    Of the { $before_days } days that end on { DAY($until_on, style: "dated") }, { $days } had { NAME($artist) } in them. Of the { $after_days } days after it, not one had.

sudden-drop-none-4 =
    You stopped playing { NAME($artist) } as one closes a book: { COUNTED($before, of: "play") } in the { $before_days } days to { DAY($until_on, style: "dated") }, and for { $after_days } days from then on the cover stayed shut.

sudden-drop-none-5 =
    { NAME($artist) } had a standing appointment until { DAY($until_on, style: "dated") }, kept on { COUNT($days) } days out of { $before_days }. The following { $after_days } days are blank.

rule-sudden-drop = An artist with forty plays or more on twenty days or more of ninety, in which every thirty days had at least half their share and the last fourteen too; and in the 28 days after at most a tenth of that. Nothing is said where all listening fell by half. A day turns at four in the morning, and nearly all of the 28 days was watched.

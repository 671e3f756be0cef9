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
    { NAME($artist) } had a standing appointment until { DAY($until_on, style: "dated") }, kept on { COUNT($days) } days out of { $before_days }. In the following { $after_days } days they did not come.

## Told to a server, of $member: a little left

sudden-drop-of-1 =
    { NAME($member) } played { NAME($artist) } on { COUNT($days) } of the { $before_days } days up to { DAY($until_on, style: "dated") }, { COUNTED($before, of: "play") } in all. The { $after_days } days that followed had { COUNT($after) }.

sudden-drop-of-2 =
    At { OWNER($member) }, { NAME($artist) } went from { COUNTED($before, of: "play") } in { $before_days } days to { COUNT($after) } in { $after_days }. The line between the two is { DAY($until_on, style: "dated") }.

sudden-drop-of-3 =
    Up to { DAY($until_on, style: "dated") } { NAME($artist) } was a regular at { OWNER($member) }. That was { COUNTED($before, of: "play") } on { COUNT($days) } days; of the { $after_days } days since, all that can be said is { COUNTED($after, of: "play") }.

sudden-drop-of-4 =
    { COUNTED($before, of: "play", start: "yes") } of { NAME($artist) } in { $before_days } days, and in the next { $after_days } no more than { COUNT($after) }: that is { NAME($member) }, before and after { DAY($until_on, style: "dated") }.

sudden-drop-of-5 =
    After { DAY($until_on, style: "dated") } something at { OWNER($member) } went nearly out of use. { NAME($artist) } had been on for { COUNT($days) } days out of { $before_days }, and got { COUNTED($after, of: "play") } out of { $after_days } more.


## Told to a server, of $member: nothing left

sudden-drop-none-of-1 =
    { NAME($member) } stopped playing { NAME($artist) } after { DAY($until_on, style: "dated") }. There were { COUNTED($before, of: "play") } in the { $before_days } days up to it, and in the { $after_days } days after it none.

sudden-drop-none-of-2 =
    { NAME($artist) } was on at { OWNER($member) } on { COUNT($days) } days out of { $before_days }, the last of them { DAY($until_on, style: "dated") }. Then came { $after_days } days of other people.

sudden-drop-none-of-3 =
    { NAME($artist) } had a chair at { OWNER($member) } until { DAY($until_on, style: "dated") }, and sat in it { COUNTED($before, of: "time") } in { $before_days } days. For the { $after_days } days after that it stood empty.

sudden-drop-none-of-4 =
    The counter for { NAME($artist) } at { OWNER($member) } came to rest on { DAY($until_on, style: "dated") }. It had moved { COUNTED($before, of: "time") } in { $before_days } days, and for { $after_days } days it did not move again.

sudden-drop-none-of-5 =
    { COUNTED($after_days, of: "day", start: "yes") } without { NAME($artist) } may not sound like much. For { NAME($member) }, who had played them on { COUNT($days) } of the { $before_days } days up to { DAY($until_on, style: "dated") }, it is a change.

rule-sudden-drop = An artist with forty plays or more on twenty days or more of ninety, in which every thirty days had at least half their share and the last fourteen too; and in the 28 days after at most a tenth of that. Nothing is said where all listening fell by half. A day turns at four in the morning, and nearly all of the 28 days was watched.

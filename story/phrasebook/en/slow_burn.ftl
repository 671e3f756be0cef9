# A track that a whole year kept coming back to, and no fortnight had for itself.
# $track $artist; $plays in the year, from $first_on to $last_on, in $weeks weeks of the $active
# that had any play; $most, the plays of its fullest fourteen days.

slow-burn-1 =
    { TITLE($track) } by { NAME($artist) } was in no hurry. It was played in { COUNT($weeks) } weeks out of { $active }, { COUNTED($plays, of: "time") } in all, and its busiest fortnight held { COUNT($most) }.

slow-burn-2 =
    No fortnight of the year had more than { COUNTED($most, of: "play") } of { TITLE($track) }, and yet { DAY($last_on, style: "short") } brought the count to { $plays }. { NAME($artist) } did it a little at a time, in { COUNT($weeks) } different weeks.

slow-burn-3 =
    Some songs arrive in a rush, and others have a key to the house. { OWNER($artist) } { TITLE($track) } let itself in from { DAY($first_on) } to { DAY($last_on) }: { COUNTED($plays, of: "play") }, spread over { COUNTED($weeks, of: "week") }.

slow-burn-4 =
    Of the { $active } weeks in which you played anything, { COUNT($weeks) } had { TITLE($track) } in them. { NAME($artist) } got { COUNTED($plays, of: "play") } out of it, { COUNT($most) } of them at the most in any fortnight.

slow-burn-5 =
    At its fullest, a fortnight held { COUNTED($most, of: "play") } of { TITLE($track) } by { NAME($artist) }. The year held { $plays }, in { COUNTED($weeks, of: "week") }, the first on { DAY($first_on) } and the last on { DAY($last_on) }; it is what people mean by keeping at it.


## Retold in a server: also $member

slow-burn-of-1 =
    { NAME($member) } never made a fuss of { TITLE($track) } by { NAME($artist) }. It was on in { COUNT($weeks) } of the { COUNT($active) } weeks that had any music, and no fortnight held more than { COUNT($most) } of its { COUNTED($plays, of: "play") }.

slow-burn-of-2 =
    In { COUNTED($weeks, of: "week") } of the year { NAME($member) } got round to { TITLE($track) }. { NAME($artist) } can count on { COUNTED($plays, of: "play") } spread from { DAY($first_on, style: "short") } to { DAY($last_on, style: "short") }.

slow-burn-of-3 =
    { OWNER($artist) } { TITLE($track) } is to { NAME($member) } what the kettle is to a kitchen: { COUNTED($plays, of: "play") } over { COUNTED($weeks, of: "week") }, and never more than { COUNT($most) } in a fortnight.

slow-burn-of-4 =
    { COUNTED($plays, of: "play", start: "yes") } between { DAY($first_on) } and { DAY($last_on) }, and at most { COUNT($most) } in any two weeks: { NAME($member) } went through the year with { TITLE($track) } by { NAME($artist) } in a coat pocket.

slow-burn-of-5 =
    Not every song needs a season. { TITLE($track) }, by { NAME($artist) }, came up at { OWNER($member) } in { COUNT($weeks) } weeks of { COUNT($active) }, and was let go again each time.

rule-slow-burn = In a year: fifteen plays or more of a track, in two fifths or more of the weeks that had any play (Monday to Sunday, where a day turns at four in the morning), with no more than a quarter of them in any fourteen days; and half a year’s weeks at least. The year’s most played song is left out, only the three of most weeks are looked at, and none where half of all songs played so often are such. It describes; there is nothing rare in it.

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

rule-slow-burn = In a year: fifteen plays or more of a track, in two fifths or more of the weeks that had any play (Monday to Sunday, where a day turns at four in the morning), with no more than a quarter of them in any fourteen days; and half a year’s weeks at least. The year’s most played song is left out, and only the three of most weeks are looked at. It describes; there is nothing rare in it.
rule-slow-burn = In a year: fifteen plays or more of a track, in two fifths or more of the weeks that had any play (Monday to Sunday, where a day turns at four in the morning), with no more than a quarter of them in any fourteen days; and half a year’s weeks at least. The year’s most played song is left out, only the three of most weeks are looked at, and none where half of all songs played so often are such. It describes; there is nothing rare in it.

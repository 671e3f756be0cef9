# Artists who were there nearly all year: described, and no surprise.
# $artist, $months with a place among the first ten, $month (the year’s first day), $plays, $songs,
# $played_months (with a play). Where every month was theirs, $other_artist came second in the year
# with $other_plays.


## Among the first ten

loyalty-1 =
    { NAME($artist) } stood among the ten most played in { COUNT($months) } months of { DAY($month, style: "year") }. { COUNTED($plays, of: "play", start: "yes") } did it, of { COUNTED($songs, of: "song") }.

loyalty-2 =
    Names came and went, and { NAME($artist) } stayed: { COUNT($months) } months of the year with a place in the first ten, { COUNTED($plays, of: "play") } in all.

loyalty-3 =
    If you had written down your ten most played artists at the end of each month, { NAME($artist) } would be on { COUNT($months) } of the lists.

loyalty-4 =
    It shows only from a distance: { COUNT($months) } months had { NAME($artist) } in their first ten. Over { DAY($month, style: "year") } that adds up to { COUNTED($plays, of: "play") }.

loyalty-5 =
    { COUNTED($plays, of: "play", start: "yes") } of { NAME($artist) } lie spread over the year, thick enough to keep them in the first ten for { COUNT($months) } of its months.


## First in every month

loyalty-reign-1 =
    Every month of { DAY($month, style: "year") } had the same name at its head. It was { NAME($artist) }, with { COUNTED($plays, of: "play") }; { NAME($other_artist) } came second, with { $other_plays }.

loyalty-reign-2 =
    { NAME($artist) } did not give up first place once, from January to December. { NAME($other_artist) } waited behind with { COUNTED($other_plays, of: "play") } to their { $plays }.

loyalty-reign-3 =
    For the question who came first in { DAY($month, style: "year") }, any month will do: it was { NAME($artist) }. For second place you need the whole year, and then it was { NAME($other_artist) }, with { $other_plays } against { $plays }.

loyalty-reign-4 =
    { COUNT($months, start: "yes") } months, and { NAME($artist) } ahead in each of them. The year came to { COUNTED($plays, of: "play") } of theirs and { COUNT($other_plays) } of the nearest, { NAME($other_artist) }.

loyalty-reign-5 =
    { NAME($other_artist) } had { COUNTED($other_plays, of: "play") } in { DAY($month, style: "year") } and was second. First, in that year and in each of its months, was { NAME($artist) }, with { $plays }.


## Retold in a server: also $member

loyalty-of-1 =
    In { COUNT($months) } months of the year { NAME($artist) } stood among the ten most played at { OWNER($member) }. It came to { COUNTED($plays, of: "play") }.

loyalty-of-2 =
    { NAME($member) } did not forget { NAME($artist) }: { COUNTED($plays, of: "play") } of { COUNTED($songs, of: "song") }, in { COUNT($played_months) } months, { COUNT($months) } of them among the first ten.

loyalty-of-3 =
    Whatever else went through { OWNER($member) } year, { NAME($artist) } stayed. { COUNT($months, start: "yes") } months had them among the ten most played.

loyalty-of-4 =
    { NAME($artist) } could be relied on at { OWNER($member) }, or the other way about: { COUNT($played_months) } months with a play, { COUNT($months) } with a place in the first ten.

loyalty-of-5 =
    { COUNTED($plays, of: "play", start: "yes") } over { COUNT($played_months) } months is not a flame, it is a pilot light. { NAME($member) } kept it on for { NAME($artist) }.

loyalty-reign-of-1 =
    No month of { OWNER($member) } year had anybody above { NAME($artist) }. They had { COUNTED($plays, of: "play") }; { NAME($other_artist) } came second with { COUNT($other_plays) }.

loyalty-reign-of-2 =
    { NAME($artist) } was first at { OWNER($member) } in every month there was, { COUNTED($songs, of: "song") } deep. Second in the year: { NAME($other_artist) }, { COUNT($other_plays) } to their { COUNT($plays) }.

loyalty-reign-of-3 =
    All year round { NAME($member) } put { NAME($artist) } first, month after month, { COUNTED($plays, of: "play") } long. { NAME($other_artist) } got { COUNT($other_plays) } for trying.

loyalty-reign-of-4 =
    It was a year without elections at { OWNER($member) }. { NAME($artist) } led in every month, { COUNTED($plays, of: "play") } to { OWNER($other_artist) } { COUNT($other_plays) }.

loyalty-reign-of-5 =
    Who was first with { NAME($member) } in any month you care to name? { NAME($artist) }. In the whole year { NAME($other_artist) } came nearest, { COUNT($other_plays) } plays against { COUNT($plays) }.

rule-loyalty = An artist among the ten most played, with two plays at least, in eight or more months of a year. The year’s first artist is named only where they stood first in each of its twelve months, all of it watched, and then with whoever came second.

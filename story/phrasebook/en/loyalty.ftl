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

rule-loyalty = An artist among the ten most played, with two plays at least, in eight or more months of a year. The year’s first artist is named only where they stood first in each of its twelve months, all of it watched, and then with whoever came second.

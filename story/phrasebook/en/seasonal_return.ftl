# A track that comes at one time of the year: two years before, and now again.
# $track $artist; $plays this time, the first on $on; $inside of the $all_plays plays of the $years years
# before fell into that season; $from_on to $until_on: its days, by this year's calendar.

seasonal-return-1 =
    { TITLE($track) } by { NAME($artist) } is back, as it was at this time last year and the year before. In those { COUNT($years) } years { COUNTED($inside, of: "play") } came between { DAY($from_on, style: "short") } and { DAY($until_on, style: "short") }, out of { COUNT($all_plays) }.

seasonal-return-2 =
    You have a drawer for { TITLE($track) }, and it opens once a year. On { DAY($on) } it did: { COUNTED($plays, of: "play") } so far, and { NAME($artist) } knows the way from { COUNT($years) } earlier years.

seasonal-return-3 =
    Between { DAY($from_on, style: "short") } and { DAY($until_on, style: "short") } there is { NAME($artist) }. In those weeks of { COUNT($years) } years { TITLE($track) } had { COUNTED($inside, of: "play") }, out of { COUNT($all_plays) } at any time, and since { DAY($on) } it has { COUNT($plays) } more.

seasonal-return-4 =
    Some birds do this. { OWNER($artist) } { TITLE($track) } came in on { DAY($on, style: "full") }, for the third year running, and has been on { COUNTED($plays, of: "time") }.

seasonal-return-5 =
    What do the last { COUNT($years) } years and this one agree on? { TITLE($track) }, by { NAME($artist) }, at the same time of year: { COUNTED($inside, of: "play") } out of { $all_plays } then, { COUNT($plays) } now.


## Retold in a server: also $member

seasonal-return-of-1 =
    { NAME($member) } has taken { TITLE($track) } by { NAME($artist) } out again, as in the { COUNT($years) } years before. Then it had { COUNTED($inside, of: "play") } between { DAY($from_on, style: "short") } and { DAY($until_on, style: "short") }, out of { COUNT($all_plays) }.

seasonal-return-of-2 =
    It must be that time of year: { NAME($artist) } is on at { OWNER($member) }. { TITLE($track) } came back on { DAY($on) }, and has been played { COUNTED($plays, of: "time") } since.

seasonal-return-of-3 =
    Between { DAY($from_on, style: "short") } and { DAY($until_on, style: "short") }, whoever looks for { TITLE($track) } should ask { NAME($member) }. { NAME($artist) } got { COUNT($inside) } of { COUNTED($all_plays, of: "play") } there in { COUNT($years) } years, and { COUNT($plays) } this time.

seasonal-return-of-4 =
    { TITLE($track) } keeps a calendar. { NAME($artist) } was due at { OWNER($member) }, and on { DAY($on, style: "full") } there it was, for the third year running.

seasonal-return-of-5 =
    For { COUNT($years) } years and now again, { NAME($member) } has had one season of { NAME($artist) }. { TITLE($track) } has { COUNTED($plays, of: "play") } in this one, the first of them on { DAY($on) }.

rule-seasonal-return = In each of the two years before, a track had eight plays or more, three fifths or more of them in the same sixty days of the year; now it has three or more within those, of which the third fell in the period. A year is 365 days, and begins with the season, so that one winter is one. The days of three years, each turned round the year at random, point so well the same way less than once in a hundred times, and it is still rare among all that was looked at; and nearly all of those years was watched. Holidays’ own songs are left to the holidays.
rule-seasonal-return-of = In each of the two years before, a track had eight plays or more, three fifths or more of them in the same sixty days of the year; now it has three or more within those, of which the third fell in the period. A year is 365 days, and begins with the season, so that one winter is one. The days of three years, each turned round the year at random, point so well the same way less than once in a hundred times, and it is still rare among all that was looked at; and nearly all of those years was watched. Holidays’ own songs are left to the holidays, and what three in ten members come back to, two of them at least, is left to everybody.

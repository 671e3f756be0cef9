# Three songs or more that members began in step, in one order.
# $track, the first of them, by $artist; $on; $songs (different ones), $minutes; members by name.

listened-together-1 =
    { members-all } listened together on { DAY($on) }: { COUNTED($songs, of: "song") } in a row, beginning with { TITLE($track) } by { NAME($artist) }.

listened-together-2 =
    For { LENGTH($minutes) } on { DAY($on, style: "full") } the players of { members-all } ran in step. { OWNER($artist) } { TITLE($track) } came first, and { COUNTED($songs, of: "song") } had gone by before they parted.

listened-together-3 =
    That was no coincidence. On { DAY($on) }, { members-all } had the same { COUNTED($songs, of: "song") } on at the same time, from { TITLE($track) } by { NAME($artist) } onwards.

listened-together-4 =
    { TITLE($track) } by { NAME($artist) } started for { members-all } at once on { DAY($on, style: "short") }, and what followed it was shared as well: { COUNTED($songs, of: "song") } over { LENGTH($minutes) }.

listened-together-5 =
    { COUNTED($songs, of: "song", start: "yes") } in the same order at the same time is what { members-all } made of { DAY($on, style: "full") }. It opened with { TITLE($track) }, by { NAME($artist) }.

rule-listened-together = Three or more different songs in a row that two members or more began within fifteen seconds of each other, in one order, every start known to five seconds.

# A day that two members spent with the same artists. The day turns at four.
# $on; $artists that both played; $artist, whom both played most: $first_plays by $member_1,
# $second_plays by $member_2, of $first_of and $second_of plays that day.

twin-days-1 =
    { NAME($member_1) } and { NAME($member_2) } had { DAY($on) } in common: { COUNTED($artists, of: "artist") } that both played, { NAME($artist) } before all. We held their days against others, whole weeks apart, and found no two so much alike.

twin-days-2 =
    On { DAY($on, style: "full") } one could have taken { NAME($member_1) } for { NAME($member_2) }. { NAME($artist) } had { COUNT($first_plays) } of the day’s { COUNTED($first_of, of: "play") } with the one and { COUNT($second_plays) } of { COUNT($second_of) } with the other.

twin-days-3 =
    { DAY($on, style: "short") } was the same day twice, once for { NAME($member_1) } and once for { NAME($member_2) }. { COUNTED($artists, of: "artist", start: "yes") } were on both lists, with { NAME($artist) } on top.

twin-days-4 =
    Two of you spent { DAY($on) } alike and, as far as the times of the songs tell, apart: { NAME($member_1) }, with { COUNTED($first_plays, of: "play") } of { NAME($artist) }, and { NAME($member_2) }, with { COUNT($second_plays) }. { COUNTED($artists, of: "artist", start: "yes") } were heard by both.

twin-days-5 =
    { NAME($artist) } had company on { DAY($on, style: "full") }, and the same company in two places. { NAME($member_1) } and { NAME($member_2) } played { COUNTED($artists, of: "artist") } in common that day, nearer to each other than this server’s days usually come.

rule-twin-days = A day, turning at four in the morning, on which two members with fifteen plays or more each had artists so much alike (shared plays over all plays, artist by artist) that of pairs of their and other members’ days a whole number of weeks apart, over the half-year before, not one in a thousand is as much alike, and none at all for any single number of weeks. Days on which their players ran in step do not count.

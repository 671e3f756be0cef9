# A track that was the first play of a day, or the last, again and again in ninety days.
# $track $artist; $days it was so, of $all_days days with any play; $last_on: the last of them.
# Where two songs beside it were the same on most of them: $near_track, $far_track, $list_days.


## First

opener-1 =
    On { COUNTED($days, of: "day") } out of ninety, the first thing you played was { TITLE($track) } by { NAME($artist) }. The latest was { DAY($last_on) }.

opener-2 =
    { TITLE($track) } is how your days begin, or { COUNT($days) } of them did: of { $all_days } with any music at all, { NAME($artist) } had so many to open.

opener-3 =
    Some people need coffee. Before anything else, on { COUNTED($days, of: "day") } within ninety, there was { OWNER($artist) } { TITLE($track) }.

opener-4 =
    Nothing had been on yet, and then { NAME($artist) } was. { COUNT($days, start: "yes") } days in ninety started so, each with { TITLE($track) }, most recently { DAY($last_on) }.

opener-5 =
    Which song goes first? In { COUNT($days) } of { COUNTED($all_days, of: "day") } it was { TITLE($track) }, by { NAME($artist) }.


## First of the same three

opener-list-1 =
    { COUNT($days, start: "yes") } days in ninety began with { TITLE($track) } by { NAME($artist) }. On { COUNT($list_days) } of them { TITLE($near_track) } and { TITLE($far_track) } came next, so it may be the list that goes first.

opener-list-2 =
    { TITLE($track) }, { TITLE($near_track) }, { TITLE($far_track) }: in that order, on { COUNTED($list_days, of: "day") }, your listening started. { NAME($artist) } was at the head of it, and of { COUNTED($days, of: "day") } in all.

opener-list-3 =
    { NAME($artist) } opened { COUNTED($days, of: "day") } within ninety, with { TITLE($track) } each time. What followed was mostly the same too: { TITLE($near_track) }, then { TITLE($far_track) }.

opener-list-4 =
    Your days have a first page that is already printed. Line one is { TITLE($track) } by { NAME($artist) }, line two { TITLE($near_track) }, line three { TITLE($far_track) }; it came up whole on { COUNTED($list_days, of: "day") }.

opener-list-5 =
    Before anything else came { TITLE($track) }, on { COUNTED($days, of: "day") } out of ninety. { NAME($artist) } did not come alone: { TITLE($near_track) } and { TITLE($far_track) } were behind on { COUNT($list_days) } of those.


## Last

closer-1 =
    On { COUNTED($days, of: "day") } out of ninety, the last thing you played was { TITLE($track) } by { NAME($artist) }. The latest was { DAY($last_on) }.

closer-2 =
    { NAME($artist) } often has the last word here. { COUNT($days, start: "yes") } days, of { $all_days } with any music, ended on { TITLE($track) }.

closer-3 =
    When { TITLE($track) } was over, so was the music, on { COUNTED($days, of: "day") } within ninety. { NAME($artist) } might take it personally.

closer-4 =
    Nothing came after { OWNER($artist) } { TITLE($track) }, not before the next day anyway. That was so { COUNTED($days, of: "time") } in ninety days, and most recently { DAY($last_on) }.

closer-5 =
    Which song goes last? In { COUNT($days) } of { COUNTED($all_days, of: "day") } it was { TITLE($track) }, by { NAME($artist) }.


## Last of the same three

closer-list-1 =
    { COUNT($days, start: "yes") } days in ninety ended with { TITLE($track) } by { NAME($artist) }. On { COUNT($list_days) } of them { TITLE($far_track) } and { TITLE($near_track) } had just been on, so it may be where the list stops.

closer-list-2 =
    { TITLE($far_track) }, { TITLE($near_track) }, { TITLE($track) }, and then nothing: so went the end of { COUNTED($list_days, of: "day") }. { NAME($artist) } had the last line of those, and of { COUNTED($days, of: "day") } in all.

closer-list-3 =
    { NAME($artist) } closed { COUNTED($days, of: "day") } within ninety, with { TITLE($track) } each time. What led up to it was mostly the same too: { TITLE($far_track) }, then { TITLE($near_track) }.

closer-list-4 =
    Your days have a last page that is already printed. { TITLE($far_track) } and { TITLE($near_track) } stand on it above { TITLE($track) } by { NAME($artist) }; it came up whole on { COUNTED($list_days, of: "day") }.

closer-list-5 =
    After { TITLE($track) }, on { COUNTED($days, of: "day") } out of ninety, came nothing. Before it, on { COUNT($list_days) } of those, came { TITLE($far_track) } and { TITLE($near_track) }, and { NAME($artist) } put out the light.

rule-opener = In ninety days a track was the first play of six days or more, in three weeks or more, and one and a half times as often as its share of all sittings’ first plays gives; with sittings shuffled among the days so much would come less than once in a hundred, and it is still rare among everything looked at. A day turns at four in the morning. Where the next two songs were the same on most of those days, they are named.
rule-closer = In ninety days a track was the last play of six days or more, in three weeks or more, and one and a half times as often as its share of all sittings’ last plays gives; with sittings shuffled among the days so much would come less than once in a hundred, and it is still rare among everything looked at. A day turns at four in the morning. Where the two songs before it were the same on most of those days, they are named.

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


## Retold in a server: also $member. First

opener-of-1 =
    { NAME($member) } put { TITLE($track) } by { NAME($artist) } on before anything else on { COUNTED($days, of: "day") } out of ninety, most recently { DAY($last_on) }.

opener-of-2 =
    Before the day gets a word in, { NAME($artist) } does. Of { COUNTED($all_days, of: "day") } with music at { OWNER($member) }, { COUNT($days) } opened on { TITLE($track) }.

opener-of-3 =
    No song gets to { NAME($member) } before { TITLE($track) }, or none did on { COUNTED($days, of: "day") } within ninety. { NAME($artist) } has not complained.

opener-of-4 =
    Ask { NAME($member) } what comes first. In { COUNT($days) } of { COUNTED($all_days, of: "day") } the answer was { OWNER($artist) } { TITLE($track) }.

opener-of-5 =
    { COUNTED($days, of: "day", start: "yes") } of { OWNER($member) } last ninety had { NAME($artist) } at the head of them. The song was { TITLE($track) }, each time, up to { DAY($last_on) }.


## First of the same three

opener-list-of-1 =
    { OWNER($member) } days like to begin with { TITLE($track) } by { NAME($artist) }: { COUNT($days) } of ninety did. { TITLE($near_track) } and { TITLE($far_track) } came next on { COUNT($list_days) } of them, so a list may be at work.

opener-list-of-2 =
    { TITLE($track) }, { TITLE($near_track) }, { TITLE($far_track) }: so { NAME($member) } started { COUNTED($list_days, of: "day") }. { NAME($artist) } stood first on { COUNTED($days, of: "day") } in all.

opener-list-of-3 =
    With { NAME($artist) } in front, the same three songs let { NAME($member) } into { COUNTED($list_days, of: "day") } within ninety. They are { TITLE($track) }, { TITLE($near_track) } and { TITLE($far_track) }.

opener-list-of-4 =
    Somebody wrote the first page of { OWNER($member) } day in advance. It says { TITLE($track) } by { NAME($artist) }, on { COUNTED($days, of: "day") }; then, mostly, { TITLE($near_track) } and { TITLE($far_track) }.

opener-list-of-5 =
    On { COUNTED($days, of: "day") } out of ninety { NAME($member) } heard { OWNER($artist) } { TITLE($track) } before all else. What followed was { TITLE($near_track) }, then { TITLE($far_track) }, on { COUNT($list_days) } of those.


## Last

closer-of-1 =
    { NAME($member) } left { TITLE($track) } by { NAME($artist) } for last on { COUNTED($days, of: "day") } out of ninety, most recently { DAY($last_on) }.

closer-of-2 =
    At { OWNER($member) }, { NAME($artist) } puts the chairs up. Of { COUNTED($all_days, of: "day") } with music, { COUNT($days) } ended on { TITLE($track) }.

closer-of-3 =
    After { TITLE($track) } there was nothing more, not from { NAME($member) }, on { COUNTED($days, of: "day") } within ninety. { NAME($artist) } may be hard to follow.

closer-of-4 =
    Ask { NAME($member) } what comes last. In { COUNT($days) } of { COUNTED($all_days, of: "day") } the answer was { OWNER($artist) } { TITLE($track) }.

closer-of-5 =
    { COUNTED($days, of: "day", start: "yes") } of { OWNER($member) } last ninety closed with { NAME($artist) }. The song was { TITLE($track) }, each time, up to { DAY($last_on) }.


## Last of the same three

closer-list-of-1 =
    { OWNER($member) } days like to end with { TITLE($track) } by { NAME($artist) }: { COUNT($days) } of ninety did. { TITLE($far_track) } and { TITLE($near_track) } had come before on { COUNT($list_days) } of them, so a list may have run out.

closer-list-of-2 =
    { TITLE($far_track) }, { TITLE($near_track) }, { TITLE($track) }, and that was that: so { NAME($member) } ended { COUNTED($list_days, of: "day") }. { NAME($artist) } stood last on { COUNTED($days, of: "day") } in all.

closer-list-of-3 =
    With { NAME($artist) } at the end of the row, the same three songs saw { NAME($member) } out of { COUNTED($list_days, of: "day") } within ninety. They are { TITLE($far_track) }, { TITLE($near_track) } and { TITLE($track) }.

closer-list-of-4 =
    The last page of { OWNER($member) } day seems to be printed already. { TITLE($far_track) } and { TITLE($near_track) } stand above { TITLE($track) }, and under it all, on { COUNTED($days, of: "day") }, { NAME($artist) } signs.

closer-list-of-5 =
    On { COUNTED($days, of: "day") } out of ninety { NAME($member) } heard nothing after { OWNER($artist) } { TITLE($track) }. Before it, on { COUNT($list_days) } of those, came { TITLE($far_track) } and { TITLE($near_track) }.

rule-opener = In ninety days a track was the first play of six days or more, in three weeks or more, and one and a half times as often as its share of all sittings’ first plays gives; with sittings shuffled among the days so much would come less than once in a hundred, and it is still rare among everything looked at. A day turns at four in the morning. Where the next two songs were the same on most of those days, they are named.
rule-closer = In ninety days a track was the last play of six days or more, in three weeks or more, and one and a half times as often as its share of all sittings’ last plays gives; with sittings shuffled among the days so much would come less than once in a hundred, and it is still rare among everything looked at. A day turns at four in the morning. Where the two songs before it were the same on most of those days, they are named.

# The song that most of the members had in common.
# $track $artist; $members played it three times or more, of the $of who played anything, $plays in
# all; $member_1 played it $most times, more than the others or as often. $period: month or year;
# $month, its first day.

anthem-1 =
    If the { WORD($period, of: "period") } wants a song here, { TITLE($track) } by { NAME($artist) } will do: { COUNT($members) } of the { COUNT($of) } who played anything played it, { COUNTED($plays, of: "time") } between them.

anthem-2 =
    { COUNT($members, start: "yes") } of you had { OWNER($artist) } { TITLE($track) } on more than once or twice, out of { COUNT($of) } who were listening. No one of you had it on more often than { NAME($member_1) }, with { COUNTED($most, of: "play") }.

anthem-3 =
    One song went through the hands of { members-all } alike: { TITLE($track) }, by { NAME($artist) }. The { WORD($period, of: "period") } had { COUNTED($plays, of: "play") } of it.

anthem-4 =
    { NAME($artist) } got round the room this { WORD($period, of: "period") }. { TITLE($track) } was played by { COUNT($members) } out of { COUNT($of) }, three times or more by each, and by nobody oftener than by { NAME($member_1) }.

anthem-5 =
    Among the things that the { COUNT($of) } of you who listened had in common was { TITLE($track) } by { NAME($artist) }. { COUNTED($plays, of: "play", start: "yes") } of it came from { COUNTED($members, of: "member") }, { COUNT($most) } of them from { NAME($member_1) }.

rule-anthem = The song that most members played three times or more in the period, at least three of them and a quarter of those who played anything; of equals, the one with most plays; a song that was as widely played in the month or year before is left out, and where somebody does not want it told, the next one is. How well known a song is elsewhere is not counted.

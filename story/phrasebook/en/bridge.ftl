# The song through which two tastes of a server hang together.
# $track $artist; $one_side of the $one_of members of one taste play it, led by $member_1, and
# $other_side of the $other_of of the other, led by $other_member; $plays by all of them.

bridge-1 =
    This server listens in two camps, and { TITLE($track) } by { NAME($artist) } is played in both: by { NAME($member_1) } on the one side and { NAME($other_member) } on the other, { COUNTED($plays, of: "time") } in all.

bridge-2 =
    Draw a line between those of you who share songs and you get { COUNT($one_of) } people here and { COUNT($other_of) } there. { OWNER($artist) } { TITLE($track) } is what crosses it most, with { members-all } at it.

bridge-3 =
    { NAME($member_1) } and { NAME($other_member) } stand on different sides of what is played here. What they have in common with each other is { TITLE($track) }, by { NAME($artist) }, if nothing else: { COUNTED($plays, of: "play") } from { COUNTED($members, of: "member") }.

bridge-4 =
    If two halves of this server had to agree on one song, { NAME($artist) } could offer { TITLE($track) }. Of the { COUNT($one_of) } in one half it has { COUNT($one_side) }, of the { COUNT($other_of) } in the other { COUNT($other_side) }.

bridge-5 =
    { TITLE($track) } by { NAME($artist) } stands where two tastes meet. { COUNTED($plays, of: "play", start: "yes") } of it in half a year came from { members-all }, some of them from the one side and some from the other.

rule-bridge = Over the half-year up to the period’s end, members are parted by the songs that they share, played three times or more by each (Louvain communities, modularity 0.3 or more, six members or more); told is the song that lies on most of the shortest ways between members of the two largest parts, if it was played in the period.

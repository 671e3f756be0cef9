# A song that three members or more had taken up, and nobody has played for half a year.
# $track $artist; $plays of it from $first_on to $last_on; members, who played it last first.

orphan-1 =
    Nobody here has played { TITLE($track) } by { NAME($artist) } since { DAY($last_on, style: "dated") }, and { COUNT($members) } of you used to. { NAME($member_1) } was the last.

orphan-2 =
    { OWNER($artist) } { TITLE($track) } had { COUNTED($plays, of: "play") } from { members-all }. Then it had none: the last was { OWNER($member_1) }, on { DAY($last_on, style: "dated") }, half a year ago.

orphan-3 =
    Half a year without { TITLE($track) }. { members-all } all had it on between { DAY($first_on, style: "month-year") } and { DAY($last_on, style: "month-year") }, and { NAME($artist) } has been waiting by the door since.

orphan-4 =
    { COUNTED($plays, of: "play", start: "yes") }, { COUNTED($members, of: "member") }, and then silence: { TITLE($track) } by { NAME($artist) } was last heard here on { DAY($last_on, style: "dated") }. Somebody could bring it back.

orphan-5 =
    Left behind: { TITLE($track) }, by { NAME($artist) }. { NAME($member_1) } put it on once more on { DAY($last_on, style: "dated") }, when { members-after } had already let it go, and no one has since.

rule-orphan = Three members or more each played the song three times, on two days, within thirty days of their first; the last play of all was one of theirs, and then nobody who had ever played it did so for 180 days, through which all of them were watched. Plays of the year before the period count.

# Weeks at the top, and who ended them. First place goes by the plays of the last 28 days, each day.
# $artist stood first from $began_on to $ended_on, for $weeks whole weeks ($at_least: yes where our
# memory does not go back to the beginning); from $ahead_on on $other_artist was a fifth ahead. On
# $settled_on, two weeks later, $counted_days days held $other_plays of the one, $plays of the other.

reign-1 =
    { $at_least ->
        [yes] For { COUNT($weeks) } weeks at least, which is as far back as we look,
       *[no] For { COUNT($weeks) } weeks
    } { NAME($artist) } stood first, up to { DAY($ended_on) }. Then came { NAME($other_artist) }, and on { DAY($settled_on) } it stood at { $other_plays } to { COUNT($plays) }.

reign-2 =
    There was no getting past { NAME($artist) }, for { COUNT($weeks) } weeks. On { DAY($ended_on, style: "full") } they led for the last time; { NAME($other_artist) } got past.

reign-3 =
    Count the last { $counted_days } days on any day from { DAY($began_on) } on, and { NAME($artist) } comes out first, week after week, { COUNT($weeks) } of them. Count again from { DAY($ahead_on) } on, and it is { NAME($other_artist) }.

reign-4 =
    { COUNT($weeks, start: "yes") } weeks is how long { NAME($artist) } kept first place. After { DAY($ended_on) } it was gone; { NAME($other_artist) } took it and, by { DAY($settled_on) }, had { COUNTED($other_plays, of: "play") } in { $counted_days } days against { COUNT($plays) }.

reign-5 =
    First place changed hands after { DAY($ended_on, style: "full") }, which it had not done for { COUNT($weeks) } weeks. { NAME($artist) } had held it; { NAME($other_artist) } has it now, or had on { DAY($settled_on) }.


## Retold in a server: also $member

reign-of-1 =
    For { COUNTED($weeks, of: "week") }{ $at_least ->
        [yes] { " " }at least
       *[no] { "" }
    } { NAME($artist) } stood first at { OWNER($member) }, until { DAY($ended_on) }. Then { NAME($other_artist) } went by.

reign-of-2 =
    { NAME($other_artist) } put an end to it. From { DAY($began_on) } to { DAY($ended_on) } { NAME($member) } had played nobody more than { NAME($artist) }; by { DAY($settled_on) } it was { COUNT($other_plays) } against { COUNT($plays) }.

reign-of-3 =
    There was a change at the top of { OWNER($member) } list: { NAME($artist) }, first for { COUNTED($weeks, of: "week") }, made way for { NAME($other_artist) }, who was a fifth ahead from { DAY($ahead_on) } on.

reign-of-4 =
    { NAME($artist) } had been comfortable at { OWNER($member) } since { DAY($began_on) }. On { DAY($settled_on) } the last { COUNTED($counted_days, of: "day") } held { COUNTED($other_plays, of: "play") } of { NAME($other_artist) } and { COUNT($plays) } of theirs, and that was that.

reign-of-5 =
    No reign is for ever. At { OWNER($member) } the place at the top was { OWNER($artist) } from { DAY($began_on, style: "short") } to { DAY($ended_on, style: "short") }, and after that it was { OWNER($other_artist) }.

rule-reign = An artist with more plays than anybody else in the last 28 days, on every day for eight weeks or more, and with ten plays at least; and then another with a fifth more than they had, on every day for two weeks. All of it was watched. Noise and recitation do not take part.

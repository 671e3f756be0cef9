# A track or an artist that kept to three hours of the day, or to one weekday, for ninety days.
# $artist; $what: track where it is about one ($track), or artist. $plays in the ninety days,
# $inside of them at that time ($whole: yes where that is all), on $days days; $usual: of a hundred
# plays of anything, how many are at that time. $from_at and $until_at bound the hours; $weekday_on
# is one of the days.

ritual-what =
    { $what ->
        [track] { TITLE($track) } by { NAME($artist) }
       *[artist] { NAME($artist) }
    }
ritual-count =
    { $whole ->
        [yes] all { COUNTED($plays, of: "play") }
       *[no] { COUNT($inside) } of { COUNTED($plays, of: "play") }
    }
ritual-day = { DAY($weekday_on, style: "weekday") }
ritual-hours = { CLOCK($from_at, style: "digits") } and { CLOCK($until_at, style: "digits") }


## Three hours of the day

ritual-hour-1 =
    If it is between { ritual-hours }, it may be { ritual-what }: { ritual-count } in ninety days began in those three hours, on { COUNTED($days, of: "day") }. Of a hundred plays of anything, { $usual ->
        [0] hardly one does.
       *[other] about { COUNT($usual) } do.
    }

ritual-hour-2 =
    There is a time for { ritual-what }, and it begins at { CLOCK($from_at, style: "digits") } and lasts three hours. In ninety days, { ritual-count } fell there.

ritual-hour-3 =
    { COUNTED($days, of: "day", start: "yes") } out of ninety had { ritual-what } between { ritual-hours }. The rest of the clock, all twenty-one hours of it, { $whole ->
        [yes] had none.
       *[no] had to do with what was left: those three had { ritual-count }.
    }

ritual-hour-4 =
    You could set a slow watch by it. Between { ritual-hours }, { COUNTED($inside, of: "time") } in ninety days, on came { ritual-what }{ $whole ->
        [yes] , and at no other hour at all.
       *[no] ; the count at any hour is { $plays }.
    }

ritual-hour-5 =
    Most songs do not mind what time it is. On { COUNTED($days, of: "day") } within ninety you put on { ritual-what } between { ritual-hours }{ $whole ->
        [yes] , and neither earlier nor later on any.
       *[no] : { ritual-count } kept to those hours.
    }


## A day of the week

ritual-weekday-1 =
    { ritual-day }s belong to { ritual-what }: { ritual-count } in ninety days, spread over { COUNT($days) } of them.

ritual-weekday-2 =
    On { COUNT($days) } { ritual-day }s in ninety days you played { ritual-what }. { $whole ->
        [yes] On no other day of the week did you.
       *[no] The other six days of the week shared what was left: { ritual-day } had { ritual-count }.
    }

ritual-weekday-3 =
    { $usual ->
        [0] Hardly one
       *[other] About { COUNT($usual) }
    } in a hundred of your plays will fall on a { ritual-day }. Of { ritual-what }, it was { ritual-count } in ninety days. Some things have their day.

ritual-weekday-4 =
    Ask what day it is, and { ritual-what } can tell you: a { ritual-day }. It would have been right about { ritual-count } in ninety days, over { COUNT($days) } { ritual-day }s.

ritual-weekday-5 =
    { COUNT($days, start: "yes") } { ritual-day }s, { COUNTED($inside, of: "play") }, the same name each time: { ritual-what }. { $whole ->
        [yes] All other days of those ninety had nothing of the kind.
       *[no] All other days of those ninety brought the count to { $plays }.
    }


## Both: those hours of that weekday

ritual-both-1 =
    { ritual-day }s between { ritual-hours } belong to { ritual-what }: { ritual-count } in ninety days, on { COUNT($days) } { ritual-day }s.

ritual-both-2 =
    On { COUNT($days) } { ritual-day }s within ninety days, somewhere between { ritual-hours }, you put on { ritual-what }. { $whole ->
        [yes] The week has a hundred and sixty-five other hours, and they went without.
       *[no] The week has a hundred and sixty-five other hours; those three had { ritual-count }.
    }

ritual-both-3 =
    A { ritual-day } of yours can be told by ear. Between { ritual-hours } it is { ritual-what }, and was on { COUNT($days) } of them in ninety days.

ritual-both-4 =
    Somebody keeps regular hours here, and it is { ritual-what }: { ritual-day }, from { CLOCK($from_at, style: "digits") } on and for three hours at most. That covers { ritual-count } in ninety days.

ritual-both-5 =
    Of a hundred plays of yours, { $usual ->
        [0] hardly one
       *[other] about { COUNT($usual) }
    } will begin on a { ritual-day } between { ritual-hours }. With { ritual-what } it was { ritual-count } in ninety days.


## Retold in a server: also $member. Three hours of the day

ritual-hour-of-1 =
    Between { ritual-hours }, by the clock here, { NAME($member) } can be found with { ritual-what }: { ritual-count } in ninety days, on { COUNTED($days, of: "day") }.

ritual-hour-of-2 =
    { ritual-what } has its hours at { OWNER($member) }, between { ritual-hours }. In ninety days they held { ritual-count }.

ritual-hour-of-3 =
    Set no clock by { NAME($member) }, except for { ritual-what }. It had { ritual-count } between { ritual-hours }, where of a hundred others { $usual ->
        [0] hardly one falls.
        [one] one falls.
       *[other] only { COUNT($usual) } fall.
    }

ritual-hour-of-4 =
    On { COUNTED($days, of: "day") } out of ninety { NAME($member) } played { ritual-what }, and the hour was no accident: { ritual-count } between { ritual-hours }.

ritual-hour-of-5 =
    What { NAME($member) } does between { ritual-hours } is, as far as music goes, { ritual-what }. In ninety days that window had { ritual-count }.

## A day of the week

ritual-weekday-of-1 =
    { ritual-day } is the day for { ritual-what } at { OWNER($member) }: { ritual-count } in ninety days.

ritual-weekday-of-2 =
    { NAME($member) } keeps { ritual-what } for { ritual-day }, which had { ritual-count } in ninety days.

ritual-weekday-of-3 =
    Some households have fish on a fixed day. { NAME($member) } has { ritual-what } on { ritual-day }: { ritual-count }, on { COUNTED($days, of: "day") }.

ritual-weekday-of-4 =
    The week goes round, and on { ritual-day } { ritual-what } comes round with it at { OWNER($member) }. That day had { ritual-count }; of anything else it gets { $usual ->
        [0] hardly one
       *[other] { COUNT($usual) }
    } in a hundred.

ritual-weekday-of-5 =
    Whether it is { ritual-day } can be told from { OWNER($member) } plays, by { ritual-what }. In ninety days { ritual-count } fell on that day.

## Both

ritual-both-of-1 =
    { NAME($member) } plays { ritual-what } on { ritual-day }, between { ritual-hours }: { ritual-count } in ninety days.

ritual-both-of-2 =
    A { ritual-day }, the hours between { ritual-hours }, { ritual-what }: within ninety days { NAME($member) } had those three together in { ritual-count }.

ritual-both-of-3 =
    There is a standing appointment at { OWNER($member) }, on { ritual-day }, between { ritual-hours }. { ritual-what } kept it on { COUNTED($days, of: "day") }.

ritual-both-of-4 =
    In ninety days { NAME($member) } gave { ritual-what } { COUNTED($plays, of: "play") }, and { COUNT($inside) } of them on a { ritual-day } between { ritual-hours }.

ritual-both-of-5 =
    Look in on { NAME($member) } on a { ritual-day } between { ritual-hours }, and the chances are good that it is { ritual-what }. So it was with { ritual-count }.

rule-ritual-hour = In ninety days, eight or more plays on six days or more, in four weeks or more, began within the same three hours, and they were at least 60 in a hundred of all its plays and twice what those hours hold of everything else; by sittings, so much would come by chance less than once in a hundred, all twenty-four places for three hours considered, and is still rare among everything looked at. Told when it first holds at a month’s end, in a year at the end of a quarter.
rule-ritual-weekday = In ninety days, half or more of its plays fell on one weekday, in four weeks or more, and twice what that weekday holds of everything else; by sittings, so much would come by chance less than once in a hundred, all seven days considered, and is still rare among everything looked at. A day turns at four in the morning. Told when it first holds at a month’s end, in a year at the end of a quarter.

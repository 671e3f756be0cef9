# The small words that phrases ask for through COUNT, ORDINAL, DAY, CLOCK and LENGTH.

number-digits = { NUMBER($n) }
number-0 = nought
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
number-11 = eleven
number-12 = twelve
number-13 = thirteen
number-14 = fourteen
number-15 = fifteen
number-16 = sixteen
number-17 = seventeen
number-18 = eighteen
number-19 = nineteen
number-20 = twenty
number-30 = thirty
number-40 = forty
number-50 = fifty
number-60 = sixty
number-70 = seventy
number-80 = eighty
number-90 = ninety
number-joined = { $tens }-{ $units }

# COUNTED says $said in words or digits; $n picks the form.

counted-play =
    { $n ->
        [one] { $said } play
       *[other] { $said } plays
    }
counted-song =
    { $n ->
        [one] { $said } song
       *[other] { $said } songs
    }
counted-artist =
    { $n ->
        [one] { $said } artist
       *[other] { $said } artists
    }
counted-person =
    { $n ->
        [one] { $said } person
       *[other] { $said } people
    }
counted-day =
    { $n ->
        [one] { $said } day
       *[other] { $said } days
    }
counted-minute =
    { $n ->
        [one] { $said } minute
       *[other] { $said } minutes
    }
counted-second =
    { $n ->
        [one] { $said } second
       *[other] { $said } seconds
    }
counted-hour =
    { $n ->
        [one] { $said } hour
       *[other] { $said } hours
    }
counted-month =
    { $n ->
        [one] { $said } month
       *[other] { $said } months
    }
counted-sitting =
    { $n ->
        [one] { $said } sitting
       *[other] { $said } sittings
    }
counted-week =
    { $n ->
        [one] { $said } week
       *[other] { $said } weeks
    }
counted-year =
    { $n ->
        [one] { $said } year
       *[other] { $said } years
    }
counted-name =
    { $n ->
        [one] { $said } name
       *[other] { $said } names
    }
counted-other =
    { $n ->
        [one] { $said } other
       *[other] { $said } others
    }
counted-member =
    { $n ->
        [one] { $said } member
       *[other] { $said } members
    }
counted-listener =
    { $n ->
        [one] { $said } listener
       *[other] { $said } listeners
    }
counted-stretch =
    { $n ->
        [one] { $said } stretch
       *[other] { $said } stretches
    }
counted-file =
    { $n ->
        [one] { $said } file
       *[other] { $said } files
    }
counted-skip =
    { $n ->
        [1] { $said } skip
       *[other] { $said } skips
    }
counted-time =
    { $n ->
        [1] once
        [2] twice
       *[other] { $said } times
    }
counted-new-song =
    { $n ->
        [one] { $said } new song
       *[other] { $said } new songs
    }
counted-day-running =
    { $n ->
        [one] { $said } day
       *[other] { $said } days running
    }

ordinal-1 = first
ordinal-2 = second
ordinal-3 = third
ordinal-4 = fourth
ordinal-5 = fifth
ordinal-6 = sixth
ordinal-7 = seventh
ordinal-8 = eighth
ordinal-9 = ninth
ordinal-10 = tenth
ordinal-11 = eleventh
ordinal-12 = twelfth
ordinal-13 = thirteenth
ordinal-14 = fourteenth
ordinal-15 = fifteenth
ordinal-16 = sixteenth
ordinal-17 = seventeenth
ordinal-18 = eighteenth
ordinal-19 = nineteenth
ordinal-20 = twentieth
ordinal-21 = twenty-first
ordinal-22 = twenty-second
ordinal-23 = twenty-third
ordinal-24 = twenty-fourth
ordinal-25 = twenty-fifth
ordinal-26 = twenty-sixth
ordinal-27 = twenty-seventh
ordinal-28 = twenty-eighth
ordinal-29 = twenty-ninth
ordinal-30 = thirtieth
ordinal-31 = thirty-first

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

day-long = the { $ordinal } of { $month }
day-short = { $day } { $month }
day-dated = { $day } { $month } { $year }
day-ordinal = the { $ordinal }
day-weekday = { $weekday }
day-full = { $weekday } the { $ordinal } of { $month }
day-month = { $month }
day-month-year = { $month } { $year }
day-year = { $year }

hour-0 = midnight
hour-1 = one
hour-2 = two
hour-3 = three
hour-4 = four
hour-5 = five
hour-6 = six
hour-7 = seven
hour-8 = eight
hour-9 = nine
hour-10 = ten
hour-11 = eleven
hour-12 = noon
clock-0 = { $hour } o’clock
clock-5 = five past { $hour }
clock-10 = ten past { $hour }
clock-15 = a quarter past { $hour }
clock-20 = twenty past { $hour }
clock-25 = twenty-five past { $hour }
clock-30 = half past { $hour }
clock-35 = twenty-five to { $hour }
clock-40 = twenty to { $hour }
clock-45 = a quarter to { $hour }
clock-50 = ten to { $hour }
clock-55 = five to { $hour }

daypart-morning = in the morning
daypart-afternoon = in the afternoon
daypart-evening = in the evening
daypart-night = at night

length-both = { $hours } and { $minutes }

# Whose: OWNER takes the second where a name ends in s.
owner-plain = { $name }’s
owner-s = { $name }’

# Between two moments of one paragraph: their first plays lie within 48 hours of each other.


## On one civil day

join-day-1 = The same day began something else.

join-day-2 = That was not all that started on that day.

join-day-3 = It shares its first day with another.

join-day-4 = Something else dates from the very same day.

join-day-5 = Nor did it have the day to itself.


## Within 48 hours

join-1 = Something else began within two days of it.

join-2 = It was not the only thing to begin just then.

join-3 = Close by stands another beginning.

join-4 = Those same days started one thing more.

join-5 = It had a neighbour, two days off at most.

join-6 = Next to it in the calendar is this.

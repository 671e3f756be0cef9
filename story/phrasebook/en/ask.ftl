# The question that follows a moment, by direct message, to whoever let us ask. Once.
# It guesses nothing, takes no answer for granted, and is kind about silence.

ask-why-1 = Is there a story to it? It would be quoted in your words, with today’s date, when your year is told.
ask-why-2 = The plays say when and how often. If you care to say why, there is room for it below.
ask-why-3 = We counted, and that is all we can do. The rest is yours to tell, or to keep.
ask-why-4 = What was that about? A line is enough, and no line is fine.
ask-why-5 = In a year you will read this again, and a sentence from you would then be worth more than ours. Would you like to leave one?
ask-why-6 = Somebody who was there could say what happened. You were there.

ask-gone-1 = Would you like to say something to it? You need not, and you are not asked twice.
ask-gone-2 = The plays only show where they end. If there are words for it, they are safe here, for you alone unless you choose otherwise.
ask-gone-3 = We noticed, and would leave it there. A line of yours would stand beside it in your own year.
ask-gone-4 = Nothing has to be said about that. Should you want to remember why, this is a place to write it down.
ask-gone-5 = Is it a thing to keep a note on? The buttons below also take a no.

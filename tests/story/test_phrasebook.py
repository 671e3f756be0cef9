"""How phrases are picked and filled."""

import pytest

from domain.errors import PhraseMissing
from story.phrasebook import Phrasebook
from tests.story.builders import PHRASES

SAID = """
said = { COUNTED($n, of: "play") }
started = { COUNTED($n, of: "play", start: "yes") }
titled = { TITLE($title) }
named = { NAME($title) }
clock = { CLOCK($at) }
until = { CLOCK($at, round: "up") } { DAYPART($at, round: "up") }
digits = { CLOCK($at, style: "digits") }
day = { DAY($at) }
full = { DAY($at, style: "full") }
dated = { DAY($at, style: "dated") }
length = { LENGTH($n) }
two-lines =
    One line
    and another.
form-2 = two
form-10 = ten
form-1 = one
bare =
    .only = attributes
"""


@pytest.fixture(scope="module")
def book():
    words = (PHRASES / "words.ftl").read_text("utf-8")
    return Phrasebook.from_texts({"words.ftl": words, "said.ftl": SAID})


@pytest.mark.parametrize(
    ("n", "inside", "starting"),
    [
        (0, "nought plays", "Nought plays"),
        (1, "one play", "One play"),
        (12, "twelve plays", "Twelve plays"),
        (13, "13 plays", "Thirteen plays"),
        (61, "61 plays", "Sixty-one plays"),
        (90, "90 plays", "Ninety plays"),
        (100, "100 plays", "100 plays"),
        (1234, "1,234 plays", "1,234 plays"),
    ],
)
def test_numbers_are_words_where_that_reads_better(book, n, inside, starting):
    assert (book.phrase("said", n=n), book.phrase("started", n=n)) == (inside, starting)


@pytest.mark.parametrize(
    ("at", "down", "up"),
    [
        ("2023-03-09T01:50+00:00", "ten to two", "ten to two in the morning"),
        ("2023-03-09T01:52+00:00", "ten to two", "five to two in the morning"),
        ("2023-03-09T02:45+00:00", "a quarter to three", "a quarter to three in the morning"),
        ("2023-03-09T00:05+00:00", "five past midnight", "five past midnight at night"),
        ("2023-03-09T23:58+00:00", "five to midnight", "midnight at night"),
        ("2023-03-09T12:00+00:00", "noon", "noon in the afternoon"),
        ("2023-03-09T13:00+00:00", "one o’clock", "one o’clock in the afternoon"),
        ("2023-03-09T18:30+00:00", "half past six", "half past six in the evening"),
    ],
)
def test_hours_are_said_as_people_say_them(book, at, down, up):
    assert (book.phrase("clock", at=at), book.phrase("until", at=at)) == (down, up)


def test_days_are_said_in_several_ways(book):
    at = "2023-03-09T01:50+00:00"
    assert book.phrase("digits", at=at) == "01:50"
    assert book.phrase("day", at=at) == "the ninth of March"
    assert book.phrase("full", at="2023-03-31") == "Friday the thirty-first of March"
    assert book.phrase("dated", at=at) == "9 March 2023"


def test_lengths_are_hours_and_minutes(book):
    assert [book.phrase("length", n=n) for n in (1, 60, 190)] == [
        "one minute",
        "one hour",
        "three hours and ten minutes",
    ]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Nights", "“Nights”"),
        ('"Heroes"', '‘"Heroes"’'),
        ("Don’t “Stop”", "‘Don’t “Stop”’"),
        ("{ $n }", "“{ $n }”"),
        ("*bold* _it_", "“*bold* _it_”"),
        ("a\nb\tc", "“a b c”"),
        ("שלום", "“\u2068שלום\u2069”"),
        ("evil \u202e txt", "“evil txt”"),
        ("🎷" * 3, "“🎷🎷🎷”"),
        ("x" * 500, f"“{'x' * 500}”"),
    ],
)
def test_titles_come_out_right(book, title, told):
    assert book.phrase("titled", title=title) == told


def test_names_stand_without_marks(book):
    assert book.phrase("named", title="فيروز") == "\u2068فيروز\u2069"


@pytest.mark.parametrize(
    ("key", "values"),
    [("nobody", {}), ("said", {}), ("bare", {}), ("titled", {}), ("day", {"at": "yesterday"})],
)
def test_what_cannot_be_said_is_an_error(book, key, values):
    with pytest.raises(PhraseMissing):
        book.phrase(key, **values)


@pytest.mark.parametrize("text", ["a = { $n -> [one] x *[other] y }", "a = one\na = two"])
def test_a_broken_text_is_refused(text):
    with pytest.raises(PhraseMissing):
        Phrasebook.from_texts({"a.ftl": text})


def test_a_broken_phrase_is_refused_when_it_is_said_and_spoils_no_other():
    broken = "bad = { $n -> [one] x *[other] y }"
    book = Phrasebook({"a.ftl": f"good = Good.\n{broken}\nalso = {{ good }}"})
    assert book.phrase("also") == "Good."
    for refused in (lambda: book.phrase("bad", n=1), book.check):
        with pytest.raises(PhraseMissing, match="phrase-unreadable"):
            refused()


def test_what_stands_before_the_first_phrase_must_be_a_comment():
    Phrasebook({"a.ftl": "### Words.\n\n## More.\na = one\n"}).check()
    with pytest.raises(PhraseMissing, match="phrase-unreadable"):
        Phrasebook({"a.ftl": "no phrase\na = one\n"}).check()


def test_a_phrase_takes_from_phrases_in_other_files():
    book = Phrasebook({"a.ftl": "a = { b }, { -c }", "b.ftl": "b = { $n }\n-c = { d }\nd = four"})
    assert book.phrase("a", n="one") == "one, four"
    assert book.says("a") == {"n"}


def test_a_sentence_stands_on_one_line(book):
    assert book.sentence("two-lines") == "One line and another."
    assert book.phrase("two-lines") == "One line\nand another."


def test_variants_stand_in_their_order(book):
    assert book.variants("form") == ("form-1", "form-2", "form-10")
    with pytest.raises(PhraseMissing):
        book.variants("nothing")


def test_no_phrase_returns_before_its_others_were_used(book):
    told: list[str] = []
    for month in range(12):
        told.append(book.choose("form", f"Ana|{month}", told_before=told))
    assert all(len({*told[n : n + 3]}) == 3 for n in range(10))


def test_the_choice_is_stable(book):
    assert {book.choose("form", "Ana|2023-03|x") for _ in range(5)} == {
        book.choose("form", "Ana|2023-03|x")
    }
    assert len({book.choose("form", f"Ana|{n}") for n in range(50)}) == 3

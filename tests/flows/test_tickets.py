"""Tickets: for one person, for a while, and so many at most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import TicketVoid
from domain.secret import Secret
from flows.tickets import Tickets
from tests.listening import Hour


def office(hour=None, most=3):
    return Tickets((hour or Hour()).aware, 1_000, most)


def void(tickets, ticket):
    try:
        tickets.look(ticket)
    except TicketVoid:
        return True
    return False


def test_a_ticket_is_for_what_it_was_given_for():
    tickets = office()
    assert tickets.look(tickets.give("ada", "a link")) == "a link"


def test_a_ticket_is_used_once():
    tickets = office()
    ticket = tickets.give("ada", "a link")
    assert tickets.take(ticket) == "a link"
    with pytest.raises(TicketVoid):
        tickets.take(ticket)


def test_a_ticket_runs_out():
    hour = Hour()
    tickets = office(hour)
    ticket = tickets.give("ada", "a link")
    hour.now += 999
    assert not void(tickets, ticket)
    hour.now += 1
    assert void(tickets, ticket)


def test_a_newer_ticket_voids_the_older_of_the_same_holder_alone():
    tickets = office()
    older, of_ben, newer = (tickets.give(who, who) for who in ("ada", "ben", "ada"))
    assert [void(tickets, one) for one in (older, of_ben, newer)] == [True, False, False]


def test_the_oldest_makes_room():
    tickets = office(most=2)
    given = [tickets.give(who, who) for who in ("ada", "ben", "cy")]
    assert [void(tickets, one) for one in given] == [True, False, False]


def test_a_ticket_shows_itself_to_nobody():
    tickets = office()
    ticket = tickets.give("ada", "a link")
    assert ticket.reveal() not in repr(tickets)
    assert ticket.reveal() not in repr(ticket)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 3), st.booleans())))
def test_whatever_is_given_a_holder_has_one_and_nothing_lingers(given_out):
    hour = Hour()
    tickets = office(hour, most=3)
    for holder, key, dropped in given_out:
        secret = Secret(str(key))
        tickets.keep(secret, holder, holder)
        if dropped:
            tickets.drop(secret)
        hour.now += 100
    assert len(tickets._given) == len(tickets._of_holder) <= 3
    assert set(tickets._of_holder.values()) == set(tickets._given)

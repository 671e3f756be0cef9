"""Chance that is no chance."""

from sample.dice import Dice


def test_the_same_words_throw_the_same_on_every_machine():
    dice = Dice("Ana", "2025-03-09")
    assert [dice.below(1000) for _ in range(6)] == [987, 595, 46, 37, 995, 181]


def test_other_words_throw_otherwise():
    assert Dice("Ana").fraction() != Dice("Ben").fraction()


def test_words_do_not_run_together():
    assert Dice("ab", "c").fraction() != Dice("a", "bc").fraction()


def test_weights_are_kept():
    dice = Dice("weights")
    thrown = [dice.weighted(("seldom", "often"), (1, 9)) for _ in range(2000)]
    assert 140 < thrown.count("seldom") < 260


def test_shuffling_loses_nothing():
    assert sorted(Dice("shuffle").shuffled(range(50))) == list(range(50))


def test_a_mean_is_kept_by_rounding():
    dice = Dice("about")
    assert 2.2 < sum(dice.about(2.3) for _ in range(3000)) / 3000 < 2.4

"""Stories as one page for a browser: each as its message in a channel, with its cards."""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from cards.fonts import headline_font
from flows.draw import Card
from story.chapters import Chapter, Story
from story.phrasebook import Phrasebook
from terminal import words
from terminal.clean import clean

STYLE = Path(__file__).with_suffix(".css")
AT_ONCE, LATER = 'fetchpriority="high"', 'loading="lazy" decoding="async"'
"""How a picture is fetched: the first of a page is in sight, the others are scrolled to."""
FONT = "the-headline-font"
"""Where the style wants its font."""


class Posted(NamedTuple):
    """A story, and the cards that go with it by the names of their files beside the page."""

    story: Story
    cards: Mapping[str, Card]
    booklet: str = ""
    """The name of its booklet's file beside the page; empty where it has none."""


def as_page(posted: Sequence[Posted], voice: Phrasebook) -> str:
    """Write one page of HTML: no scripts, nothing fetched from elsewhere, its font in itself."""
    title, style = _text(voice.phrase("terminal-page-title")), STYLE.read_text("utf-8")
    style = style.replace(FONT, b64encode(headline_font()).decode("ascii"))
    first = next((n for n, one in enumerate(posted, 1) if one.cards), 0)
    told = (_message(n, one, voice, first=n == first) for n, one in enumerate(posted, 1))
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>",
            f"<h1>{title}</h1>",
            *_contents(posted, voice),
            *(line for message in told for line in message),
            "</main>\n</body>\n</html>\n",
        ]
    )


def _text(text: str) -> str:
    return escape(clean(text))


def _contents(posted: Sequence[Posted], voice: Phrasebook) -> Iterator[str]:
    """Lead to every story, where there are several."""
    if len(posted) > 1:
        yield f'<nav aria-label="{_text(voice.phrase("terminal-page-contents"))}">\n<ul>'
        for n, one in enumerate(posted, 1):
            yield f'<li><a href="#story-{n}"><bdi>{_text(one.story.subject)}</bdi></a></li>'
        yield "</ul>\n</nav>"


def _message(number: int, posted: Posted, voice: Phrasebook, *, first: bool) -> Iterator[str]:
    """Write one story; the ``first`` picture of the page may be in it."""
    story = posted.story
    period = words.period_name(story.period, voice)
    yield f'<article class="message" aria-labelledby="story-{number}">'
    yield '<div class="face" aria-hidden="true"></div>\n<div>'
    house, kind = voice.phrase("terminal-page-house"), voice.phrase("terminal-page-bot")
    yield f'<p class="from">{_text(house)} <span>{_text(kind)}</span></p>'
    yield f'<h2 id="story-{number}" dir="auto">{_text(story.title)}</h2>'
    about = " · ".join(
        f"<bdi>{_text(part)}</bdi>" for part in (story.subject, period, story.period.zone)
    )
    yield f'<p class="about">{about}</p>'
    yield from _cards(posted.cards, first=first)
    for chapter in story.chapters:
        yield from _chapter(chapter, story, voice)
    if story.unknown:
        yield f"<h3>{_text(voice.phrase('terminal-unknown'))}</h3>\n" + '<ul class="unknown">'
        yield from (f"<li>{_text(line)}</li>" for line in story.unknown)
        yield "</ul>"
    yield from _rules(story, voice)
    if posted.booklet:
        said = _text(voice.phrase("terminal-page-booklet"))
        yield f'<p><a href="{_text(posted.booklet)}">{said}</a></p>'
    yield "</div>\n</article>"


def _cards(cards: Mapping[str, Card], *, first: bool) -> Iterator[str]:
    if cards:
        yield '<ul class="cards">'
        for n, (file, card) in enumerate(cards.items()):
            how = AT_ONCE if first and n == 0 else LATER
            size = f'width="{card.width}" height="{card.height}"'
            picture = f'<img src="{_text(file)}" alt="{_text(card.alt)}" {size} {how}>'
            yield f'<li><a href="{_text(file)}">{picture}</a></li>'
        yield "</ul>"


def _chapter(chapter: Chapter, story: Story, voice: Phrasebook) -> Iterator[str]:
    if chapter.title is not None:
        yield f"<h3>{_text(chapter.title)}</h3>"
    asked = _text(voice.phrase("terminal-receipts"))
    for paragraph in chapter.paragraphs():
        yield f"<p>{_text(' '.join(sentence.text for sentence in paragraph))}</p>"
        for moment in (one.moment for one in paragraph if one.moment is not None):
            said = _text(" ".join(words.receipt(story, story.moments[moment], voice)))
            yield f'<details><summary>{asked}</summary><p class="receipt">{said}</p></details>'


def _rules(story: Story, voice: Phrasebook) -> Iterator[str]:
    if rules := words.rules(story, voice):
        yield f"<details><summary>{_text(voice.phrase('terminal-rules'))}</summary>\n<ol>"
        yield from (f'<li class="receipt">{_text(rule)}</li>' for rule in rules.values())
        yield "</ol></details>"

"""Texts of any size that try to make reading slow: what tests and benchmarks measure growth with.

Each is a notice that holds one thing over and over, in a place where a reader has to look at it. `HOSTILE` maps a name
to a function from a size to a text of about that many characters.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from notices import MASTHEAD, PART_1, PROMPT, QUESTION_3, RELIEF_A, notice

Text = Callable[[int], str]


def repeated(piece: str, size: int) -> str:
    """A piece over and over."""
    return piece * max(1, size // len(piece))


def counted(piece: str, size: int) -> str:
    """A piece over and over, with a number in it that goes up."""
    return "".join(taken(size, (piece.format(n=n, d=1 + n % 28, y=1990 + n % 40) for n in itertools.count(1))))


def taken(size: int, pieces: Iterator[str]) -> Iterator[str]:
    """The first pieces, until they have the size."""
    while size > 0:
        piece = next(pieces)
        yield piece
        size -= len(piece)


def told(piece: str) -> Text:
    """In Part III and in Part IV (3), half and half."""
    return lambda size: notice(
        narrative=f"We are late. {repeated(piece, size // 2)} So we are.",
        answer_3="[X] Yes  [ ] No",
        explanation=f"Results will change. {repeated(piece, size // 2)} So they will.",
    )


def told_counted(piece: str) -> Text:
    """In Part III and in Part IV (3), each piece another."""
    return lambda size: notice(
        narrative=f"We are late. {counted(piece, size // 2)} So we are.",
        answer_3="[X] Yes  [ ] No",
        explanation=f"Results will change. {counted(piece, size // 2)} So they will.",
    )


def part(name: str, piece: str) -> Text:
    """As one part of the notice."""
    return lambda size: notice(**{name: repeated(piece, size)})


def inside(name: str, text: str, place: str, piece: str) -> Text:
    """In one part of the notice, in the place of some words of it."""
    return lambda size: notice(**{name: text.replace(place, repeated(piece, size))})


def page(start: str, end: str = "") -> Text:
    """As HTML in front of the form; what is opened is closed, or not, behind it."""
    return lambda size: (
        f"<html><body>{repeated(start, size // 2 if end else size)}<pre>{notice()}</pre>"
        f"{end * max(1, (size // 2) // len(start))}</body></html>"
    )


def rows(cells: str) -> Text:
    """As rows of a table in Part IV (3)."""
    form = notice(answer_3="[X] Yes  [ ] No", explanation="Results will change: @")

    def text(size: int) -> str:
        lines = form.replace("\n\n", "</p>\n<p>").replace("\n", "<br>\n")
        return f"<html><body><p>{lines}</p></body></html>".replace("@", f"<table>{counted(cells, size)}</table>")

    return text


def documents(size: int) -> str:
    """A submission of very many documents, the first of them a notice."""
    head = f"<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>NT 10-K\n<TEXT>\n{notice()}\n</TEXT>\n</DOCUMENT>\n"
    return head + counted("<DOCUMENT>\n<TYPE>EX-99\n<SEQUENCE>{n}\n<TEXT>\nSee it.\n</TEXT>\n</DOCUMENT>\n", size)


def header(line: str) -> Text:
    """A submission with a very long header."""
    return lambda size: (
        f"<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\tNT 10-K\nFILER:\n{counted(line, size)}</SEC-HEADER>\n"
        f"<DOCUMENT>\n<TYPE>NT 10-K\n<TEXT>\n{notice()}\n</TEXT>\n</DOCUMENT>\n"
    )


PROSE = (
    "The Company was not able to close the books of its subsidiary number {n}, whose auditors resigned, by June {d}, "
    "{y}, and expects to file the report on or before July {d}, {y}. "
)
ESTIMATE = (
    "Net sales of segment {n} are expected to be approximately ${n}.4 million for the year ended June {d}, {y}, "
    "compared with ${n}.9 million for the prior year, a decrease of {d}%. "
)

HOSTILE: dict[str, Text] = {
    "spaces": told(" "),
    "tabs": told("\t"),
    "empty lines": told("\n"),
    "lines of spaces": told(" " * 70 + "\n"),
    "no-break spaces": told("\xa0"),
    "(": told("("),
    "[": told("["),
    "|": told("|"),
    "_": told("_"),
    "- - -": told("- "),
    "*": told("*"),
    "quotes": told('"'),
    "one letter": told("x"),
    "digits": told("7"),
    "capitals and stops": told("A. "),
    "boxes [X]": told("[X] "),
    "boxes ☒": told("☒"),
    "boxes in the row of forms": part("boxes", "[X] Form 10-K "),
    "labels with boxes": part("boxes", "(Check one):  [X] Form 10-K  [ ] Form 20-F  [ ] Form 11-K  "),
    "labels without boxes": part("boxes", "(Check one):  Form 10-K  Form 20-F  "),
    "empty boxes in Part II": part("part_2", "[ ] (b) "),
    "Yes and No": part("answer_2", "[X] Yes [ ] No "),
    "pipes between cells": told("| a | b |\n"),
    "no line break": lambda size: told_counted(PROSE)(size).replace("\n", " "),
    "sentences of reasons": told_counted(PROSE),
    "short sentences": told("It is. "),
    "short sentences of reasons": told("It fell ill. "),
    "sentences of estimates": told_counted(ESTIMATE),
    "dates": told_counted("June {d}, {y} "),
    "amounts": told_counted("${n} million and "),
    "amounts in brackets": told_counted("({n}) "),
    "percentages": told_counted("{n}% to "),
    "metrics": told("net loss and revenue "),
    "periods": told_counted("the quarter ended June {d}, {y} and "),
    "items": part("portion", "Items 1, 2, 3 and "),
    "names of forms": told("Form 10-Q "),
    "missing reports": lambda size: notice(
        answer_2="[ ] Yes  [X] No", question_2=f"{counted('Form 10-Q for the quarter ended June {d}, {y}; ', size)}"
    ),
    "see the attachment": told("see attached "),
    "contacts": part("contact", "Ida Renwick (937) 555-0142 "),
    "telephone numbers": part("contact", "+49 30 555 0142 "),
    "signatures": part("signature", "By: /s/ Ida Renwick\nTitle: Director\n"),
    "addresses": part("part_1", "12 Tannery Lane\nDayton, Ohio 45402\n"),
    "lines of a street": inside("part_1", PART_1, "12 Tannery Lane", "12 Tannery Lane\n"),
    "letters of a street": inside("part_1", PART_1, "12 Tannery Lane", "12"),
    "digits of a city": inside("part_1", PART_1, "Dayton", "9"),
    "words of a city": inside("part_1", PART_1, "Dayton", "Dayton a "),
    "numbers on one line": inside("masthead", MASTHEAD, "0-55501", "| 000-98920 | 315990 10 7 | "),
    "numbers below": inside("masthead", MASTHEAD, "0-55501", "\n| 000-98920 | 315990 10 7 |"),
    "words of a name": inside("part_1", PART_1, "Harrow Kiln Corporation", "Harrow Kiln - "),
    "rules": inside("part_1", PART_1, "Harrow Kiln Corporation", "Kiln ------ "),
    "captions of a question": told(f"{QUESTION_3}\n\n"),
    "captions of Part II": told(f"{RELIEF_A}\n\n"),
    "prompts": told(f"{PROMPT}\n\n"),
    "headings": told("PART III -- NARRATIVE\n\n"),
    "short captions": told("Full Name of Registrant\n"),
    "beginnings of captions": told("If the subject report could not be filed "),
    "whole forms": lambda size: repeated(notice() + "\n", size),
    "nested tables": page("<table><tr><td>", "</td></tr></table>"),
    "nested tables left open": page("<table><tr><td>"),
    "nested fonts": page("<font size=2>", "</font>"),
    "nested fonts left open": page("<font face=Wingdings>"),
    "nested blocks": page("<div><p>", "</p></div>"),
    "paragraphs": page("<p>"),
    "line breaks": page("<br>"),
    "comments": page("<!-- x -->"),
    "comments left open": page("<!-- x "),
    "<": page("<"),
    "tags left open": page("<a href='x "),
    "entities": page("&nbsp;"),
    "entities of boxes": page("&#9746; "),
    "entities that are none": page("&nbspx"),
    "numbers of entities": page("&#" + "9" * 20 + " "),
    "attributes": lambda size: f"<html><p {counted('a{n}=1 ', size)}><pre>{notice()}</pre></p></html>",
    "styles": page('<span style="font-family:Wingdings;font-size:10pt">x</span>'),
    "rows of a table": rows("<tr><td>Revenue of {n}</td><td>{n}.5</td><td>${y}</td><td>({d})</td></tr>"),
    "rows of empty cells": rows("<tr><td></td><td></td><td></td></tr>"),
    "cells of one row": rows("<td>{n}</td>"),
    "documents": documents,
    "document tags": part("attachments", "<DOCUMENT>\n"),
    "header lines": header("\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tNumber {n} Corp\n"),
    "filers": header("FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tNumber {n} Corp\n"),
    "former names": header("\tFORMER COMPANY:\n\t\tFORMER CONFORMED NAME:\tNumber {n}\n"),
    "header lines unknown": header("WORD NUMBER {n}:\tx\n"),
    "header tags": header("<FILER>\n<CIK>{n}\n"),
    "pages": told("<PAGE>\n- 7 -\n"),
    "mojibake": told("â€™ "),
    "broken utf-8": told("Ã "),
}
"""The texts, by name."""

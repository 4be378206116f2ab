from __future__ import annotations

import re
import timeit
from pathlib import Path

import notices
import pytest
from notices import notice, without_headings

from nt10k.normalize import normalize
from nt10k.sections import Located, locate, split
from nt10k.sections.captions import CAPTIONS
from nt10k.text import FormText

FIXTURES = Path(__file__).parents[2] / "fixtures"
ALWAYS_THERE = {
    caption.name for caption in CAPTIONS if caption.name not in ("read_instruction", "general_instructions")
}


def located(text: str) -> Located:
    return locate(normalize([text]))


def printed(form: Located, name: str) -> str:
    found = form.get(name)
    assert found is not None, name
    return found.words


def test_every_caption_of_a_plain_notice_is_found() -> None:
    form = located(notice())
    assert form.captions.keys() == ALWAYS_THERE
    assert form.repaired == frozenset()
    starts = [form.captions[c.name].start for c in CAPTIONS if c.name in form.captions and c.name != "check_one"]
    by_part = {
        c.part: [form.captions[d.name].start for d in CAPTIONS if d.part == c.part and d.name in form.captions]
        for c in CAPTIONS
    }
    assert len(starts) == len(set(starts))
    assert all(max(by_part[part]) < min(by_part[part + 1]) for part in range(5))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nothing", notices.NOTHING),
        ("portion", notices.PORTION),
        ("relief_lead", notices.RELIEF_LEAD),
        ("relief_a", notices.RELIEF_A),
        ("relief_b", notices.RELIEF_B),
        ("relief_c", notices.RELIEF_C),
        ("prompt", notices.PROMPT),
        ("question_1", notices.QUESTION_1),
        ("question_3", notices.QUESTION_3),
        ("if_so", notices.IF_SO),
        ("part_4", "PART IV -- OTHER INFORMATION"),
        ("charter", "(Name of Registrant as Specified in Charter)"),
        ("period", "For Period Ended:"),
        ("name", "Full Name of Registrant"),
        ("city", "City, State and Zip Code"),
    ],
)
def test_a_caption_goes_from_its_number_to_its_last_sign(name: str, sentence: str) -> None:
    found = printed(located(notice()), name).rstrip(";. ")
    wanted = " ".join(sentence.split()).rstrip(";. ")
    assert found.removesuffix("(Check box if appropriate)") == wanted.removesuffix("(Check box if appropriate)")


def shout(text: str) -> str:
    return text.upper()


def rewrap(text: str) -> str:
    """Every paragraph in lines of five words."""
    blocks = []
    for block in text.split("\n\n"):
        words = block.split()
        blocks.append("\n".join("  " + " ".join(words[i : i + 5]) for i in range(0, len(words), 5)))
    return "\n\n".join(blocks)


@pytest.mark.parametrize(
    "change",
    [
        shout,
        rewrap,
        lambda text: text.replace("--", "—"),
        lambda text: text.replace(" -- ", "\n"),
        lambda text: " ".join(text.split()),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace("12b-25(b) AND (c)", "12b-25 (b) and (c)"),
        lambda text: text.replace("accountant's", "accountant’s"),
        lambda text: text.replace("PART IV", "PART  4").replace("PART II ", "PART 2 "),
        lambda text: "<pre>" + text + "</pre>",
        lambda text: text.replace("PART", "**PART").replace("RATION\n", "RATION**\n"),
    ],
    ids="capitals wraps dash heading-on-two-lines one-line spaces gap quote arabic html markdown".split(),
)
def test_what_printers_change_makes_no_difference(change: object) -> None:
    assert callable(change)
    form = located(change(notice()))
    assert not ALWAYS_THERE - form.captions.keys()
    assert form.repaired == frozenset()


def test_without_headings_the_sentences_are_found() -> None:
    form = located(without_headings())
    assert not (ALWAYS_THERE - form.captions.keys()) - {"part_1", "part_2", "part_3", "part_4"}


def test_part_three_is_not_the_one_that_part_two_speaks_of() -> None:
    for text in (notice(), notice(heading_3="Part III"), without_headings()):
        form = located(text)
        assert form.captions["prompt"].start > form.captions["relief_c"].end
        if heading := form.get("part_3"):
            assert heading.start > form.captions["relief_c"].end


@pytest.mark.parametrize(
    "narrative",
    [
        "As described in Part IV - Other Information, we are late.\nThe rest follows.",
        "The reasons described in reasonable detail in Part III of this form could not be eliminated.",
        "See Part I - Registrant Information.",
        "Our Form 12b-25 of May says for period ended June 30, 2011 that Part III - Narrative tells it.",
    ],
)
def test_captions_that_a_narrative_quotes_are_none(narrative: str) -> None:
    form = located(notice(narrative=narrative))
    assert form.captions["part_4"].start > form.text.text.rindex(narrative[:20])
    assert form.captions["part_1"].end < form.captions["name"].start
    assert form.captions["relief_a"].end < form.captions["relief_b"].start
    assert form.captions["prompt"].end <= form.text.text.rindex(narrative[:20])


def test_a_list_of_contents_in_front_is_passed_over() -> None:
    contents = "Part I Registrant Information ... 1\nPart II Rules 12b-25(b) and (c) ... 1\nPart III Narrative ... 2\n"
    contents += "Part IV Other Information ... 2"
    for text in (f"{contents}\n\n{notice()}", notice(nothing="", portion=contents)):
        form = located(text)
        assert printed(form, "part_1") == "PART I -- REGISTRANT INFORMATION"
        assert form.captions["part_4"].start > form.captions["prompt"].start > form.captions["name"].start


def test_what_a_list_of_contents_repeats_stands_where_it_stood() -> None:
    contents = (
        "Part I Registrant Information ... 1\nPart II Rules 12b-25(b) and (c) ... 1\nPart III Narrative ... 2\n\n"
    )
    plain, behind = located(notice()), located(contents + notice())
    shift = len(behind.text.text) - len(plain.text.text)
    assert behind.captions.keys() == plain.captions.keys()
    for name, span in plain.captions.items():
        assert (behind.captions[name].start, behind.captions[name].end) == (span.start + shift, span.end + shift), name


def test_of_captions_that_exclude_each_other_the_longer_counts() -> None:
    heading = "PART II -- RULES 12b-25(b) AND (c)"
    form = located(notice(heading_2="", part_2=f"{notices.RELIEF_B}\n\n{heading}"))
    assert "relief_b" in form.captions
    assert "part_2" not in form.captions


def test_a_caption_ends_with_the_first_of_its_last_words() -> None:
    sentence = "The report could not be filed within the prescribed time period because the vault was locked."
    assert located(notice(narrative=sentence)).gap_after("prompt").words == sentence


def written(text: str, start: str, end: str) -> list[str]:
    """What no caption says between two captions."""
    form = located(text)
    return [gap.words for gap in form.gaps(form.between(form.captions[start].end, form.captions[end].start))]


@pytest.mark.parametrize(
    ("narrative", "left"),
    [
        ("It burned.\n\nPART III -- NARRATIVE (continued)\n\nIt rained.", ["It burned.", "(continued) It rained."]),
        ("It burned.\n\n2 PART III -- NARRATIVE\n\nIt rained.", ["It burned. 2", "It rained."]),
        ("It burned.\n\nSee Part III - Narrative again.", ["It burned. See Part III - Narrative again."]),
    ],
    ids=["continued", "page-number", "sentence"],
)
def test_a_heading_printed_again_is_no_answer_and_one_in_a_sentence_is(narrative: str, left: list[str]) -> None:
    assert written(notice(narrative=narrative), "prompt", "question_1") == left


def test_a_sentence_of_the_form_printed_again_is_no_answer() -> None:
    broken = notices.PROMPT.replace("20-F, 11-K, ", "")
    text = notice(heading_3=f"PART III -- NARRATIVE\n\n{broken}", narrative="We are late.")
    assert written(text, "relief_c", "question_1") == ["We are late."]
    quoted = f"We are late. {notices.RELIEF_C}"
    assert written(notice(narrative=quoted), "prompt", "question_1") == ["We are late."]


SCANNED = [
    ("PART IV -- OTHER INFORMATION", "PART TV -- OTHER TNFORMATTON", "part_4"),
    ("PART III -- NARRATIVE", "PART lll -- NARRATlVE", "part_3"),
    ("State below in reasonable detail", "5tate be1ow in reasonab1e detai1", "prompt"),
    ("Full Name of Registrant", "Ful1 Narne of Registrant", "name"),
    ("Name and telephone number of person", "Narne and te1ephone nurnber of person", "question_1"),
    ("Have all other periodic reports", "Have a1l other peri0dic rep0rts", "question_2"),
    ("Is it anticipated that any significant", "ls it anticipated that any signiflcant", "question_3"),
    ("If so, attach an explanation of the", "lf so, attach an exp1anation of the", "if_so"),
    ("has caused this notification", "has caused this notiflcation", "caused"),
]


@pytest.mark.parametrize(("clean", "dirty", "name"), SCANNED, ids=[name for *_, name in SCANNED])
def test_damaged_captions_are_recognized_and_told(clean: str, dirty: str, name: str) -> None:
    text = notice()
    assert text.count(clean) == 1
    form = located(text.replace(clean, dirty))
    assert name in form.repaired
    assert dirty.split()[0] in printed(form, name)
    assert not ALWAYS_THERE - form.captions.keys()


@pytest.mark.parametrize(
    ("clean", "dirty", "name"),
    [
        ("Address of Principal Executive Office (Street and Number)",) * 2 + ("address",),
        (
            "Address of Principal Executive Office (Street and Number)",
            "Address of Principal Executive Office (5treet and Nurnber)",
            "address",
        ),
        ("Former Name if Applicable", "Former Name if App1icab1e", "former_name"),
        ("City, State and Zip Code", "City, State and 2ip C0de", "city"),
        ("City, State and Zip Code", "Cify, State and Zip Code", "city"),
        ("Full Name of Registrant", "Full Name of Regislrant", "name"),
        ("Full Name of Registrant", "Fu11 Narne of Registrant", "name"),
    ],
)
def test_a_damaged_caption_is_taken_whole_and_nothing_beside_it(clean: str, dirty: str, name: str) -> None:
    form = located(notice().replace(clean, dirty))
    assert printed(form, name) == dirty
    assert form.gap_before("city").words == "Dayton, Ohio 45402"
    assert form.gap_before("address").words == "12 Tannery Lane"
    assert (name in form.repaired) == (clean != dirty)


@pytest.mark.parametrize(
    "end",
    [
        "could not be filed within the prescribed time pcriod.",
        "could not be filed within the prescribod tirne peri0d.",
        "could not be filed wilhin the prescribed time period.",
    ],
)
def test_a_sentence_ends_with_its_last_words_damaged_as_they_are(end: str) -> None:
    prompt = notices.PROMPT.replace("could not be filed within the prescribed time period.", end)
    form = located(notice(prompt=prompt))
    assert printed(form, "prompt") == " ".join(prompt.split())
    assert form.gap_after("prompt").words == " ".join(notices.NARRATIVE.split())


def test_a_damaged_heading_alone_on_its_line_is_told() -> None:
    form = located(notice(heading_3="Part lll"))
    assert printed(form, "part_3") == "Part lll"
    assert form.repaired == frozenset({"part_3"})


def test_the_plural_of_a_caption_belongs_to_it_and_the_first_letter_of_a_value_does_not() -> None:
    form = located(notice(prompt=notices.PROMPT.replace("detail", "details")))
    assert form.gap_after("prompt").words == " ".join(notices.NARRATIVE.split())
    assert form.repaired == frozenset()
    address = "Address of Principal Executive Office"
    below = f"Full Name of Registrant\nAcme Loom, Inc.\n{address}\nSouth Street 4\nCity, State and Zip Code\nAkron"
    form = located(notice(part_1=below))
    assert (printed(form, "address"), form.gap_after("address").words) == (address, "South Street 4")


def test_nothing_is_repaired_in_a_text_that_is_no_form() -> None:
    form = located("Dear Sirs,\n\nthe report is late. " * 40)
    assert form.captions == {}
    assert form.repaired == frozenset()


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        ("one\n<PAGE>   2\ntwo", ["2"]),
        ("one\n\n- 3 -\n\ntwo", ["- 3 -"]),
        ("one\n\nPage 2 of 4\n\ntwo", ["Page 2 of 4"]),
        ("one\n\n2\n\f\ntwo", ["2"]),
        ("one\n\n2\n\ntwo", []),
        ("We sold\n- 30 tons\n3,000 units", []),
        ("one\n\nSEC 1344 (05-06)\n\ntwo", ["SEC 1344 (05-06)"]),
        ("one\n\n2\n<PAGE>\ntwo", ["2"]),
    ],
    ids=["at-page-tag", "dashes", "page-of", "before-break", "figure", "amounts", "form-footer", "before-page-tag"],
)
def test_page_furniture(text: str, furniture: list[str]) -> None:
    assert [span.strip().words for span in located(text).furniture] == furniture


def test_the_omb_notice_is_furniture() -> None:
    omb = (
        "Persons who are to respond to the collection of information contained in this form are not required to "
        "respond unless the form displays a currently valid OMB control number."
    )
    form = located(notice(narrative=f"We are late.\n\n{omb}\n\nThe audit goes on."))
    assert omb.rstrip(".") in [span.words.rstrip(".") for span in form.furniture]


def test_asking_for_captions_and_gaps() -> None:
    form = located(notice())
    assert form.get("nowhere") is None
    assert form.get("nowhere", "name") == form.captions["name"]
    assert form.first("nowhere") == len(form.text.text)
    assert form.first("city", "name") == form.captions["name"].start
    assert form.first("city", "name", after=form.captions["name"].end) == form.captions["city"].start
    assert form.gap_before("name").words == "Harrow Kiln Corporation"
    assert form.gap_before("former_name").words == "N/A"
    assert form.gap_after("period").words.startswith("December 31, 2011 ☐ Transition Report")
    assert form.gap_after("question_1").words.startswith("Ida Renwick")
    assert form.between(5, 2).text == ""


def test_what_stands_in_front_of_the_first_caption_is_a_gap_too() -> None:
    form = located("Harrow Kiln Corporation\nFull Name of Registrant\n")
    assert form.gap_before("name").words == "Harrow Kiln Corporation"
    assert form.gap_after("name").words == ""


def test_gaps_are_what_is_no_caption() -> None:
    form = located(notice(narrative="We are late.\n\n- 2 -\n\nThe audit goes on."))
    region = form.between(form.captions["part_3"].start, form.captions["question_1"].end)
    assert [gap.words for gap in form.gaps(region)] == ["We are late.", "The audit goes on."]
    inside = form.between(form.captions["prompt"].start + 20, form.captions["prompt"].end + 15)
    assert all(gap.start >= form.captions["prompt"].end for gap in form.gaps(inside))
    assert form.gaps(form.between(0, 0)) == []


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*_nt*.*")), ids=lambda path: path.name)
def test_captions_and_gaps_share_the_text_of_a_fixture(path: Path) -> None:
    if path.name.endswith(".json"):
        return
    form = located(path.read_text("cp1252", "replace"))
    spans = sorted(
        [*form.captions.values(), *form.furniture, *form.gaps(form.text.span)], key=lambda s: (s.start, -s.end)
    )
    covered, at = [], 0
    for span in spans:
        covered.append(form.text.text[max(at, span.start) : max(at, span.end)])
        at = max(at, span.end)
    assert re.sub(r"\s", "", "".join(covered)) == re.sub(r"\s", "", form.text.text)


HOSTILE = ["Part III\n", "part i ", "Part III Narrative ", "\n- 1 -\n", "7\n", "\n1\n\f", "a", " ", "\n", "漢", "page "]


@pytest.mark.parametrize("repeated", HOSTILE, ids=repr)
def test_twice_the_text_costs_about_twice_the_time(repeated: str) -> None:
    def seconds(length: int) -> float:
        text = FormText(repeated * (length // len(repeated)))
        return min(timeit.repeat(lambda: split(locate(text)), number=1, repeat=3))

    assert seconds(320_000) < 8 * seconds(80_000) + 0.05, "four times the text; a quadratic scan takes sixteen times"

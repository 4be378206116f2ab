"""The review page in a real browser."""

from __future__ import annotations

import time

import pytest

from nt10k import Form12b25, parse_file
from nt10k.review import index, to_html
from review.conftest import Open
from review.pages import HOSTILE, RETAILER, form_of, retailer

pytestmark = pytest.mark.slow

FILE_NUMBER = "[title^='file_number']"
LIT = "[...document.querySelectorAll('.paper .on')].map(mark => mark.textContent)"
OTHERS = """[...document.querySelectorAll('#fields .on')].map(value => value.title.split(' · ')[0])"""
TOUCH = """() => {
  for (const node of document.querySelectorAll("body *")) {
    node.focus?.({ preventScroll: true });
    for (const name of ["pointerover", "mouseover", "mouseenter", "focus", "error", "load"]) {
      node.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }
}"""
# Every text that can be seen, with the contrast between its colour and what is painted behind it.
CONTRAST = """() => {
  const colour = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    for (; node; node = node.parentElement) {
      const [r, g, b, a = 1] = colour(getComputedStyle(node).backgroundColor);
      if (a === 1) return [r, g, b];
      if (a !== 0) throw Error("half transparent: " + node.className);
    }
    return [255, 255, 255];
  };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || /SCRIPT|STYLE/.test(node.tagName) || !node.checkVisibility()) continue;
    const [a, b] = [colour(getComputedStyle(node).color).slice(0, 3), behind(node)].map(light);
    found.push([(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), node.className, walk.currentNode.data.slice(0, 30)]);
  }
  return found;
}"""


def test_hovering_either_side_shows_the_other(open_page: Open) -> None:
    page = open_page(to_html(retailer()))
    page.hover(FILE_NUMBER)
    assert page.evaluate(LIT) == ["001-98340"]
    page.hover(".paper a:text-is('68399A105')")
    assert page.evaluate(OTHERS) == ["cusip"]
    assert page.evaluate(LIT) == ["68399A105"]
    page.hover("h1")
    assert page.evaluate(LIT) == page.evaluate(OTHERS) == []


def test_every_field_lights_up_what_it_was_read_from(open_page: Open) -> None:
    form = retailer()
    page = open_page(to_html(form))
    for path, evidence in form.evidence.items():
        page.eval_on_selector(f"[title^='{path} ']", "value => value.focus({preventScroll: true})")
        assert page.evaluate(OTHERS) == [path]
        assert "".join(page.evaluate(LIT)) == form.text[evidence.start : evidence.end]


def test_a_click_scrolls_to_the_other_side_and_escape_returns(open_page: Open) -> None:
    page = open_page(to_html(retailer()))
    value, mark = "[title^='signature.date']", ".paper a:text-is('March 31, 2008')"
    in_view = "node => { const at = node.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight; }"
    assert not page.eval_on_selector(mark, in_view)
    page.eval_on_selector(value, "value => value.click()")
    assert page.eval_on_selector(mark, in_view)
    assert page.evaluate("document.activeElement.textContent") == "March 31, 2008"
    assert page.evaluate("scrollY") == 0
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.title") == "signature.date · stated"
    page.locator(".paper a:text-is('001-98340')").click()
    assert page.evaluate("document.activeElement.title") == "file_number · stated"
    assert page.eval_on_selector(FILE_NUMBER, in_view)


def test_keys(open_page: Open) -> None:
    page = open_page(to_html(retailer()))
    title = "document.activeElement.title.split(' · ')[0]"
    page.keyboard.press("j")
    assert page.evaluate(title) == "late_report"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("j")
    assert page.evaluate(title) == "file_number"
    page.keyboard.press("k")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(title) == "late_report"
    assert page.eval_on_selector("#fields :focus", "node => getComputedStyle(node).outlineStyle") == "solid"
    page.keyboard.press("End")
    assert page.evaluate(title) == "signature.date"
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "☒ Form 10-K"
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent") == "☐ Form 20-F"
    page.keyboard.press("Enter")
    assert page.evaluate(title) == "checkboxes.reports.20-F"
    page.keyboard.press("?")
    assert page.is_visible("#help dl")
    page.uncheck("#letters")
    page.keyboard.press("Escape")
    assert not page.is_visible("#help dl")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "filter"


def test_the_tab_key_stops_once_on_each_side(open_page: Open) -> None:
    page = open_page(to_html(retailer()))
    stops = []
    for _ in range(6):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("(document.activeElement.id || document.activeElement.tagName).replace(/\\d+/, '')"))
    assert stops[:3] == ["A", "filter", "SUMMARY"]
    assert stops.count("f") == stops.count("t") == 1


def test_filter(open_page: Open) -> None:
    page = open_page(to_html(retailer()))
    page.keyboard.press("/")
    page.keyboard.type("registrant ADDRESS")
    assert page.locator("#fields .row:visible").count() == 1
    assert page.inner_text("#count").startswith("1 of ")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.title") == "registrant.address.street · stated"
    page.keyboard.press("Escape")
    assert page.locator("#fields .row:visible").count() > 20
    page.fill("#filter", "inferred")
    assert 0 < page.locator("#fields .row:visible").count() < 20
    page.fill("#filter", "no such field")
    assert page.is_visible("#nothing")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_hostile_notice_runs(open_page: Open, text: str) -> None:
    for html in (to_html(form_of(text)), index([(text, form_of(text))], unread=[(text, text)])):
        page = open_page(html)
        page.evaluate(TOUCH)
        page.mouse.click(5, 5)
        assert page.evaluate("[window.hacked, window.length]") == [None, 0]
        assert page.evaluate("document.scripts.length") == 1


def test_the_policy_blocks_what_gets_past_the_escaping(open_page: Open, complaints: list[str]) -> None:
    bad = (
        "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'><p id=p style='color: red'>"
        "<iframe srcdoc='<script>parent.hacked = 1</script>'></iframe><link rel=stylesheet href=https://example.com/x>"
    )
    page = open_page(to_html(retailer()).replace("<main>", f"<main>{bad}"))
    page.wait_for_timeout(200)
    assert page.evaluate("window.hacked") is None
    assert page.eval_on_selector("#p", "node => getComputedStyle(node).color") != "rgb(255, 0, 0)"
    assert sum("Content Security Policy" in complaint for complaint in complaints) >= 4
    complaints.clear()


def test_a_notice_of_100_kb_opens_in_under_a_second(open_page: Open) -> None:
    form = retailer()
    html = to_html(form.with_text(form.text + "\n" + "The audit is not complete.\tSee Part III. " * 2_500))
    assert len(html) > 150_000
    took = []
    for _ in range(3):  # a busy machine
        began = time.perf_counter()
        page = open_page(html)
        page.hover(FILE_NUMBER)
        took.append(time.perf_counter() - began)
    assert min(took) < 1, took


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "name", ["html_both_yes_and_no_ticked_2014_nt10q.htm", "submission_explanation_in_ex99_2012_nt10q.txt"]
)
def test_contrast(open_page: Open, scheme: str, name: str) -> None:
    form = parse_file(RETAILER.with_name(name))
    page = open_page(to_html(form), scheme=scheme)
    page.click("summary")
    page.hover(".v.broad")
    assert [found for found in page.evaluate(CONTRAST) if found[0] < 4.5] == []
    page = open_page(index([("a", form)], unread=[("b", "c")]), scheme=scheme)
    assert [found for found in page.evaluate(CONTRAST) if found[0] < 4.5] == []


@pytest.mark.parametrize("width", [360, 800, 1440])
def test_nothing_is_wider_than_the_screen(open_page: Open, width: int) -> None:
    form = retailer()
    long = form.model_copy(update={"file_number": "x" * 400}).with_text(form.text + "y" * 400)
    for html in (to_html(long), index([("z" * 200, long)])):
        page = open_page(html, width=width, height=780)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(
            "[...document.querySelectorAll('.pane')].every(pane => pane.scrollWidth <= pane.clientWidth)"
        )


def test_landmarks_and_labels(open_page: Open) -> None:
    page = open_page(to_html(retailer()))
    for role, name in (
        ("region", "Fields of the form"),
        ("region", "Text of the notice"),
        ("searchbox", "Filter the fields"),
    ):
        assert page.get_by_role(role, name=name).count() == 1  # type: ignore[arg-type]
    assert page.get_by_role("main").count() == page.get_by_role("banner").count() == 1
    assert page.get_by_role("heading", level=1).inner_text() == "Orchard & Pine Stores, Inc."
    assert page.get_by_role("link", name="10-K ticked").count() == 1
    assert page.get_by_role("img", name="expected ($7.34 million), before $3.102 million").count() == 1


def test_the_index_sorts_and_searches(open_page: Open) -> None:
    names = ["ascii_slash_boxes_1996_nt10k.txt", RETAILER.name, "html_both_yes_and_no_ticked_2014_nt10q.htm"]
    page = open_page(index([(name, parse_file(RETAILER.with_name(name))) for name in names]))
    links = "[...document.querySelectorAll('tbody tr:not([hidden]) a')].map(link => link.getAttribute('href'))"
    assert page.evaluate(links) == names
    page.get_by_role("button", name="Period ended").click()
    assert page.evaluate(links) == names
    page.get_by_role("button", name="Period ended").click()
    assert page.evaluate(links) == names[::-1]
    assert page.get_by_role("columnheader", name="Period ended").get_attribute("aria-sort") == "descending"
    page.keyboard.press("/")
    page.keyboard.type("orchard financing")
    assert page.evaluate(links) == [RETAILER.name]
    page.fill("#filter", "answer-contradictory")
    assert page.evaluate(links) == [names[2]]


def test_it_reads_without_its_script_and_prints_whole(open_page: Open) -> None:
    page = open_page(to_html(retailer()), scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("document.documentElement.scrollHeight") > 2000
    assert page.evaluate("document.querySelector('#text').scrollHeight <= document.querySelector('#text').clientHeight")
    assert not page.is_visible("#filter")


def test_an_empty_form(open_page: Open) -> None:
    page = open_page(to_html(Form12b25()))
    page.keyboard.press("j")
    assert page.is_visible("text=This form came without its text.")
    open_page(index([]))

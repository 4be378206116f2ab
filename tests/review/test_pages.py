from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nt10k
from nt10k import Evidence, Form12b25, MissingExtraError, parse, parse_file
from nt10k.cli import main
from nt10k.model import Diagnostic
from nt10k.review import index, to_html
from review.pages import HOSTILE, NOTICES, RETAILER, form_of, retailer, text_on, tree


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.stem)
def test_every_fixture_has_its_text_and_all_of_its_fields_on_the_page(path: Path) -> None:
    form = parse_file(path)
    page = to_html(form)
    assert text_on(page) == form.text
    root = tree(page)
    fields = {node.get("title").partition(" · ")[0]: node for node in root.xpath("//*[@id='fields']//*[@title]")}
    assert set(form.evidence) <= set(fields)
    for name, evidence in form.evidence.items():
        assert evidence.basis in fields[name].get("class").split()
        key = fields[name].get("data-k")
        marks = [mark for mark in root.find_class("m") if key in mark.get("data-f").split()]
        read = "".join(mark.text_content() for mark in marks)
        assert read == ("" if evidence.start is None else form.text[evidence.start : evidence.end])
        assert (key is None) == (evidence.start is None)
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root.xpath("//a/@href")} <= set(ids)


@given(st.text(st.characters(), max_size=60))
def test_the_text_on_the_page_is_the_text(text: str) -> None:
    if text:
        page = to_html(form_of(text, "x"))
        assert "\r" not in page  # a browser would turn it into a line end
        assert text_on(page) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_hostile_notice_is_mark_up(text: str) -> None:
    form = form_of(text).model_copy(
        update={"diagnostics": [Diagnostic(code=text, severity="error", field=text, message=text, start=0, end=3)]}
    )
    for page in (to_html(form.with_text(text)), index([(text, form)], unread=[(text, text)])):
        page.encode()
        root = tree(page)
        assert len(root.xpath("//script")) == len(root.xpath("//style")) == 1
        assert not root.xpath("//*[@style or @src or @srcdoc]|//iframe|//img|//form|//base|//link|//object")
        assert not [name for name in root.xpath("//@*/..") for name in name.attrib if name.startswith("on")]
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\ufeff\ue000\x00\x1b\x85]", page)
        assert all(link.startswith("#") or ":" not in link for link in root.xpath("//@href"))


def test_the_policy_allows_what_the_page_has_and_no_more() -> None:
    for page in (to_html(retailer()), index([])):
        policy = tree(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
        assert rules.pop("default-src") == rules.pop("base-uri") == rules.pop("form-action") == "'none'"
        for tag in ("style", "script"):
            source = re.search(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
            assert source
            digest = base64.b64encode(hashlib.sha256(source[1].encode()).digest()).decode()
            assert rules.pop(f"{tag}-src") == f"'sha256-{digest}'"
        assert not rules
        assert page.index("Content-Security-Policy") < page.index("<style>")


def test_assets_are_small() -> None:
    folder = Path(nt10k.__file__).parent / "review" / "templates"
    for asset in folder.iterdir():
        if asset.suffix in (".css", ".js"):
            assert asset.stat().st_size < 10_240, asset.name


def test_a_form_without_text_or_with_wrong_places() -> None:
    form = Form12b25.model_validate_json(retailer().model_dump_json())
    assert not tree(to_html(form)).find_class("m")
    evidence = {
        "cusip": Evidence(start=5, end=900),
        "contact": Evidence(start=9, end=2),
        "odd": Evidence(start=-4, end=1),
    }
    assert text_on(to_html(Form12b25(evidence=evidence).with_text("a short text"))) == "a short text"


def test_diagnostics_lead_to_their_places_and_fields() -> None:
    form = parse_file(RETAILER.with_name("html_both_yes_and_no_ticked_2014_nt10q.htm"))
    root = tree(to_html(form))
    remark = root.get_element_by_id("d0")
    assert remark.text_content() == form.diagnostics[0].message
    assert "d0" in root.get_element_by_id(remark.get("href")[1:]).get("data-f").split()
    (field,) = root.xpath("//*[contains(@class, 'findings')]//span[@class='code']/a")
    assert root.get_element_by_id(field.get("href")[1:]).get("title").startswith(str(form.diagnostics[0].field))


def test_boxes() -> None:
    root = tree(
        to_html(Form12b25.model_validate({"checkboxes": {"reports": {"10-K": True, "10-Q": False, "20-F": None}}}))
    )
    boxes = {node.get("title"): " ".join(node.text_content().split()) for node in root.find_class("box")}
    assert boxes["checkboxes.reports.10-K"] == "☒10-K ticked"
    assert boxes["checkboxes.reports.10-Q"] == "☐10-Q empty"
    assert boxes["checkboxes.reports.20-F"] == "▨20-F unreadable or not printed"
    answers = [" ".join(node.text_content().split()) for node in root.find_class("answer")]
    assert answers == ["▨Yes ▨No unreadable or not printed"] * 2


def test_index_has_a_row_for_each_notice() -> None:
    root = tree(index([("a b.html", retailer()), ("javascript:x", Form12b25())], unread=[("c.txt", "is empty")]))
    rows = root.xpath("//tbody/tr")
    assert [row.xpath(".//a/@href") for row in rows] == [["a%20b.html"], ["javascript%3Ax"]]
    assert "Orchard & Pine Stores, Inc." in rows[0].text_content()
    assert "Financing" in rows[0].text_content()
    assert "is empty" in root.get_element_by_id("unread").text_content()


def test_one_page_by_command(tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert main(["review", str(RETAILER), "-o", str(out)]) == 0
    assert out.read_text("utf-8") == to_html(retailer())
    assert main(["review", str(RETAILER), "-o", str(out)]) == 0  # its own pages it may replace


def test_a_folder_by_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with zipfile.ZipFile(tmp_path / "some.zip", "w") as archive:
        archive.write(RETAILER, "x/index.htm")
        archive.write(RETAILER, "x/Notice 1.txt")
        archive.write(RETAILER, "y/notice 1.txt")
        archive.writestr("z.txt", "An invoice.")
    out = tmp_path / "pages"
    assert main(["review", str(tmp_path / "some.zip"), str(RETAILER), "-o", str(out)]) == 1
    names = {"index.html", "index-2.html", "Notice-1.html", "notice-1-2.html", f"{RETAILER.stem}.html"}
    assert {path.name for path in out.iterdir()} == names
    links = tree((out / "index.html").read_text("utf-8")).xpath("//tbody//a/@href")
    assert set(links) == names - {"index.html"}
    assert "some.zip!z.txt: no Form 12b-25" in capsys.readouterr().err


def test_what_the_command_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notice = tmp_path / "notice.htm"
    notice.write_bytes(RETAILER.read_bytes())
    for arguments, status, why in (
        ([str(notice), "-o", str(notice)], 2, "is not overwritten"),
        ([str(notice), str(RETAILER), "-o", str(tmp_path / "x.html")], 2, "holds one notice"),
        ([str(notice), "-o", str(tmp_path / "notice.htm" / "x.html")], 2, "Not a directory"),
        ([str(RETAILER), "-o", __file__], 2, "is no folder"),
        ([str(tmp_path / "none.txt"), "-o", str(tmp_path / "x.html")], 2, "no such file"),
        ([__file__, "-o", str(tmp_path / "x.html")], 1, "no Form 12b-25"),
    ):
        assert main(["review", *arguments]) == status
        assert why in capsys.readouterr().err
    assert notice.read_bytes() == RETAILER.read_bytes()


def test_without_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    monkeypatch.delitem(sys.modules, "nt10k.review.render", raising=False)
    monkeypatch.delattr(nt10k.review, "render", raising=False)
    with pytest.raises(MissingExtraError, match=r"nt10k\[review\]"):
        to_html(Form12b25())


def test_it_is_there_when_it_is_asked_for() -> None:
    code = "import sys, nt10k; print(nt10k.review.to_html.__name__, 'jinja2' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "to_html False\n"


def test_a_megabyte_of_text() -> None:
    text = (
        "FORM 12b-25\nNOTIFICATION OF LATE FILING\nPART III - NARRATIVE\n"
        + "the report <is> late & \u200b\u202e " * 40_000
    )
    form = parse(text, max_size=1 << 24)
    assert text_on(to_html(form)) == form.text

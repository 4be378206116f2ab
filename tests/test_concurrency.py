"""`parse` depends on its argument alone: not on threads, processes, settings of the interpreter or earlier parses."""

from __future__ import annotations

import copy
import decimal
import gc
import importlib
import locale
import multiprocessing
import os
import pickle
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from hashlib import sha256
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import nt10k
from nt10k import Form12b25, parse, parse_file

ROOT = Path(__file__).parents[1]
FIXTURES = sorted(
    path
    for path in (ROOT / "fixtures").rglob("*")
    if path.suffix in (".txt", ".htm", ".md") and path.name != "README.md" and path.parent.name != "not_notices"
)
# Of each way through the library one: plain text, HTML, a submission with header, Markdown, damaged captions.
FEW = [
    path
    for path in FIXTURES
    if path.name.startswith(("html_thorn", "html_workiva", "submission_", "markdown_", "ocr_", "html_foreign", "b001"))
]


def told(form: Form12b25) -> str:
    """All that a form tells, in few letters."""
    return sha256((form.model_dump_json() + form.text).encode("utf-8", "surrogatepass")).hexdigest()


def told_of(path: Path) -> str:
    return told(parse_file(path))


@cache
def expected() -> dict[Path, str]:
    return {path: told_of(path) for path in FIXTURES}


def expected_of_few() -> list[str]:
    return [expected()[path] for path in FEW]


SCRIPT = """
import sys
from hashlib import sha256
from threading import Barrier, Thread
from nt10k import parse_file

def tell(paths):
    for path in paths:
        form = parse_file(path)
        yield sha256((form.model_dump_json() + form.text).encode("utf-8", "surrogatepass")).hexdigest()

def work(number):
    barrier.wait()
    results[number] = list(tell(sys.argv[2:]))

threads = int(sys.argv[1])
barrier, results = Barrier(threads), [None] * threads
workers = [Thread(target=work, args=(number,)) for number in range(threads)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
for result in results:
    print(*result)
"""


def fresh(
    paths: list[Path], options: list[str], settings: dict[str, str], *, threads: int = 1, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Parse in a new interpreter; a line of results for each thread."""
    source = str(Path(nt10k.__file__).parents[1])
    return subprocess.run(
        [sys.executable, *options, "-c", SCRIPT, str(threads), *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": source} | settings,
    )


@pytest.mark.slow
def test_threads_that_all_parse_for_the_first_time() -> None:
    done = fresh(FIXTURES, [], {}, threads=8)
    assert not done.stderr
    assert done.stdout.splitlines() == [" ".join(expected().values())] * 8


@pytest.mark.slow
@pytest.mark.parametrize("method", sorted(set(multiprocessing.get_all_start_methods()) - {"forkserver"}))
@pytest.mark.filterwarnings("default:.*multi-threaded, use of fork:DeprecationWarning")
def test_process_pools(method: str) -> None:
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        forms = list(pool.map(parse_file, FEW))
    assert forms == [parse_file(path) for path in FEW]
    assert [told(form) for form in forms] == expected_of_few(), "the text comes along"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "settings"),
    [
        (["-O"], {}),
        (["-OO"], {}),
        (["-bb", "-W", "error"], {}),
        (["-X", "dev", "-W", "error"], {}),
        (["-X", "utf8=0"], {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}),
        (["-X", "utf8=1"], {"LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati"}),
        ([], {"TZ": "Pacific/Pago_Pago", "PYTHONHASHSEED": "0"}),
        ([], {"PYTHONHASHSEED": "1"}),
        ([], {"PYTHONHASHSEED": "4294967295"}),
        (["-P"] if sys.version_info >= (3, 11) else [], {"PYTHONINTMAXSTRDIGITS": "640"}),
    ],
    ids=str,
)
def test_settings_of_the_interpreter(options: list[str], settings: dict[str, str], tmp_path: Path) -> None:
    done = fresh(FEW, options, settings, cwd=tmp_path)
    assert not done.stderr
    assert done.stdout.split() == expected_of_few()


@pytest.mark.parametrize("module", ["nt10k", "nt10k.cli", "nt10k.show", "nt10k.__main__"])
def test_importing_warns_of_nothing(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "dev", "-bb", "-c", f"import {module}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("name", ["fr_FR.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "C"])
def test_locale_of_the_caller(name: str) -> None:
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        pytest.skip(f"no locale {name} here")
    try:
        assert [told_of(path) for path in FEW] == expected_of_few()
    finally:
        locale.setlocale(locale.LC_ALL, before)


DECIMAL_CONTEXTS = {
    "three digits": decimal.Context(prec=3),
    "rounded up": decimal.Context(prec=6, rounding=decimal.ROUND_UP),
    "small exponents": decimal.Context(Emax=3, Emin=-3),
    "every trap": decimal.Context(traps=list(decimal.Context().flags)),
}


@pytest.mark.slow
@pytest.mark.parametrize("context", DECIMAL_CONTEXTS.values(), ids=DECIMAL_CONTEXTS)
def test_decimal_context_of_the_caller(context: decimal.Context) -> None:
    expected()
    with decimal.localcontext(context):
        results = {path: told_of(path) for path in FIXTURES}
        assert decimal.getcontext().flags == context.copy().flags, "nor does it leave traces there"
    assert results == expected()


def test_recursion_limit_of_the_caller() -> None:
    depth, frame = 0, sys._getframe()
    while frame.f_back:
        depth, frame = depth + 1, frame.f_back
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + 120)
    try:
        results = [told_of(path) for path in FEW]
    finally:
        sys.setrecursionlimit(before)
    assert results == expected_of_few()


def test_deep_markup_needs_no_deep_recursion() -> None:
    nested = b"<html><body>" + b"<div><table><tr><td>" * 20_000 + FEW[0].read_bytes()
    assert parse(nested).form_type == parse_file(FEW[0]).form_type


@pytest.mark.slow
def test_gives_the_same_again_in_any_order() -> None:
    assert [told_of(path) for path in reversed(FIXTURES)] == list(reversed(expected().values()))


def test_a_form_shares_nothing_with_the_next() -> None:
    """Lists and dictionaries can be written to; who does that must not change what others get."""
    path = next(path for path in FEW if "thorn" in path.name)
    spoilt = parse_file(path)
    spoilt.checkboxes.reports.clear()
    spoilt.evidence.clear()
    spoilt.financial_estimates.clear()
    spoilt.narrative.reasons.clear()
    spoilt.portion_items.append("7")
    spoilt.diagnostics.clear()
    assert told_of(path) == expected()[path]
    empty = Form12b25()
    empty.evidence["x"] = nt10k.Evidence(start=0, end=1)
    assert not Form12b25().evidence


@pytest.mark.parametrize("path", FEW, ids=lambda path: path.stem)
def test_forms_are_copied_and_sent_whole(path: Path) -> None:
    form = parse_file(path)
    copies = [pickle.loads(pickle.dumps(form, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    copies += [copy.copy(form), copy.deepcopy(form), form.model_copy(), form.model_copy(deep=True)]
    for twin in copies:
        assert twin == form
        assert twin is not form
        assert told(twin) == told(form), "the text comes along"
    assert copy.deepcopy(form).evidence is not form.evidence


def test_parts_of_a_form_are_copied_and_sent_whole() -> None:
    form = parse_file(next(path for path in FEW if "thorn" in path.name))
    parts: list[object] = [form.registrant, form.period, form.checkboxes, form.narrative, *form.financial_estimates]
    parts += [form.late_report, *form.evidence.values(), *form.diagnostics]
    for part in parts:
        assert pickle.loads(pickle.dumps(part)) == copy.deepcopy(part) == part


def test_errors_are_sent_whole() -> None:
    for error in (nt10k.NotForm12b25Error("no form"), nt10k.FilingTooLargeError("too large")):
        twin = pickle.loads(pickle.dumps(error))
        assert (type(twin), twin.args) == (type(error), error.args)


def test_the_input_is_not_changed() -> None:
    for path in FEW:
        content = path.read_bytes()
        digest = sha256(content).digest()
        parse(content)
        assert sha256(content).digest() == digest


def modules() -> Iterator[ModuleType]:
    yield nt10k
    for found in pkgutil.walk_packages(nt10k.__path__, "nt10k."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


# Caches without a limit, keyed by what stands in our own tables and never by what a notice says.
KEYED_BY_OUR_TABLES = {"nt10k.reasons.notation.compiled"}


def caches() -> dict[str, Any]:
    """Every function with a cache, by its name: those of modules and classes, and those that they hold."""
    list(modules())
    return {
        f"{thing.__module__}.{thing.__qualname__}": thing
        for thing in gc.get_objects()
        if hasattr(type(thing), "cache_info") and str(getattr(thing, "__module__", "")).startswith("nt10k")
    }


def sizes() -> dict[str, int]:
    """How much each collection holds that a module of the library keeps."""
    found = {}
    for module in modules():
        for name, value in vars(module).items():
            if isinstance(value, dict | list | set | bytearray) and not name.startswith("__"):
                found[f"{module.__name__}.{name}"] = len(value)
    return found


def test_every_cache_has_a_limit() -> None:
    parse_file(FEW[0])
    unlimited = {
        name
        for name, function in caches().items()
        if function.cache_info().maxsize is None and signature(function).parameters
    }
    assert unlimited <= KEYED_BY_OUR_TABLES


def test_nothing_that_outlives_a_parse_grows() -> None:
    expected()
    before = sizes(), {name: caches()[name].cache_info().currsize for name in KEYED_BY_OUR_TABLES & caches().keys()}
    for path in FEW:
        text = path.read_bytes().decode("utf-8", "replace")
        parse(text.replace(" the ", " thë ") + "Form 12b-25 unheard-of words 73,515 quuxes.")
        parse(text + "Form 12b-25 unheard-of words: 73,515 quuxes.")
    after = sizes(), {name: caches()[name].cache_info().currsize for name in before[1]}
    assert after == before

"""Importing costs little: only what every use needs comes along, and what is made later is made right."""

from __future__ import annotations

import importlib
import json
import pickle
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
from importing import YARDSTICK, limit, run, times

import nt10k
from nt10k import patterns

PYDANTIC = {"annotated_types", "pydantic", "pydantic_core", "typing_extensions", "typing_inspection"}
LOADED = """
import json, sys
before = set(sys.modules)
{}
new = set(sys.modules) - before
own = sorted(m for m in new if m.partition(".")[0] == "nt10k")
other = {{m.partition(".")[0] for m in new}} - set(sys.stdlib_module_names) - {{"nt10k"}}
other = {{m for m in other if not m.startswith("_")}}  # such as _sysconfigdata_x86
print(json.dumps([len(new), own, sorted(other)]))
"""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bytecode")


@pytest.mark.parametrize(
    ("code", "third_party", "modules", "own"),
    [
        ("import nt10k", PYDANTIC, 190, 12),
        ("from nt10k import parse", PYDANTIC | {"cython_runtime", "dateutil", "lxml", "six"}, 330, 130),
    ],
)
def test_what_comes_along(code: str, third_party: set[str], modules: int, own: int, cache: Path) -> None:
    count, ours, others = json.loads(run(LOADED.format(code), cache))
    assert set(others) <= third_party
    assert count <= modules
    assert len(ours) <= own
    assert not {"nt10k.cli", "nt10k.show"} & set(ours)


def test_the_time_of_an_import(cache: Path) -> None:
    """On a machine that is busy one measurement proves little: it fails if three do."""
    measured = []
    for _ in range(3):
        took = times(["import nt10k", YARDSTICK], cache, runs=7)
        if took["import nt10k"] <= limit(took[YARDSTICK]):
            return
        measured.append(took)
    pytest.fail(f"milliseconds over an empty Python: {measured}")


def modules() -> list[str]:
    found = (module.name for module in pkgutil.walk_packages(nt10k.__path__, "nt10k."))
    return [name for name in found if name != "nt10k.__main__"]


@pytest.mark.parametrize("name", modules())
def test_every_lazy_pattern_compiles(name: str) -> None:
    """A pattern that is wrong is found here and not by the first notice that needs it."""
    found = [value for value in vars(importlib.import_module(name)).values() if isinstance(value, patterns._Pattern)]
    for pattern in found:
        assert re.compile(pattern.pattern, pattern._flags)


def test_the_walk_sees_the_patterns_of_the_package() -> None:
    seen = {
        value.pattern
        for name in modules()
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, patterns._Pattern)
    }
    assert len(seen) > 100


def test_the_names_of_the_package_are_all_there() -> None:
    for name in nt10k.__all__:
        assert getattr(nt10k, name) is not None
    assert set(nt10k.__all__) <= set(dir(nt10k))
    with pytest.raises(AttributeError, match="no attribute 'pares'"):
        nt10k.pares  # type: ignore[attr-defined] # noqa: B018


def test_values_travel_to_a_process_that_has_read_nothing(cache: Path) -> None:
    """Models are built at their first use: a process that begins with a pickled value must build them then."""
    form = nt10k.Form12b25(registrant=nt10k.Registrant(name="Harrow Kiln Corporation")).with_text("text")
    code = f"""
import pickle
form = pickle.loads({pickle.dumps(form)!r})
assert form == type(form).model_validate_json(form.model_dump_json())
print(form.registrant.name, form.text)
"""
    assert run(code, cache) == "Harrow Kiln Corporation text\n"


@pytest.mark.parametrize(
    "first",
    [
        "Form12b25.model_json_schema()",
        "Form12b25.model_validate({})",
        "Form12b25.model_validate_json('{}')",
        "Form12b25().model_dump_json()",
        "type('Own', (Form12b25,), {})().model_copy()",
        "__import__('pydantic').TypeAdapter(list[Form12b25]).validate_python([{}])",
    ],
)
def test_whatever_is_asked_of_the_model_first(first: str, cache: Path) -> None:
    run(f"from nt10k import Form12b25\n{first}", cache)


def test_first_values_in_many_threads(cache: Path) -> None:
    code = """
import sys, threading
sys.setswitchinterval(1e-6)
from nt10k import Filer, Form12b25, Registrant
wrong = []
def build(model, start):
    start.wait()
    try:
        model().model_dump_json()
    except Exception as error:
        wrong.append(error)
for model in (Filer, Registrant, Form12b25):
    start = threading.Barrier(8)
    threads = [threading.Thread(target=build, args=(model, start)) for _ in range(8)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
print(wrong)
"""
    assert run(code, cache) == "[]\n"


def test_the_command_line_starts_without_drawing(cache: Path) -> None:
    code = "import sys, nt10k.cli; print('rich' in sys.modules, 'nt10k.show' in sys.modules)"
    assert run(code, cache) == "False False\n"


def test_the_module_is_the_command_line() -> None:
    ran = subprocess.run([sys.executable, "-m", "nt10k", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("nt10k ")

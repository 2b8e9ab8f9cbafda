"""What `make compiled` asks of the sources: building them takes minutes, each trap is told here at once."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_HOOK = _PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
_LEFT_OUT = {ROOT / one for one in _HOOK["exclude"] if "/" in one}
_RECORD = "msgspec.Struct"

Found = Iterator[ast.AST]


def _modules() -> Iterator[Path]:
    """The modules that are compiled."""
    for folder in _HOOK["include"]:
        for file in sorted((ROOT / folder).rglob("*.py")):
            if file.name != "__init__.py" and file not in _LEFT_OUT:
                yield file


def _records(tree: ast.Module) -> Found:
    """Classes that msgspec makes: mypyc leaves them interpreted, their modules have to be that as a whole."""
    return (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and any(_RECORD in ast.unparse(base) for base in node.bases)
    )


def _slots(tree: ast.Module) -> Found:
    """Data classes with slots: the decorator makes another class, compiled ones have slots anyway."""
    return (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and any("slots=True" in ast.unparse(one) for one in node.decorator_list)
    )


def _unloaded(tree: ast.Module) -> Found:
    """Types of fields that only the type checker imports: a compiled class looks its fields' types up."""
    late = {
        name.asname or name.name
        for block in tree.body
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    for node in ast.walk(tree):
        made = [*node.decorator_list, *node.bases] if isinstance(node, ast.ClassDef) else []
        if any(ast.unparse(one).startswith(("dataclass", "NamedTuple")) for one in made):
            assert isinstance(node, ast.ClassDef)
            for field in node.body:
                if isinstance(field, ast.AnnAssign):
                    names = (one for one in ast.walk(field.annotation) if isinstance(one, ast.Name))
                    yield from (name for name in names if name.id in late)


def _starred(tree: ast.Module) -> Found:
    """``in (a, *more)``: mypyc 2.4 fails on it; a set does."""
    return (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        and any(
            isinstance(right, ast.Tuple) and any(isinstance(one, ast.Starred) for one in right.elts)
            for right in node.comparators
        )
    )


def _keys(tree: ast.Module) -> Found:
    """``frozen & some.keys()``: typed as a frozen set and none when it runs, which compiled code checks."""
    return (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.BitAnd | ast.BitOr)
        and ast.unparse(node.right).endswith((".keys()", ".items()"))
    )


def _floats(tree: ast.Module) -> Found:
    """``Final`` before a tuple of floats: compiled code takes it for one that was never set."""
    return (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign)
        and ast.unparse(node.annotation) == "Final"
        and isinstance(node.value, ast.Tuple)
        and any(isinstance(one, ast.Constant) and isinstance(one.value, float) for one in node.value.elts)
    )


@pytest.mark.parametrize("trap", [_records, _slots, _unloaded, _starred, _keys, _floats])
def test_no_compiled_module_has_what_mypyc_cannot_take(trap: Callable[[ast.Module], Found]) -> None:
    found = [
        f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
        for file in _modules()
        for node in trap(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert found == [], trap.__doc__


def test_what_is_left_out_is_there() -> None:
    assert sorted(file for file in _LEFT_OUT if not file.is_file()) == []

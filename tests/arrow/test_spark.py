"""Spark in local mode with two workers: the rows of one process, whatever happens to the workers. Needs Java."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from arrow_helpers import dies_once
from pyarrow import parquet

from newsparse.arrow import OUTPUT_SCHEMA, SPARK_DDL, Config, parse_batches

pyspark: Any = pytest.importorskip("pyspark", reason="needs pyspark: pip install --group spark")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("java"), reason="needs Java: apt-get install openjdk-17-jre-headless"),
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.xdist_group("spark"),
]
ROOT = Path(__file__).parents[2]
SEEDS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
TEXTS = [*SEEDS * 3, None, "", *(f"“We wait,” said Ada Lunn of $ACME no. {number}." for number in range(80))]
PLUGIN = Config(plugins=("arrow_helpers", "newsparse_quotes.plugin", "newsparse_dateline.plugin"))


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A session with two workers, which may fail four times a task. Its Python processes see the path of this one."""
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", os.pathsep.join([str(Path(__file__).parent), *sys.path]))
        builder = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false")
        session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "7").getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        yield session
        session.stop()


def written(folder: Path, texts: list[str | None]) -> list[dict[str, Any]]:
    """Write texts as Parquet in four files, and return the rows that one process makes of them."""
    table = pa.table({"id": [f"{n:04}" for n in range(len(texts))], "text": pa.array(texts, pa.string())})
    size = -(-len(texts) // 4)
    for number in range(4):
        parquet.write_table(table.slice(number * size, size), folder / f"{number}.parquet")
    return pa.Table.from_batches(parse_batches(table.to_batches(), config=PLUGIN)).to_pylist()


def parsed(spark: Any, source: Path, function: Any) -> list[dict[str, Any]]:
    target = source / "out"
    spark.read.parquet(str(source)).mapInArrow(function, SPARK_DDL).write.parquet(str(target))
    made = parquet.read_table(target)
    assert made.schema.names == OUTPUT_SCHEMA.names
    return sorted(made.to_pylist(), key=lambda row: row["id"])


def test_the_types_of_spark_are_those_of_the_schema(spark: Any) -> None:
    from pyspark.sql.pandas.types import to_arrow_schema
    from pyspark.sql.types import _parse_datatype_string

    known = to_arrow_schema(_parse_datatype_string(SPARK_DDL))
    assert [(one.name, _loose(one.type)) for one in known] == [(one.name, _loose(one.type)) for one in OUTPUT_SCHEMA]


def _loose(kind: pa.DataType) -> str:
    """A type without the names that Arrow gives to the items of lists."""
    return str(kind).replace("element:", "item:").replace(" not null", "")


def test_spark_makes_the_rows_of_one_process(spark: Any, tmp_path: Path) -> None:
    expected = written(tmp_path, TEXTS)
    assert parsed(spark, tmp_path, partial(parse_batches, config=PLUGIN)) == expected
    assert sum(len(row["quotes"] or ()) for row in expected) > 80


def test_spark_finishes_although_a_worker_is_killed_once(spark: Any, tmp_path: Path) -> None:
    expected = written(tmp_path, TEXTS)
    tally = tmp_path.parent / f"{tmp_path.name}-tally"
    assert parsed(spark, tmp_path, partial(dies_once, config=PLUGIN, tally=str(tally))) == expected
    assert tally.exists()


def test_spark_finishes_with_a_document_that_kills_its_worker_every_time(spark: Any, tmp_path: Path) -> None:
    expected = written(tmp_path, TEXTS)
    for path in sorted(tmp_path.glob("*.parquet")):
        table = parquet.read_table(path)
        killers = pa.table({"id": [f"9{path.stem}"], "text": ["KILL"]}, schema=table.schema)
        parquet.write_table(pa.concat_tables([table.slice(0, 9), killers, table.slice(9)]), path)
    found = parsed(spark, tmp_path, partial(parse_batches, config=PLUGIN, isolate=True, time_budget_ms=60_000))
    assert [row for row in found if row["id"] < "9"] == expected
    assert [row["error"].partition(":")[0] for row in found if row["id"] >= "9"] == ["killed"] * 4


def test_the_example_parses_a_file(spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "examples"))
    from spark_parse import CONFIG, main

    table = pa.table({"id": ["a", "b"], "text": [SEEDS[0], None]})
    parquet.write_table(table, tmp_path / "in.parquet")
    main(str(tmp_path / "in.parquet"), str(tmp_path / "out"))
    found = sorted(parquet.read_table(tmp_path / "out").to_pylist(), key=lambda row: row["id"])
    assert found == pa.Table.from_batches(parse_batches(table.to_batches(), config=CONFIG)).to_pylist()

"""Parse a Parquet file of articles with Spark: ``python examples/spark_parse.py IN.parquet OUT.parquet [MASTER]``.

The file has the columns ``id`` and ``text``. The output has one row per row, with the columns of ``newsparse.arrow``.
It needs ``pip install pyspark 'newsparse[arrow]'`` and Java.
"""

import os
import sys
from functools import partial

from newsparse.arrow import SPARK_DDL, Config, parse_batches

CONFIG = Config(disable=("boilerplate",))  # texts of a news agency have no web page around them


def main(source: str = "", target: str = "", master: str = "local[2,4]") -> None:
    if not target:
        sys.exit("give a file to read and one to write: spark_parse.py IN.parquet OUT.parquet [MASTER]")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # otherwise the workers take python3 from PATH
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master(master).appName("newsparse").config("spark.ui.enabled", "false").getOrCreate()
    parse = partial(parse_batches, config=CONFIG, isolate=True, time_budget_ms=10_000)
    articles = spark.read.parquet(source).select("id", "text")
    articles.mapInArrow(parse, SPARK_DDL).write.mode("overwrite").parquet(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])

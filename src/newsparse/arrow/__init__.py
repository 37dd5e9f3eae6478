"""Arrow: one row of constant columns per article, for Spark, DuckDB, Dask, Ray and Parquet files (extra ``arrow``).

>>> import pyarrow as pa
>>> from newsparse.arrow import parse_batches
>>> batch = pa.record_batch({"id": ["a", "b"], "text": ['"Mind the gap," Ada Lunn said.', None]})
>>> (parsed,) = parse_batches([batch])
>>> parsed["quotes"][0][0]["speaker"].as_py()
'Ada Lunn'
>>> parsed["error"].to_pylist()
[None, 'no_text: the text is null']
"""

from newsparse.arrow.batches import Config, parse_batches
from newsparse.arrow.schema import OUTPUT_SCHEMA, SPARK_DDL, batch_of

__all__ = ["OUTPUT_SCHEMA", "SPARK_DDL", "Config", "batch_of", "parse_batches"]

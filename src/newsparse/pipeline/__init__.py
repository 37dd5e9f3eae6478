"""Orders, runs, isolates and verifies annotators."""

from newsparse.pipeline.pipeline import Input, OnError, Pipeline, default_pipeline

__all__ = ["Input", "OnError", "Pipeline", "default_pipeline"]

"""Cues, contents and sources: who said what."""

"""The stages that find cues, contents and sources."""

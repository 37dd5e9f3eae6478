"""Facts about the world that several parsers need: names, places, regions, agencies."""

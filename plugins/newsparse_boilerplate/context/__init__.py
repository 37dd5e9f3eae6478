"""Lines that are boilerplate by their position and their neighbours."""

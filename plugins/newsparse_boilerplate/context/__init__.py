"""Lines that are boilerplate by their position, their neighbours and their shape."""

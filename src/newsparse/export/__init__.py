"""Ways out of the house. Each module is a leaf, imported only when it is used."""

"""The features of the six models: templates at the top of each module, below them the functions that fill them.

A feature is one whole number (``newsparse.linear``). ``T3`` is the tag of template 3 of a module, ``RATE3`` the factor
of its field ``rate``. A field that several templates hold at the same place is multiplied once, by a factor without a
number that ``same_factor`` has checked. Nothing is decided here: the functions say what is seen, the weights say what
it is worth.
"""

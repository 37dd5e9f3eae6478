"""The features of the six models. Each module declares templates and then the functions that fill them.

A feature is one integer (``newsparse.linear``). ``T3`` is the tag of template 3 of a module, ``RATE3`` the factor of
its field ``rate``. If several templates have a field at the same position, its value is multiplied once, by a factor
that ``same_factor`` has checked.
"""

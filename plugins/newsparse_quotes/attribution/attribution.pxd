# The C types of attribution.py.
cimport cython

@cython.locals(first=Py_ssize_t, last=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t)
cpdef bint overlap(tuple a, tuple b) except -1

# The C types of cues.py.
cimport cython

cdef long long PLURAL


@cython.locals(classes=bytearray, at=Py_ssize_t)
cpdef bint is_noun(object document, Py_ssize_t cue, Py_ssize_t first, Py_ssize_t last) except -1

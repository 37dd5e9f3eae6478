# The C types of clause_context.py.
cimport cython

cdef long long _STOP_BEFORE, _ED_AFTER, _STOP_AFTER, _CUE_AFTER
cdef bytes _BEFORE, _AFTER


@cython.locals(classes=bytearray, rates=bytearray, before=cython.longlong, after=cython.longlong)
cpdef long long clause_context(
    object document, Py_ssize_t start, Py_ssize_t end, Py_ssize_t first, Py_ssize_t last
) except -1

# The C types of selection.py.
cimport cython

@cython.locals(
    cue=Py_ssize_t, pieces=tuple, outer=cython.longlong, outer_rate=cython.longlong, outer_level=cython.longlong,
    inner=cython.longlong, inners=cython.longlong, beside=cython.longlong, step=cython.longlong,
)
cdef object _others(object document, list found, object one)


@cython.locals(first=Py_ssize_t, last=Py_ssize_t)
cdef bint _contains(tuple pieces, Py_ssize_t at) except -1


@cython.locals(free=cython.longlong, parts=cython.longlong, missing=cython.longlong)
cpdef list features(object document, object cue_sentence, list found, Py_ssize_t number)

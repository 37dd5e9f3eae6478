# The C types of search.py.
cimport cython

cdef long long _LEAST
cdef unsigned long long _MULTIPLIER, _WORD


cdef class TemplateModel:
    cdef object _get
    cdef long long[::1] _slots
    cdef unsigned long long _mask, _shift
    cdef readonly object early_stop_score
    cdef readonly long long enough

    @cython.locals(score=cython.longlong, key=cython.ulonglong, at=Py_ssize_t)
    cpdef long long score(self, list keys) except? -1

    @cython.locals(at=cython.ulonglong, wanted=cython.longlong)
    cdef unsigned long long _slot(self, unsigned long long key) except? 1


cdef class Candidates:
    cdef readonly list found

    cpdef bint offer(self, object candidate, list keys) except -1


cdef class Search(Candidates):
    cdef TemplateModel _model
    cdef long long _enough, _most, _second
    cdef object _best, _runner_up
    cdef int _count

    @cython.locals(score=cython.longlong)
    cpdef bint offer(self, object candidate, list keys) except -1

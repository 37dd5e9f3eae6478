# The C types of linking.py.
cimport cython
from newsparse.linear.search cimport Candidates as Offers
from newsparse_quotes.features.linking cimport Surroundings as Around


@cython.locals(
    at=Py_ssize_t, first=Py_ssize_t, last=Py_ssize_t, low=Py_ssize_t, high=Py_ssize_t, here=Py_ssize_t,
    far=Py_ssize_t,
)
cpdef surroundings(object document, object quotations, Py_ssize_t number, Py_ssize_t back)


@cython.locals(
    here=Py_ssize_t, left_cues=list, right=Py_ssize_t, right_cues=list, around=Around, cues=_Cues, keys=list,
    rank=Py_ssize_t,
)
cpdef offer_choices(
    Offers candidates, object document, object quotations, Py_ssize_t number, object previous, Py_ssize_t back
)


cdef class _Cues:
    cdef Offers _candidates
    cdef Around _around
    cdef Py_ssize_t _left
    cdef object _gap

    @cython.locals(option=cython.longlong)
    cdef bint offer(self, Py_ssize_t at, Py_ssize_t rank) except -1

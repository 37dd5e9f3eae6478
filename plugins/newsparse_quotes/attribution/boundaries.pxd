# The C types of boundaries.py.
cimport cython
from newsparse.linear.search cimport Candidates as Offers
from newsparse_quotes.features.end cimport Content as ContentStart
from newsparse_quotes.features.start cimport StartsAfter as After, StartsBefore as Before

cdef long long END_REACH, OPEN, START_REACH


@cython.locals(
    classes=bytearray, low=Py_ssize_t, high=Py_ssize_t, stop=Py_ssize_t, after=After, when=Py_ssize_t,
    p=Py_ssize_t, c=cython.longlong, b=cython.longlong, beside=cython.bint, may_start=cython.bint,
)
cpdef offer_starts(
    Offers candidates, object document, Py_ssize_t cue, Py_ssize_t first, Py_ssize_t last, object source
)


@cython.locals(classes=bytearray, begin=Py_ssize_t, after=Py_ssize_t)
cdef bint _follows_its_content(
    object document, Py_ssize_t cue, Py_ssize_t first, Py_ssize_t last, object source
) except -1


@cython.locals(classes=bytearray, end=Py_ssize_t)
cdef Py_ssize_t _time_end(object document, Py_ssize_t first, Py_ssize_t last) except -1


@cython.locals(
    classes=bytearray, end=Py_ssize_t, commas=list, starts=list, before=Before, at=Py_ssize_t,
    type_=cython.longlong,
)
cdef bint _offer_starts_before(
    Offers candidates, object document, Py_ssize_t cue, Py_ssize_t first, Py_ssize_t last, object source
) except -1


@cython.locals(classes=bytearray, final=Py_ssize_t, content=ContentStart, stop=Py_ssize_t, at=Py_ssize_t)
cpdef offer_ends(
    Offers candidates, object document, Py_ssize_t cue, Py_ssize_t start, Py_ssize_t last, object unlinked=*
)


@cython.locals(classes=bytearray, done=Py_ssize_t, final=Py_ssize_t)
cpdef tuple second_piece(object document, Py_ssize_t cue, Py_ssize_t last, object source)

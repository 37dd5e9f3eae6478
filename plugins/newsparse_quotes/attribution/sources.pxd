# The C types of sources.py.
cimport cython
from newsparse.linear.search cimport Candidates as Offers
from newsparse_quotes.features.source cimport CueContext as Context

cdef long long IS_SUBJECT, MOST_NEARER, MOST_PER_SIDE, OPENS_CLAUSE, REACH
cdef bytes ROLES


cdef class ChunksBefore:
    cdef object _document

    cdef Context _about
    cdef list _chunks
    cdef tuple _chunk
    cdef Py_ssize_t _cue, _first, _last, _left, _known
    cdef long long _seen, _rank, _nearer, _flags, _context, _role

    @cython.locals(classes=bytearray, cue=Py_ssize_t, start=Py_ssize_t, end=Py_ssize_t)
    cpdef bint find_next(self) except -1

    @cython.locals(start=cython.longlong)
    cdef int _pass_found(self) except -1

    @cython.locals(between=bytearray, cue=Py_ssize_t, end=Py_ssize_t, i=Py_ssize_t, keys=list)
    cpdef bint offer(self, Offers candidates) except -1

    cpdef bint offer_next(self, Offers candidates) except -1


cdef class ChunksAfter:
    cdef object _document

    cdef Context _about
    cdef list _chunks
    cdef tuple _chunk
    cdef Py_ssize_t _cue, _known, _next
    cdef long long _rank, _flags

    @cython.locals(start=Py_ssize_t, end=Py_ssize_t)
    cpdef bint find_next(self) except -1

    @cython.locals(between=bytearray, start=Py_ssize_t, i=Py_ssize_t)
    cpdef bint offer(self, Offers candidates) except -1

    cpdef bint offer_next(self, Offers candidates) except -1


@cython.locals(
    classes=bytearray, first=Py_ssize_t, last=Py_ssize_t, at=Py_ssize_t, right=list, end=Py_ssize_t,
    beside=cython.longlong, about=Context, lefts=ChunksBefore, rights=ChunksAfter,
)
cpdef offer_sources(
    Offers candidates, object document, Py_ssize_t cue, object sentence, long long side, object before=*
)


@cython.locals(classes=bytearray)
cdef Py_ssize_t _without_times(object document, Py_ssize_t start, Py_ssize_t end) except -1

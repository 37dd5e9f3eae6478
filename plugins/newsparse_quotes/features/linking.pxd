# The C types of linking.py.
cimport cython

cdef long long EDGE
cdef long long T0, OPTION0, T1, BEFORE1, AFTER1, T2, AFTER2, LAST2, T3, WHOLE3, SIZE3, T4, WHOLE4, BEFORE4, T5
cdef long long CUES_BEFORE5, CUES_AFTER5, SIZE5, T6, STEP6, RANK6, LAST6, T7, RATE7, STEP7, T8, NEAR8, STEP8
cdef long long LIKELY8, T9, RATE9, LAST9, RANK9, T10, FORM10, RANK10, LEVEL10, T11, COMMAS11, NAMES11, STEP11, T12
cdef long long CLUSTER12, LAST12, T13, SAME13, PREVIOUS13, RANK13, T14, SAME14, LAST14, T15, PREVIOUS15, LAST15
cdef long long T16, BREAKS16, STOPS16, GAP16, CAPITAL16, T17, LAST17, OPEN17, T18, CUES_BEFORE18, CUES_AFTER18
cdef long long SIZE18, T19, LAST19, GAP19, T20, CUES_BEFORE20, CUES_AFTER20, GAP20, T21, GAP_LAST21, CAPITAL21
cdef long long T22, PREVIOUS22, BEFORE22, _OPTION_FIRST
cdef bytes _COMMAS, _NAMES


cdef class Surroundings:
    cdef object _document
    cdef bytearray _classes
    cdef Py_ssize_t _left, _right, _previous_cue
    cdef long long _before, _after, _last, _whole, _size, _cues_before, _cues_after, _previous

    @cython.locals(
        before=cython.longlong, after=cython.longlong, last=cython.longlong, whole=cython.longlong,
        size=cython.longlong, option_=cython.longlong,
    )
    cpdef list option(self, long long option)

    @cython.locals(
        classes=bytearray, between=bytearray, left=Py_ssize_t, right=Py_ssize_t, last=cython.longlong,
        rate=cython.longlong, level=cython.longlong, distance=Py_ssize_t, near=cython.longlong,
        step=cython.longlong, commas=cython.longlong, names=cython.longlong, option_=cython.longlong,
        same=cython.longlong,
    )
    cpdef list cue(self, long long option, Py_ssize_t cue, long long rank)

    cpdef list previous(self, long long option)

    @cython.locals(
        classes=bytearray, breaks=cython.longlong, stops=cython.longlong, gap=cython.longlong,
        last=cython.longlong, size=cython.longlong, capital=cython.longlong, gap_last=cython.longlong,
        base=cython.longlong, cues_before=cython.longlong, cues_after=cython.longlong,
    )
    cpdef list join(self, object a, object b, long long option)

    cpdef list continuation(self)

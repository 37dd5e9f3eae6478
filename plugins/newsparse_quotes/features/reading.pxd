# The C types of reading.py.
cimport cython

cdef long long EDGE
cdef long long T0, LEVEL0, SCORE0, RANK0, T1, RATE1, SCORE1, T2, SURE2, SOURCE2, LEVEL2, T3, MARGIN3, RANK3
cdef long long FIRST3, T4, MARGIN4, RANK4, FIRST4, T5, FREE5, PARTS5, SCORE5, MISSING5, T6, OUTER6, SCORE6, FIRST6
cdef long long T7, INNER7, SCORE7, INNERS7, FIRST7, T8, BESIDE8, SCORE8, RANK8, T9, SIZE9, LEVEL9, FIRST9, T10
cdef long long LEAD10, HEAD10, T11, SIGN11, AFTER11, T12, OUTER12, OUTER_RATE12, OUTER_LEVEL12, LEVEL12, RATE12
cdef long long T13, FRAME13, PARTS13, FIRST13, T14, SOURCE14, FRAME14, FIRST14, T15, SURE15, MARGIN15
cdef long long LAST_MARGIN15, T16, INNER16, RANK16, LAST_MARGIN16, T17, BESIDE17, RANK17, LAST_MARGIN17, T18
cdef long long PARTS18, MISSING18, RANK18, LEVEL18, T19, OUTER19, PARTS19, SOURCE19, T20, PIECES20, FIRST20
cdef long long SCORE20, T21, RATE21, SIGN21, LEVEL21, T22, LEAD22, LEVEL22, RATE22, _SCORE_SECOND, _FIRST


cpdef long long score_step(long long score)


@cython.locals(c=cython.longlong, type_=cython.longlong)
cpdef long long source_type(object document, Py_ssize_t cue, object source) except -1


@cython.locals(
    classes=bytearray, cue=Py_ssize_t, score=cython.longlong, rank=cython.longlong, sure=cython.longlong,
    margin=cython.longlong, last_margin=cython.longlong, rate=cython.longlong, frame=cython.longlong,
    level=cython.longlong, free=cython.longlong, parts=cython.longlong, missing=cython.longlong,
    outer=cython.longlong, outer_rate=cython.longlong, outer_level=cython.longlong, inner=cython.longlong,
    inners=cython.longlong, beside=cython.longlong, own=cython.longlong, start=Py_ssize_t, end=Py_ssize_t,
    first=cython.longlong, last=Py_ssize_t, head=cython.longlong, lead=cython.longlong, sign=cython.longlong,
    after=cython.longlong, type_=cython.longlong, content_first=cython.longlong, score_=cython.longlong,
)
cpdef list features(object document, object cue_sentence, object one, object others, object held)

# The C types of source.py.
cimport cython

cdef long long ADJACENT, EDGE, _OPENS_OR_HAS_VERB
cdef long long T0, SIDE0, RANK0, FIRST0, LAST0, T1, SIDE1, RANK1, PREVIOUS1, LAST1, T2, SIDE2, RANK2, FOLLOWING2
cdef long long DISTANCE2, T3, SIDE3, RANK3, BETWEEN3, PERSONAL3, T4, SIDE4, RANK4, PREVIOUS4, FRAME4, T5, SIDE5
cdef long long GAP_LAST5, GAP_FIRST5, FEW5, T6, SIDE6, OPENS6, ROOM6, BETWEEN6, T7, SIDE7, FIRST7, LAST7, SIZE7
cdef long long T8, SIDE8, FOLLOWING8, PREVIOUS8, QUOTATION8, T9, SIDE9, RANK9, TIE9, BEFORE9, T10, SIDE10, RANK10
cdef long long TIE10, BETWEEN10, T11, SIDE11, RANK11, LAST11, PREVIOUS11, T12, SIDE12, RANK12, FOLLOWING12, OWN12
cdef long long T13, SIDE13, RANK13, BEFORE13, BESIDE13, T14, SIDE14, TIE14, FIRST14, T15, TIE15, PREVIOUS15, T16
cdef long long NEARER16, BEFORE16, SHAPE16, ROLE16, T17, NEARER17, FIRST17, SHAPE17, T18, CONTEXT18, NEARER18
cdef long long BEFORE18, T19, VERBS19, SHAPE19, NEARER19, RELATIVE19, BEFORE19, T20, CONTEXT20, RELATIVE20
cdef long long NEARER20, VERBS20, T21, SHAPE21, NEARER21, TOUCHES21, PREVIOUS21, T22, BEFORE22, SECOND22, T23
cdef long long NEXT23, FRAME23, T24, FRAME24, RATE24, T25, FORM25, FRAME25, T26, FORM26, QUOTATION26, AUX26, T27
cdef long long BEFORE27, FRAME27, T28, LINK28, BEFORE28, _SIDE_FIRST, _RANK_SECOND, _PREVIOUS_THIRD, _LAST_FOURTH
cdef long long _TIE_THIRD, _NEARER_FIRST, _SHAPE_THIRD, _CONTEXT
cdef bytes COARSE_STEPS, FINE_STEPS, ROLES, SHAPES
cdef frozenset AUXILIARIES, PERSON_STARTS, RELATIVE_PRONOUNS_AND_THAT


cdef class CueContext:
    cdef bytearray _classes, _finite
    cdef bytes _clusters
    cdef Py_ssize_t _at, _first, _last, _earlier, _earlier_start, _earlier_end
    cdef long long _beside, _quotation, _rate, _frame, _before, _shape, _link

    @cython.locals(
        classes=bytearray, clusters=bytes, at=Py_ssize_t, first=Py_ssize_t, before=cython.longlong,
        tie=cython.longlong, start=Py_ssize_t, end=Py_ssize_t, low=Py_ssize_t, high=Py_ssize_t, one=cython.longlong,
        head=cython.longlong, previous=cython.longlong, following=cython.longlong, distance=cython.longlong,
        size=cython.longlong, gap=cython.longlong, side_=cython.longlong, position=cython.longlong,
        tied=cython.longlong, last_=cython.longlong, previous_=cython.longlong,
    )
    cpdef list features(self, tuple chunk, long long side, long long rank, long long between)

    @cython.locals(
        classes=bytearray, at=Py_ssize_t, before=cython.longlong, shape=cython.longlong, start=Py_ssize_t,
        end=Py_ssize_t, one=cython.longlong, verbs=cython.longlong, previous=cython.longlong, relative=cython.bint,
        nearer_=cython.longlong, shape_=cython.longlong, context_=cython.longlong,
    )
    cpdef list features_before(self, tuple chunk, long long context, long long nearer)

    @cython.locals(
        classes=bytearray, at=Py_ssize_t, first=Py_ssize_t, last=Py_ssize_t, frame=cython.longlong,
        before=cython.longlong, form=cython.longlong, second=cython.longlong, following=cython.longlong,
        auxiliary=cython.bint,
    )
    cpdef list features_of_none(self)

# The C types of start.py.
cimport cython

cdef long long CLOSE, CLOSE_AFTER_COMMA, CLOSE_ALONE, EDGE, OPEN
cdef long long T0, HERE0, FRAME0, SOURCE0, T1, BEFORE1, HERE1, NEXT_TO1, T2, HERE2, STEP2, MARK2, T3, NEXT3, STEP3
cdef long long SOURCE3, T4, BEFORE4, FRAME4, SOURCE4, NEXT_TO4, T5, HERE5, SECOND5, T6, SOURCE_END6, HERE6
cdef long long SOURCE6, T7, NEXT7, HERE7, FEW7, T8, BEFORE8, STEP8, SOURCE8, T9, FRAME9, LEVEL9, HERE9, FEW9, T10
cdef long long BEFORE10, HERE10, FEW10, T11, HERE11, OWN11, FEW11, T12, TYPE12, BEHIND12, SOURCE12, T13, TYPE13
cdef long long HERE13, BEFORE13, T14, TYPE14, FORM14, LAST14, T15, TYPE15, COMMAS15, ROOM15, T16, TYPE16, SIZE16
cdef long long LAST16, T17, TYPE17, FOLLOWING17, LAST17, T18, TYPE18, FOLLOWING18, QUOTED18, SOURCE18, _HERE_FIRST
cdef long long _HERE_AFTER_CLASS, _HERE_AFTER_CLUSTER, _BEFORE, _STEP_SECOND, _FEW_LAST, _SOURCE_THIRD
cdef long long _FRAME_FIRST, _SOURCE_FIRST, _NEXT
cdef frozenset COMMA


cdef class StartsAfter:
    cdef bytearray _classes
    cdef bytes _clusters
    cdef Py_ssize_t _cue, _last, _high, _mark
    cdef long long _frame0, _frame4, _source3, _source6, _source8, _next7, _frame9, _own11

    @cython.locals(
        classes=bytearray, clusters=bytes, c=cython.longlong, b=cython.longlong, n=cython.longlong,
        step=cython.longlong, few=cython.longlong, here=cython.longlong, before=cython.longlong,
        steps=cython.longlong, few_last=cython.longlong, here1=cython.longlong, here9=cython.longlong,
    )
    cpdef list features(self, Py_ssize_t at)


cdef class StartsBefore:
    cdef bytearray _classes
    cdef Py_ssize_t _first
    cdef long long _after_clause, _last_class, _form, _side, _following, _commas

    @cython.locals(
        classes=bytearray, first=Py_ssize_t, last_class=cython.longlong, side=cython.longlong,
        following=cython.longlong, here=cython.longlong, before=cython.longlong, quoted=cython.bint,
    )
    cpdef list features(self, Py_ssize_t at, Py_ssize_t end, long long type_)

# The C types of cue.py.
cimport cython

cdef long long EDGE
cdef long long T0, RATE0, NEXT0, T1, RATE1, PREVIOUS1, T2, FRAME2, NEXT2, NEXT_BUT_ONE2, T3, QUOTATION3, AHEAD3
cdef long long RATE3, UPPER3, T4, THAT4, RATE4, FRAME4, T5, RIVAL5, RATE5, UPPER5, T6, THIRD6, SECOND6, FORM6, T7
cdef long long REST7, ROOM7, FORM7, T8, LEVEL8, PREVIOUS8, SECOND8, T9, OWN9, NEXT9, PREVIOUS9, T10, BEFORE10
cdef long long NEXT10, RATE10, T11, OWN11, NEXT11, PREVIOUS11, _RATE, _RATE_SECOND, _UPPER, _OWN, _NEXT_CLUSTER
cdef bytes COARSE_STEPS


@cython.locals(
    classes=bytearray, clusters=bytes, rates=bytearray, rate=cython.longlong, frame=cython.longlong,
    level=cython.longlong, own=cython.longlong, form=cython.longlong, room=cython.longlong, rest=cython.longlong,
    previous=cython.longlong, second=cython.longlong, third=cython.longlong, following=cython.longlong,
    following2=cython.longlong, near=cython.longlong, ahead=cython.longlong, that=cython.longlong,
    rival=cython.longlong, left=Py_ssize_t, right=Py_ssize_t, upper=cython.longlong, rate_=cython.longlong,
    rate_second=cython.longlong, own_=cython.longlong, next_cluster=cython.longlong,
)
cpdef list features(object document, Py_ssize_t cue, Py_ssize_t first, Py_ssize_t last, object quoted, tuple rivals)

# The C types of end.py.
cimport cython

cdef long long ADJACENT, CLOSE, CLOSE_AFTER_COMMA, CLOSE_ALONE, EDGE, OPEN, _COMMA_CLASS
cdef long long T0, OPENING0, FRAME0, T1, BREAKS1, FRAME1, T2, LEVEL2, COMMAS2, QUOTED2, T3, LEAD3, COMMAS3, T4
cdef long long LAST4, T5, HERE5, COMMAS5, OPENED5, T6, HERE6, NEXT6, T7, DONE7, HERE7, OPENED7, T8, REST8, HERE8
cdef long long T9, HERE9, VERB9, NEXT9, T10, LAST10, HERE10, T11, OPENING11, HERE11, FEW11, T12, HERE12
cdef long long NEXT_BUT_ONE12, T13, LEAD13, DONE13, OPENED13, T14, DONE14, REST14, PUNCTUATION14, T15, LEVEL15
cdef long long HERE15, VERB15, T16, OPENED16, NEXT16, LAST16, T17, VERBS17, HERE17, COMMAS17, T18, LEAD18, HERE18
cdef long long COMMAS18, T19, HERE19, HERE_RATE19, NEXT_RATE19, T20, FORM20, HERE20, COMMAS20, T21, HERE21, LAST21
cdef long long QUOTED21, BEFORE_MARK21, T22, FRAME22, DONE22, OPENING22, T23, LEFT23, HERE23, OPENED23, T24
cdef long long HERE24, NEXT24, NEXT_BUT_ONE24, T25, HERE25, LAST25, NEXT25, T26, HERE26, OWN26, NEXT26
cdef long long _HERE_FIRST, _HERE_AFTER_COUNT, _HERE_AFTER_STEP, _HERE_AFTER_CLASS, _DONE_FIRST, _OPENED_LAST
cdef long long _OPENED_AFTER_STEP, _COMMAS_THIRD, _LEAD
cdef bytes _BREAKS, FINE_STEPS
cdef frozenset COMMA, PUNCTUATION


cdef class Content:
    cdef bytearray _classes, _rates, _verb_flags
    cdef bytes _clusters
    cdef list _pieces
    cdef Py_ssize_t _cue, _start, _final, _last, _last_open, _known
    cdef long long _frame, _level, _opening, _lead, _most_left, _commas, _verbs
    cdef long long _opening11, _lead13, _level15, _lead18, _form20, _quoted21, _frame22

    @cython.locals(
        classes=bytearray, inner=bytearray, start=Py_ssize_t, frame=cython.longlong, level=cython.longlong,
        opening=cython.longlong, lead=cython.longlong, commas=cython.longlong, breaks=cython.longlong,
    )
    cpdef list sentence_features(self)

    @cython.locals(
        classes=bytearray, clusters=bytes, rates=bytearray, start=Py_ssize_t, last=Py_ssize_t, last_open=Py_ssize_t,
        commas=cython.longlong, verbs=cython.longlong, left=cython.longlong, opened=cython.longlong,
        c=cython.longlong, b=cython.longlong, n=cython.longlong, n2=cython.longlong, done=cython.longlong,
        rest=cython.longlong, verb=cython.longlong, ahead=cython.longlong, here=cython.longlong,
        here_count=cython.longlong, here_step=cython.longlong, here_class=cython.longlong, done_=cython.longlong,
        opened_=cython.longlong, commas_=cython.longlong, opened_step=cython.longlong,
    )
    cpdef list features(self, Py_ssize_t at)

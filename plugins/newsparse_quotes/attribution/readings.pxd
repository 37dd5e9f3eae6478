# The C types of readings.py.
cimport cython
from newsparse.linear.search cimport Search as Best, TemplateModel

cdef long long CLOSE, CLOSE_CALL, LEAST_SCORE


@cython.locals(
    linear=TemplateModel, source_model=TemplateModel, first=Py_ssize_t, last=Py_ssize_t, found=list, cue=Py_ssize_t,
    score=cython.longlong, search=Best, ranked=list,
)
cpdef list readings(object state, object cue_sentence, long long least=*)


@cython.locals(
    found=list, first=Py_ssize_t, last=Py_ssize_t, cue=Py_ssize_t, score=cython.longlong, search=Best, begins=list,
    ends=list, number=cython.longlong, other=cython.longlong, begin_score=cython.longlong,
    end_score=cython.longlong, limit=Py_ssize_t, end=Py_ssize_t, pieces=tuple,
)
cdef list _readings_of_cue(object state, object cue_sentence, object scored)


@cython.locals(
    first=Py_ssize_t, cue=Py_ssize_t, classes=bytearray, begin=Py_ssize_t, done=Py_ssize_t,
)
cdef tuple _interrupted(object state, object cue_sentence, object scored, Py_ssize_t start)


@cython.locals(before=Py_ssize_t)
cdef bint _ends_clause(object document, Py_ssize_t at) except -1


cdef long long _margin(list ranked) except? -1

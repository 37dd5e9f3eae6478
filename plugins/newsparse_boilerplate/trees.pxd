# The C types of trees.py.
cimport cython

cdef long _LEAF


cdef class Forest:
    cdef unsigned char[::1] _features
    cdef short[::1] _values
    cdef unsigned short[::1] _right
    cdef unsigned int[::1] _roots

    @cython.locals(
        row=cython.longlong[::1], total=cython.longlong, number=Py_ssize_t, at=Py_ssize_t, feature=Py_ssize_t,
    )
    cpdef long long sum_of_leaves(self, object line) except? -1

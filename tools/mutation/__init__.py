"""Mutation testing: faults put into the code one at a time, each of which some test has to notice.

``python -m tools.mutation statistics`` makes a copy of the tree in a folder of its own (``--folder`` to go on there
with a run that was stopped), lets mutmut change every function of the group and run the tests that reach it, prints a
table by module and, with ``--survivors``, what no test noticed. It ends with 1 where fewer than ``--least`` percent
were killed. Needs the extra ``mutation``. How long the groups take and what survived: ``docs/mutation.md``.
"""

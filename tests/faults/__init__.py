"""Faults in the middle of things, at every point in turn: what is tried and what is found afterwards.

`acts` is what a process does until it is killed, `stage` the servers and the home it does it on, `trials` the faults.
`python -m tests.fault_table` prints the table.
"""

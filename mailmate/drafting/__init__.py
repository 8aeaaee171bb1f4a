"""From a reading and its case to a draft, and the gate that stands before every Send."""

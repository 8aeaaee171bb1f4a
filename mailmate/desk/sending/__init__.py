"""From a person's approval to a mail that left once: approvals, second look, outbox, words somebody stands for."""

"""Programs that print figures; none runs in the suite."""

"""The terminal inbox: one file per screen, over what the desk offers."""

"""mailmate: an inbox assistant for people who sell abroad.

The house has floors: faces (`cli`, `tui`) call steps (`desk`), steps join four rooms (`doors`,
`store`, `reading`, `drafting`), rooms follow rules (`trade`) over values (`mail`). Nothing here
imports upwards; `import-linter` holds that.
"""

__version__ = "0.1.0"

"""From a mail and its context to a reading: by the embedded reader, and by a chat model where asked."""

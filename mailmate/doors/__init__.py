"""One file per outside thing: servers, models, files, documents, secrets. Each translates its errors once."""

"""From raw news text to a checked, versioned data package: ingest, check, publish."""

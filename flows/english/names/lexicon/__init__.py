"""The English words that the names step knows: data only, one room per kind of word."""

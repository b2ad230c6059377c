// Of which of these relationship types does a source say that it names every one? A withdrawn source says nothing.
MATCH (source:Source)
WHERE source.withdrawnOn IS NULL AND source.completeFor IS NOT NULL
UNWIND source.completeFor AS type
WITH DISTINCT type
WHERE type IN $types
RETURN type

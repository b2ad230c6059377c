// Which pairs may be the same, those with the highest score first? Of one thing, or of all; of some kinds (both ends),
// or of all. The position orders by score in hundredths, then by key; pairs that a person linked have no score and come
// last. Pairs are few beside the graph (a search for them keeps a bounded number), so they are looked through and not
// indexed by score.
CALL () {
  WITH 1 AS one
  WHERE $of IS NULL
  MATCH (from:Thing)-[link:MAYBE_SAME_AS]->(to:Thing)
  RETURN from, link, to
  UNION
  WITH 1 AS one
  WHERE $of IS NOT NULL
  MATCH (from:Thing {id: $of})-[link:MAYBE_SAME_AS]-(to:Thing)
  RETURN from, link, to
}
WITH from, link, to,
     right('00' + toString(coalesce(100 - toInteger(round(link.score * 100)), 101)), 3) + ' ' + link.key AS position
WHERE position > $after
  AND position < $before
  AND ($minimumScore IS NULL OR link.score >= $minimumScore)
  AND (isEmpty($kinds)
    OR (any(kind IN $kinds WHERE kind IN labels(from)) AND any(kind IN $kinds WHERE kind IN labels(to))))
RETURN position AS key,
       link.key AS linkKey,
       from.id AS one,
       to.id AS other,
       link.score AS score,
       coalesce(link.reasons, []) AS reasons,
       coalesce(link.certainty, 'STATED') AS certainty
ORDER BY key PAGE_DIRECTION
LIMIT $limit

// How many pairs, of one thing or of all, has a person linked without a score?
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
WITH from, link, to
WHERE link.score IS NULL
  AND (isEmpty($kinds)
    OR (any(kind IN $kinds WHERE kind IN labels(from)) AND any(kind IN $kinds WHERE kind IN labels(to))))
RETURN count(link) AS count

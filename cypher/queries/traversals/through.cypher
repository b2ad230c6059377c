// A part of level.cypher: from a party by one of the types TYPES to something that is no party (an event, a right), and on
// by one of the types MEETING, which all lead to parties, to one that it ties to the first: one on another side, or by a
// type of $together also one on the same. HELD(first, between) stands for what the days that are asked about ask of them.
// Ids are read of what they decide about only: the key of the second relationship names both of its ends.
WITH node, isWalked, ends
WHERE isWalked AND node:Party
MATCH (node)<-[first:TYPES]-(between)
WITH node, first, between, ends
LIMIT $ties
WHERE NOT between.id IN $avoid
  AND HELD(first, between)
WITH node, first, coalesce(first.role, type(first)) AS side, between, ends, COUNT { (between)-[:MEETING]->() } AS size
OPTIONAL CALL (node, first, side, between, ends, size) {
  WITH node, first, side, between, ends
  WHERE size <= $meeting
  MATCH (between)-[second:MEETING]->(other)
  WHERE other <> node
    AND (type(first) IN $together OR coalesce(second.role, type(second)) <> side)
    AND HELD(second, other)
    AND OPEN
  RETURN second, other
}
WITH first, between, second, size, other
WHERE second IS NOT NULL OR size > $meeting
RETURN null AS counts, type(first) AS by, second.key AS key, SAID(first of between, second) AS said,
       CASE WHEN second IS NULL THEN between.id END AS meeting, size, other

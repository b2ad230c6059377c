// A part of level.cypher: by one of the types TYPES to what it leads to or comes from. FROM_THINGS
// lets only what is no party begin, for types by which parties go on through what lies there. HELD(first, node, other)
// stands for what the days that are asked about ask of them.
WITH node, isWalked, ends
WHERE isWalkedFROM_THINGS
MATCH (node)-[first:TYPES]-(other)
WITH node, first, other, ends
LIMIT $ties
WHERE other <> node
  AND HELD(first, node, other)
  AND ($direction = 'ANY' OR ($direction = 'OUT') = (startNode(first) = node))
  AND OPEN
RETURN null AS counts, null AS by, first.key AS key, SAID(first) AS said, null AS meeting, null AS size, other

// A part of steps.cypher: by one of the types TYPES to what it leads to or comes from. FROM_THINGS
// lets only what is no party begin, for types by which parties go on through what lies there. HELD(first, node, other)
// stands for what the days that are asked about ask of them.
UNION ALL
WITH node, isWalked
WHERE isWalkedFROM_THINGS
MATCH (node)-[first:TYPES]-(other)
WITH node, first, other
LIMIT $ties
WHERE other <> node
  AND HELD(first, node, other)
  AND ($direction = 'ANY' OR ($direction = 'OUT') = (startNode(first) = node))
  AND OPEN
RETURN null AS counts, first, null AS between, null AS second, other, null AS size

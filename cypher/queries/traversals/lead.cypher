// A part of meetings.cypher: by one of the types TYPES to what it leads to or comes from, as straight.cypher has it.
MATCH (node:Node)-[first:TYPES]-(other:Node)
USING INDEX SEEK node:Node(id)
USING INDEX SEEK other:Node(id)
USING JOIN ON other
WHERE node.id IN $from
  AND other.id IN $toFROM_THINGS
  AND other <> node
  AND HELD(first, node, other)
  AND ($direction = 'ANY' OR ($direction = 'OUT') = (startNode(first) = node))
RETURN node.id AS id, null AS by, first.key AS key, SAID(first) AS said, null AS meeting, null AS size

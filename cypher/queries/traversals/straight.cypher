// One branch of steps.cypher: by RELATIONSHIP_TYPE to what it leads to or comes from; FROM_THINGS lets only things that
// are no parties begin, where parties go on by through.cypher.
UNION ALL
WITH node
WHERE FROM_THINGS COUNT { (node)-[:RELATIONSHIP_TYPE]-() } <= $walkable
MATCH (node)-[first:RELATIONSHIP_TYPE]-(other)
WITH node, first, other
LIMIT $ties
WHERE other <> node
  AND OPEN
  AND ($direction = 'ANY' OR ($direction = 'OUT') = (startNode(first) = node))
RETURN null AS degrees, first, null AS between, null AS second, other, null AS size

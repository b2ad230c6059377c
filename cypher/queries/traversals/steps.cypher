// Where do steps lead from each of these things ($from)? One row: a list for each level, of which the first is of the steps
// from these things, and each other one of those from what the level before came to first (at most $stood things). LEVELS
// stands for level.cypher once for each level, ROWS for the lists that they give.
UNWIND $from AS id
MATCH (node:Node {id: id})
WITH collect(node) AS things1
LEVELS
RETURN [ROWS] AS levels

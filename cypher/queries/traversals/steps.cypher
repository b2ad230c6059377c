// Where do steps lead from each of these things ($from)? Items of each level, some in each row, since a driver reads a large
// one slowly: of the first level (0) they are of the steps from these things, of each other one of those from what the level
// before came to first (at most $stood things). LEVELS stands for level.cypher once for each level, ITEMS for the lists that
// they give.
UNWIND $from AS id
MATCH (node:Node {id: id})
WITH collect(node) AS things1
LEVELS
UNWIND range(0, size([ITEMS]) - 1) AS level
WITH level, [ITEMS][level] AS items
UNWIND range(0, size(items), 200) AS first
RETURN level, items[first..first + 200] AS items

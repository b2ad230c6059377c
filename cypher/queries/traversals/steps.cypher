// Where do steps lead from the things that each entry of $asked names (`from`; `ends` are what a traversal asks about)? Items of
// each level, some in each row, since a driver reads a large one slowly: of the first level (0) they are of the steps from these
// things, of each other one of those from what the level before came to first (at most $stood things). `place` tells which entry
// a row is of. LEVELS stands for level.cypher once for each level, ITEMS for the lists that they give, THINGS for those of the
// things that they begin at, with what the last one came to. The first row of an entry has $properties of all these things, the
// id before all others, unless they are more than $shown.
UNWIND range(0, size($asked) - 1) AS place
CALL (place) {
  UNWIND $asked[place].from AS id
  MATCH (node:Node {id: id})
  WITH collect(node) AS things1, $asked[place].ends AS ends
  LEVELS
  RETURN [ITEMS] AS levels, THINGS AS things
}
UNWIND range(0, size(levels) - 1) AS level
WITH place, level, levels[level] AS items, things
UNWIND range(0, size(items), 200) AS first
RETURN place,
       level,
       items[first..first + 200] AS items,
       CASE
         WHEN level = 0 AND first = 0 AND size($properties) > 0 AND size(things) <= $shown
           THEN [thing IN things | [name IN $properties | thing[name]]]
         ELSE []
       END AS things

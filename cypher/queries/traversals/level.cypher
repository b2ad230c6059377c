// A part of steps.cypher: one step from each of the things of a level (thingsLEVEL). A first item of `itemsLEVEL` per thing holds
// how many relationships it has of each type that is followed (DEGREES) and whether steps are read from it; an id without a
// thing has none. The others hold one step each: `key` of the relationship that leads to the other end, which names both of
// its ends, and where that comes from something between the two ends of the step, the type of the relationship that leads
// there (`by`). `said` is what is said of them, where SAID stands for reading it. Where so many meet there that nothing is
// followed through it, the item has no `key`, but `meeting` and how many they are (`size`). From a thing with more than
// $walkable relationships no step is read, or with $partly some, and from none where fewer than $least things have any.
// STEPS stands for through.cypher and straight.cypher, as far as there are such types. $ties bounds the relationships that
// are looked at, $perNode the items of one thing, $total those of the level.
CALL (thingsLEVEL, ends) {
  UNWIND thingsLEVEL AS node
  WITH ends, node, [DEGREES] AS degrees
  WITH ends, collect([node.id, node, degrees, reduce(sum = 0, degree IN degrees | sum + degree)]) AS things
  UNWIND things AS thing
  WITH ends, thing[0] AS id, thing[1] AS node, thing[2] AS degrees,
       ($partly OR thing[3] <= $walkable) AND size([one IN things WHERE one[3] > 0]) >= $least AS isWalked
  CALL (node, degrees, isWalked, ends) {
    CALL (node, degrees, isWalked, ends) {
      RETURN degrees AS counts, null AS by, null AS key, null AS said, null AS meeting, null AS size, null AS other
      UNION ALL
      STEPS
    }
    RETURN counts, by, key, said, meeting, size, other
    LIMIT $perNode
  }
  WITH id, counts, isWalked, by, key, said, meeting, size, other
  LIMIT $total
  RETURN collect([id, counts, isWalked, by, key, said, meeting, size]) AS itemsLEVEL, collect(DISTINCT other) AS reachedLEVEL
}

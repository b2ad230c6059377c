// Which steps lead from some things ($from) to others ($to)? In each row: how many relationships all of them ($both) have by
// which one steps (DEGREES), and some of the steps, as the items of level.cypher that hold one. Beyond $work relationships none
// is looked for. STEPS stands for meet.cypher and lead.cypher, as far as there are such types; $total bounds the items.
CALL () {
  MATCH (node:Node)
  WHERE node.id IN $both
  RETURN sum(DEGREES) AS work
}
CALL (work) {
  WITH work
  WHERE work <= $work
  CALL () {
    STEPS
  }
  WITH id, by, key, said, meeting, size
  LIMIT $total
  RETURN collect([id, null, true, by, key, said, meeting, size]) AS found
}
UNWIND range(0, size(found), 200) AS first
RETURN work, found[first..first + 200] AS items

// Where does one step lead from each of these things ($from)? A first row per thing holds how many relationships it has
// of each type that is followed (DEGREES), the others one step each: `first` and, where two relationships meet in
// something between the two ends, `between` and `second`. Where so many meet there that nothing is followed through it
// (`size` is more than $meeting), the row has no `other`. From a thing with more than $walkable relationships no step is
// read, or with $partly some. STEPS stands for through.cypher and straight.cypher, as
// far as there are such types. $ties bounds the relationships that are looked at, $perNode the rows of one thing, $total all rows.
UNWIND $from AS id
MATCH (node:Node {id: id})
WITH id, node, [DEGREES] AS degrees
WITH id, node, degrees, $partly OR reduce(sum = 0, degree IN degrees | sum + degree) <= $walkable AS isWalked
CALL (node, degrees, isWalked) {
  CALL (node, degrees, isWalked) {
    RETURN degrees AS counts, null AS first, null AS between, null AS second, null AS other, null AS size
    STEPS
  }
  RETURN counts, first, between, second, other, size
  LIMIT $perNode
}
RETURN id AS from,
       counts AS degrees,
       [first.key, coalesce(first.certainty, 'STATED'), first.validFrom, first.validTo] AS first,
       [between.id, between.startDate, between.endDate] AS between,
       [second.key, coalesce(second.certainty, 'STATED'), second.validFrom, second.validTo] AS second,
       other.id AS to,
       size
LIMIT $total

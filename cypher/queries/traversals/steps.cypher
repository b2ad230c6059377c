// Where does one step lead from each of these things ($from)? A first row per thing holds how many relationships it has
// of each type that is followed (DEGREES), the others one step each: `first` and, where two relationships meet in
// something between the two ends, `between` and `second`. Where so many meet there that it is not walked through
// (`size` is more than $meeting), the row has no `other`. BRANCHES stands for through.cypher and straight.cypher, once for
// each type. $perNode bounds the rows of one thing, $total all rows.
UNWIND $from AS id
MATCH (node:Node {id: id})
CALL (node) {
  CALL (node) {
    RETURN [DEGREES] AS degrees, null AS first, null AS between, null AS second, null AS other, null AS size
    BRANCHES
  }
  RETURN degrees, first, between, second, other, size
  LIMIT $perNode
}
RETURN id AS from,
       degrees,
       [first.key, coalesce(first.certainty, 'STATED'), first.validFrom, first.validTo] AS first,
       [between.id, between.startDate, between.endDate] AS between,
       [second.key, coalesce(second.certainty, 'STATED'), second.validFrom, second.validTo] AS second,
       other.id AS to,
       size
LIMIT $total

// A way of candidates.cypher to names: those that are a text as a whole.
UNWIND asked.exact AS exact
CALL (exact) {
  MATCH (name:Name)
  WHERE name.folded = exact
  RETURN name
  LIMIT $limit
}
RETURN 'EXACT ' + exact AS route, name

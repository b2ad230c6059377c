// A way of candidates.cypher to names: those that begin with a text.
UNWIND asked.starts AS start
CALL (start) {
  MATCH (name:Name)
  WHERE name.folded STARTS WITH start
  RETURN name
  ORDER BY name.folded
  LIMIT $limit
}
RETURN 'START ' + start AS route, name

// Which places lie directly in these places? At most $limit of each.
UNWIND $places AS id
MATCH (whole:Place {id: id})
CALL (whole) {
  MATCH (whole)<-[:PART_OF]-(part:Place)
  WITH part ORDER BY part.id LIMIT $limit
  RETURN collect(part.id) AS parts
}
RETURN id, parts

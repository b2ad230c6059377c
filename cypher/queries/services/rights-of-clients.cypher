// Which rights did an agency handle for a client: those that the client holds and for which a source says that the
// agency acted? At most $limit for each pair. Begins at the client, since an agency acts for many.
UNWIND range(0, size($pairs) - 1) AS position
WITH position, $pairs[position] AS pair
MATCH (agency:IpAgency {id: pair.agency}), (client:Party {id: pair.client})
CALL (agency, client) {
  MATCH (client)<-[:HELD_BY]-(right:IntellectualProperty)
  WHERE EXISTS { (right)-[:REPRESENTED_BY]->(agency) }
  WITH right
  ORDER BY right.id
  LIMIT $limit
  RETURN collect(right.id) AS rights
}
RETURN position, rights

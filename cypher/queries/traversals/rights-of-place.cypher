// The RIGHTS of co-applicants.cypher that parties of a place applied for or hold, also by way of a counted group that names
// them as members. AROUND stands for the way to the places in it, LOCATED for how parties lead to places.
CALL () {
  MATCH (:Place {id: $place})AROUND<-[:LOCATED]-(local:Party)
  WITH DISTINCT local
  LIMIT $parties + 1
  RETURN collect(local) AS locals
}
WITH size(locals) > $parties AS tooMany, locals[..$parties] AS locals
CALL (locals) {
  UNWIND locals AS local
  MATCH (local)<-[:HAS_MEMBER]-{0,1}(party)<-[:APPLIED_BY|HELD_BY]-(right:IntellectualProperty)
  WITH DISTINCT right
  LIMIT $rights + 1
  RETURN collect(right) AS found
}

// The beginning of the queries over activities: through whom does an event touch what was asked for? Itself (`through`
// is null); with $descendants a place that lies in it; with $parties a party located in the place; and a group that
// names it as a member. `reach` is how firmly that is known, `member` that it is through such a group. ROLES are the
// relationship types that lead from an event, an
// agreement or an alliance to what has a part in it (`part`).
CALL () {
  MATCH (touched:Thing {id: $of})
  RETURN touched, null AS through, null AS reach, false AS member
  UNION
  MATCH (:Place {id: $of})<-[:PART_OF]-{1,4}(touched:Place)
  WHERE $descendants
  RETURN touched, touched AS through, null AS reach, false AS member
  UNION
  MATCH (:Place {id: $of})<-[:PART_OF]-{0,4}(place:Place)<-[at:LOCATED_IN]-(touched:Party)
  WHERE $parties AND (place.id = $of OR $descendants)
  RETURN touched, touched AS through, at.certainty AS reach, false AS member
  UNION
  MATCH (:Organization {id: $of})<-[:HAS_MEMBER]-(touched:OrganizationGroup)
  RETURN touched, touched AS through, 'POSSIBLE' AS reach, true AS member
}
MATCH (touched)<-[part:ROLES]-(event:Event|Agreement|Alliance)
WHERE ($kinds IS NULL OR any(label IN labels(event) WHERE label IN $kinds))

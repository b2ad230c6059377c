// The beginning of the queries over activities: through whom does an event touch what was asked for? Itself (`through`
// is null), or a group that names it as a member; MORE stands for the through-*.cypher that were asked for, so that no
// other is planned. `reach` is how firmly that is known, `member` that it is through such a group. ROLES are the
// relationship types that lead from an event, an agreement or an alliance to what has a part in it (`part`).
CALL () {
  MATCH (touched:Thing {id: $of})
  RETURN touched, null AS through, null AS reach, false AS member
  UNION
  MATCH (:Organization {id: $of})<-[:HAS_MEMBER]-(touched:OrganizationGroup)
  RETURN touched, touched AS through, 'POSSIBLE' AS reach, true AS member
  MORE
}
MATCH (touched)<-[part:ROLES]-(event:Event|Agreement|Alliance)
WHERE ($kinds IS NULL OR any(label IN labels(event) WHERE label IN $kinds))
  AND ($statuses IS NULL OR coalesce(event.status, 'NOT_STATED') IN $statuses)

// How many of the events that activities.cypher would find have no stated period and are therefore in no year?
CALL () {
  MATCH (touched:Thing {id: $of})
  RETURN touched
  UNION
  MATCH (:Place {id: $of})<-[:PART_OF]-{1,4}(touched:Place)
  WHERE $descendants
  RETURN touched
  UNION
  MATCH (:Organization {id: $of})<-[:HAS_MEMBER]-(touched:OrganizationGroup)
  RETURN touched
}
MATCH (touched)<-[:ROLES]-(event:Event)
WHERE ($kinds IS NULL OR any(label IN labels(event) WHERE label IN $kinds))
  AND event.periodBasis = 'NOT_STATED'
RETURN count(DISTINCT event) AS undated

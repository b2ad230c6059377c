// Which events touch a party, a place or anything else (with $descendants also the places that lie in it), and in
// which part? ROLES stands for the relationship types that lead from an event to what has a part in it, IN_YEAR for
// events/in-year.cypher. A named member of a group is touched through the group, POSSIBLY. One row per event, the
// earliest first and those without a day last, with at most $limitParts parts and $figures figures: those about the
// event itself, and those of a place or a group that count it.
CALL () {
  MATCH (touched:Thing {id: $of})
  RETURN touched, null AS through
  UNION
  MATCH (:Place {id: $of})<-[:PART_OF]-{1,4}(touched:Place)
  WHERE $descendants
  RETURN touched, touched AS through
  UNION
  MATCH (:Organization {id: $of})<-[:HAS_MEMBER]-(touched:OrganizationGroup)
  RETURN touched, touched AS through
}
MATCH (touched)<-[part:ROLES]-(event:Event)
WHERE ($kinds IS NULL OR any(label IN labels(event) WHERE label IN $kinds))
  AND IN_YEAR
WITH event, part, through, coalesce(event.startDate, event.endDate, '9999') + '|' + event.id AS key
WHERE key > $after
WITH key, event, part, through
ORDER BY key, through IS NOT NULL, through.id, type(part)
WITH key, event, collect([part, through])[..$limitParts] AS parts
ORDER BY key
LIMIT $limit
CALL (event) {
  MATCH (event)-[:QUANTIFIED_BY|OBSERVED_FOR]-(figure:Observation)
  WITH DISTINCT figure
  ORDER BY figure.id
  LIMIT $figures
  RETURN collect(figure.id) AS figures
}
RETURN key,
       event.id AS event,
       labels(event) AS labels,
       event.status AS status,
       event.startDate AS startDate,
       event.endDate AS endDate,
       event.periodBasis AS periodBasis,
       [pair IN parts | {
         type: type(pair[0]),
         note: pair[0].role,
         through: pair[1].id,
         viaGroup: coalesce(pair[1]:OrganizationGroup, false),
         certainty: CASE WHEN pair[1]:OrganizationGroup THEN 'POSSIBLE' ELSE coalesce(pair[0].certainty, 'STATED') END
       }] AS parts,
       figures
ORDER BY key

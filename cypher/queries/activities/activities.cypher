// Which events, agreements and alliances (`event`, too) touch a party, a place or anything else, and in which part?
// TOUCHED stands for touched.cypher, IN_YEAR for events/in-year.cypher. One row for each, the earliest first and those
// without a day last, with at most $limitParts parts and $figures figures: those about it itself, and those of a place
// or a group that count it.
TOUCHED
  AND IN_YEAR
WITH event, part, through, reach, member, coalesce(event.startDate, event.endDate, '9999') + '|' + event.id AS key
WHERE key > $after
  AND key < $before
WITH key, event, part, through, reach, member
ORDER BY key, through IS NOT NULL, through.id, type(part)
WITH key, event, collect([part, through, reach, member])[..$limitParts] AS parts
ORDER BY key PAGE_DIRECTION
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
       coalesce(event.status, 'NOT_STATED') AS status,
       event.startDate AS startDate,
       event.endDate AS endDate,
       coalesce(event.periodBasis, 'NOT_STATED') AS periodBasis,
       [one IN parts | {
         type: type(one[0]),
         note: one[0].role,
         through: one[1].id,
         viaGroup: one[3],
         certainty: CASE
           WHEN 'POSSIBLE' IN [one[0].certainty, one[2]] THEN 'POSSIBLE'
           WHEN 'PROBABLE' IN [one[0].certainty, one[2]] THEN 'PROBABLE'
           ELSE 'STATED'
         END
       }] AS parts,
       figures
ORDER BY key PAGE_DIRECTION

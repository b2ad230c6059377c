// About which entities do statements differ, one row for each disagreement, in the order of their keys? Optionally about
// one entity, one property (or relationship type), or what a place holds: the place with what lies in it, parties that
// are located there, and figures that belong there.
MATCH (conflict:Conflict)
WHERE conflict.key > $after
  AND conflict.key < $before
  AND ($subject IS NULL OR conflict.subjectId = $subject)
  AND ($property IS NULL OR conflict.property = $property)
  AND ($place IS NULL OR EXISTS {
    MATCH (subject:Node {id: conflict.subjectId})
    WHERE EXISTS {
      (subject)-[:LOCATED_IN|OBSERVED_IN|TOOK_PLACE_IN|ORIGINATES_IN|PRODUCED_IN]->{0,1}(:Place)-[:PART_OF]->{0,4}(:Place {id: $place})
    }
  })
RETURN conflict.key AS key, conflict.subjectId AS subjectId
ORDER BY key PAGE_DIRECTION
LIMIT $limit

// Who says so, for each subject (an entity's id or a relationship's key), optionally about one property: the statements
// about it, each with the passage it stands in. A subject about which no statement was recorded at all was taken
// over as a whole: the passages of its `evidence` answer for it and for every value that it has. At most $limit
// rows per subject. The indexes are named because their statistics may be those of other data, by which a walk from the few
// sources looks short. READ_STATEMENT stands for what of a statement is read, RELATIONSHIPS for
// relationship-evidence.cypher, once for each type that is asked for.
UNWIND range(0, size($requests) - 1) AS position
WITH position, $requests[position] AS request
CALL (request) {
  MATCH (statement:Statement {subjectKey: request.subject})-[:STATED_IN]->(passage:Passage)-[:OF]->(source:Source)
    USING INDEX statement:Statement(subjectKey)
  WHERE request.property IS NULL OR request.property IN statement.properties
  WITH statement, passage, source
  ORDER BY passage.id, statement.id
  LIMIT $limit
  RETURN collect({
    statement: READ_STATEMENT,
    certainty: statement.certainty,
    code: passage.code,
    labelZh: passage.labelZh,
    labelEn: passage.labelEn,
    source: source.id
  }) AS stated
}
CALL (request, stated) {
  UNWIND stated AS row
  RETURN row
  UNION ALL
  WITH request, stated
  WHERE isEmpty(stated)
    AND (request.property IS NULL OR NOT EXISTS {
      MATCH (any:Statement {subjectKey: request.subject})
        USING INDEX any:Statement(subjectKey)
    })
  CALL (request) {
    WITH request
    WHERE request.type IS NULL
    MATCH (subject:Node {id: request.subject})
    WHERE request.property IS NULL OR subject[request.property] IS NOT NULL
    RETURN subject.evidence AS evidence, null AS certainty
    RELATIONSHIPS
  }
  UNWIND evidence[..$limit] AS id
  MATCH (passage:Passage {id: id})-[:OF]->(source:Source)
    USING INDEX passage:Passage(id)
  WITH passage, source, certainty
  ORDER BY passage.id
  RETURN {
    statement: null,
    certainty: coalesce(certainty, 'STATED'),
    code: passage.code,
    labelZh: passage.labelZh,
    labelEn: passage.labelEn,
    source: source.id
  } AS row
}
RETURN position, row

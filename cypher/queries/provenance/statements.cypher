// What is stated about each subject (an entity's id or a relationship's key), optionally about one property,
// with the passage and the source that state it. At most $limit statements per subject.
UNWIND range(0, size($requests) - 1) AS position
WITH position, $requests[position] AS request
CALL (request) {
  MATCH (statement:Statement {subjectKey: request.subject})-[:STATED_IN]->(passage:Passage)-[:OF]->(source:Source)
  WHERE request.property IS NULL OR request.property IN statement.properties
  RETURN statement, passage, source
  ORDER BY passage.id, statement.id
  LIMIT $limit
}
RETURN position,
       statement.properties AS properties,
       statement.values AS values,
       statement.printed AS printed,
       statement.certainty AS certainty,
       statement.rule AS rule,
       statement.recordedAt AS recordedAt,
       passage.id AS passage,
       passage.code AS code,
       passage.labelZh AS labelZh,
       passage.labelEn AS labelEn,
       source.id AS source

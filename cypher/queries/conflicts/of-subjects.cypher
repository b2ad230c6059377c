// About what do statements differ, for each of these entities: its properties, the relationships that begin at it, and
// where these lead? Each row is one disagreement with all statements it is among; READ_STATEMENT stands for what of a
// statement is read. At most $limit disagreements per entity and $statements statements each.
UNWIND $subjects AS subject
CALL (subject) {
  MATCH (conflict:Conflict {subjectId: subject})
  RETURN conflict
  ORDER BY conflict.key
  LIMIT $limit
}
CALL (conflict) {
  MATCH (statement:Statement {subjectId: conflict.subjectId})-[:STATED_IN]->(passage:Passage)-[:OF]->(source:Source)
  WHERE statement.subjectKey = conflict.subjectKey OR statement.subjectKey STARTS WITH conflict.subjectKey + '|'
  WITH statement, passage, source
  ORDER BY statement.id
  LIMIT $statements
  RETURN collect({
    statement: READ_STATEMENT,
    certainty: statement.certainty,
    code: passage.code,
    labelZh: passage.labelZh,
    labelEn: passage.labelEn,
    source: source.id
  }) AS rows
}
RETURN conflict.key AS key, conflict.subjectId AS subjectId, conflict.subjectKey AS subjectKey,
       conflict.property AS property, rows

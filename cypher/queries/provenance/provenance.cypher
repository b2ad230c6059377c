// Who says so, for each of some subjects (an entity's id or a relationship's key), optionally about one property
// ($properties, null for none)? In `stated` the statements about it, each with the passage it stands in, at most $limit:
// nothing for a subject about which no statement was recorded at all. That was taken over as a whole: the passages of its
// evidence answer for it and for every value that it has; `sought` has their ids, with the position of the subject among
// $sought and how firmly it is supported. Each passage that answers so is read once, however many subjects it answers for.
// EVIDENCE stands for entity-evidence.cypher and relationship-evidence.cypher. The indexes are named because their statistics
// may be those of other data, by which a walk from the few sources looks short. STATED_ROW and PASSAGE_ROW stand for what is
// read of a statement and of a passage, STATED_PASSAGE and SOUGHT_PASSAGE for a passage, with its source where that is read.
CALL () {
  UNWIND range(0, size($subjects) - 1) AS position
  WITH position, $subjects[position] AS subject, $properties[position] AS property
  CALL (subject, property) {
    MATCH (statement:Statement {subjectKey: subject})-[:STATED_IN]->STATED_PASSAGE
      USING INDEX SEEK statement:Statement(subjectKey)
    WITH *
    ORDER BY passage.id, statement.id
    RETURN count(*) AS count,
           collect(CASE WHEN property IS NULL OR property IN statement.properties THEN {STATED_ROW} END)[..$limit] AS rows
  }
  WITH position, rows, count
  WHERE count > 0
  RETURN collect([position, rows]) AS stated
}
CALL (stated) {
  UNWIND $sought AS request
  WITH request
  WHERE NOT request.position IN [answer IN stated | answer[0]]
  CALL (request) {
    EVIDENCE
  }
  RETURN collect([request.position, coalesce(certainty, 'STATED'), coalesce(evidence, [])[..$limit]]) AS sought
}
CALL (sought) {
  UNWIND [found IN sought | found[2]] AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH SOUGHT_PASSAGE
    USING INDEX SEEK passage:Passage(id)
  RETURN collect(PASSAGE_ROW) AS passages
}
RETURN stated, sought, passages

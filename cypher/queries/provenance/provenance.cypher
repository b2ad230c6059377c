// Who says so, for each subject (an entity's id or a relationship's key), optionally about one property: the statements
// about it, each with the passage it stands in. A subject about which no statement was recorded at all was taken
// over as a whole: the passages of its `evidence` answer for it and for every value that it has. At most $limit
// rows per subject; each passage that answers so is read once, however many subjects it answers for. The indexes are named
// because their statistics may be those of other data, by which a walk from the few sources looks short. STATED_ROW and
// PASSAGE_ROW stand for what is read of a statement and of a passage, STATED_PASSAGE and PASSAGE for a passage, with its
// source where that is read. EVIDENCE stands for evidence.cypher, where it is to be looked for.
UNWIND range(0, size($requests) - 1) AS position
WITH position, $requests[position] AS request
CALL (request) {
  MATCH (statement:Statement {subjectKey: request.subject})-[:STATED_IN]->STATED_PASSAGE
    USING INDEX statement:Statement(subjectKey)
  WHERE request.property IS NULL OR request.property IN statement.properties
  WITH *
  ORDER BY passage.id, statement.id
  LIMIT $limit
  RETURN collect({STATED_ROW}) AS stated
}
CALL (request, stated) {
  WITH request, stated
  WHERE isEmpty(stated)
    AND (request.property IS NULL OR NOT EXISTS {
      MATCH (any:Statement {subjectKey: request.subject})
        USING INDEX any:Statement(subjectKey)
    })
  CALL (request) {
    EVIDENCE
  }
  RETURN collect({certainty: coalesce(certainty, 'STATED'), ids: coalesce(evidence, [])[..$limit]}) AS supported
}
WITH collect({position: position, stated: stated, supported: supported}) AS answers
CALL (answers) {
  UNWIND answers AS answer
  UNWIND answer.supported AS support
  UNWIND support.ids AS id
  WITH DISTINCT id
  MATCH PASSAGE
    USING INDEX passage:Passage(id)
  WITH *
  ORDER BY passage.id
  RETURN collect({PASSAGE_ROW}) AS passages
}
RETURN answers, passages

// An expression: what statements say of a subject (SUBJECT, an entity's id or a relationship's key), of those that are
// ABOUT what is asked, at most MOST, each with the passage it stands in. The index is named because its statistics may be
// those of other data, by which a walk from the few sources looks short. ROW stands for what is read of a statement, PASSAGE
// for its passage, with its source where that is read, and CARRIED for the variables that ROW reads.
COLLECT {
  MATCH (statement:Statement {subjectKey: SUBJECT})-[:STATED_IN]->PASSAGE
    USING INDEX SEEK statement:Statement(subjectKey) ABOUT
  WITH CARRIED
  ORDER BY passage.id, statement.id
  LIMIT MOST
  RETURN {ROW}
}

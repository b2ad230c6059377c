// Passages by their ids ($ids), with what is shown of them (ROW). PASSAGE stands for the passage, with its source where that
// is read. The index is named as in stated.cypher.
UNWIND $ids AS id
MATCH PASSAGE
  USING INDEX passage:Passage(id)
RETURN {ROW} AS passage

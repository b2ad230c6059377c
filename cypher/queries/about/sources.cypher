// The sources with the number of their passages and of the statements in these, at most $limit sources. The statements
// of a source with more than $passageLimit passages are not counted.
MATCH (source:Source)
WHERE source.id > ''
WITH source
ORDER BY source.id
LIMIT $limit
WITH source, COUNT { (source)<-[:OF]-() } AS passages
CALL (source, passages) {
  WITH source, passages
  WHERE passages <= $passageLimit
  OPTIONAL MATCH (source)<-[:OF]-(passage)
  RETURN sum(COUNT { (passage)<-[:STATED_IN]-() }) AS counted
}
RETURN source.id AS id, passages, CASE WHEN passages <= $passageLimit THEN counted END AS statements
ORDER BY id

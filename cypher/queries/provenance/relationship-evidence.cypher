// One branch of EVIDENCE in provenance.cypher: the evidence of a relationship of the type RELATIONSHIP_TYPE. The type is in the
// text, and each LIMIT keeps the ends apart from what follows, so that the relationship is looked for from the end
// that has fewer of its type. With the type as a parameter it would be looked for among those of all types.
WITH request
WHERE request.type = 'RELATIONSHIP_TYPE'
MATCH (from:Node {id: request.from})
WITH request, from
LIMIT 1
MATCH (to:Node {id: request.to})
WITH request, from, to
LIMIT 1
MATCH (from)-[subject:RELATIONSHIP_TYPE {key: request.subject}]->(to)
RETURN subject.evidence AS evidence, subject.certainty AS certainty

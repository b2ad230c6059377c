// One branch of EVIDENCE in provenance.cypher: the evidence of an entity, none where it has no value of the property.
WITH request
WHERE request.type IS NULL
MATCH (subject:Node {id: request.subject})
WHERE request.property IS NULL OR subject[request.property] IS NOT NULL
RETURN subject.evidence AS evidence, null AS certainty

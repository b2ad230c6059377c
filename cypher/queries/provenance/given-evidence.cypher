// One branch of provenance.cypher: the evidence that was read with its subject.
WITH request
WHERE request.evidence IS NOT NULL
RETURN request.evidence AS evidence, request.certainty AS certainty

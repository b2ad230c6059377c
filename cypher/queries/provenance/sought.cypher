// A part of provenance.cypher: the evidence of those subjects ($sought) that was not read with them, and about which no
// statement was recorded: the position of each, how firmly it supports it, and the passages. EVIDENCE stands for
// entity-evidence.cypher and relationship-evidence.cypher.
CALL (stated) {
  UNWIND $sought AS request
  WITH request
  WHERE NOT request.position IN [answer IN stated | answer[0]]
  CALL (request) {
    EVIDENCE
  }
  RETURN collect([request.position, coalesce(certainty, 'STATED'), coalesce(evidence, [])[..$limit]]) AS sought
}

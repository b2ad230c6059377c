// How many events of a party, or of the parties of a place, have no stated period and are therefore in no year?
// EVENTS stands for events.cypher.
EVENTS
  AND event.periodBasis = 'NOT_STATED'
RETURN count(DISTINCT event) AS undated

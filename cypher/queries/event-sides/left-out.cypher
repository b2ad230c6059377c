// How many events of a party, or of the parties of a place, are not of the year $year: because no source says when
// they were, or because they were at another time? EVENTS stands for events.cypher, IN_YEAR for events/in-year.cypher.
EVENTS
WITH DISTINCT event,
     event.periodBasis = 'NOT_STATED'
       OR (event.periodBasis <> 'AS_OF_PUBLICATION' AND event.startDate IS NULL AND event.endDate IS NULL) AS undated
WITH undated, IN_YEAR AS within
RETURN count(CASE WHEN undated THEN 1 END) AS undated,
       count(CASE WHEN NOT undated AND NOT within THEN 1 END) AS otherYears

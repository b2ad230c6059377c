// How many of the events that another statement found are not of the year $year: because no source says when they were,
// or because they were at another time? FOUND stands for that statement, IN_YEAR for in-year.cypher.
FOUND
WITH DISTINCT event,
     coalesce(event.periodBasis, 'NOT_STATED') = 'NOT_STATED'
       OR (event.periodBasis <> 'AS_OF_PUBLICATION' AND event.startDate IS NULL AND event.endDate IS NULL) AS undated
WITH undated, IN_YEAR AS within
RETURN count(CASE WHEN undated THEN 1 END) AS undated,
       count(CASE WHEN NOT undated AND NOT within THEN 1 END) AS otherYears

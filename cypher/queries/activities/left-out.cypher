// How many of the events that activities.cypher would find without a year are not of the year $year: because no source
// says when they were, or because they were at another time? TOUCHED stands for touched.cypher, IN_YEAR for
// events/in-year.cypher.
TOUCHED
WITH DISTINCT event,
     coalesce(event.periodBasis, 'NOT_STATED') = 'NOT_STATED'
       OR (event.periodBasis <> 'AS_OF_PUBLICATION' AND event.startDate IS NULL AND event.endDate IS NULL) AS undated
WITH undated, IN_YEAR AS within
RETURN count(CASE WHEN undated THEN 1 END) AS undated,
       count(CASE WHEN NOT undated AND NOT within THEN 1 END) AS otherYears

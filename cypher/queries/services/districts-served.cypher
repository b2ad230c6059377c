// Which places does an agency serve: where its services took place or were meant for, and where those it serves are
// located? An agency that only is a named member of a group that serves, serves POSSIBLY. A place has the firmest
// certainty of all ways to it, and a way that of its weakest step. At most $limit places for each agency;
// one that serves none has no row.
UNWIND $agencies AS id
MATCH (agency:IpAgency {id: id})
CALL (agency) {
  MATCH (agency)<-[own:PROVIDED_BY]-(engagement:ServiceEngagement)
  RETURN engagement, coalesce(own.certainty, 'STATED') AS serves
  UNION
  MATCH (agency)<-[:HAS_MEMBER]-(:OrganizationGroup)<-[:PROVIDED_BY]-(engagement:ServiceEngagement)
  RETURN engagement, 'POSSIBLE' AS serves
}
CALL (engagement) {
  MATCH (engagement)-[at:TOOK_PLACE_IN]->(place:Place)
  RETURN place, [coalesce(at.certainty, 'STATED')] AS steps, 'ENGAGEMENT' AS basis
  UNION
  MATCH (engagement)-[to:PROVIDED_TO]->(:Party)-[at:LOCATED_IN]->(place:Place)
  RETURN place, [coalesce(to.certainty, 'STATED'), coalesce(at.certainty, 'STATED')] AS steps,
         'CLIENT' AS basis
}
WITH id, place, basis, steps + serves AS steps
WITH id, place, basis,
     CASE WHEN 'POSSIBLE' IN steps THEN 2 WHEN 'PROBABLE' IN steps THEN 1 ELSE 0 END AS doubt
WITH id, place, min(doubt) AS doubt, collect(DISTINCT basis) AS bases
ORDER BY id, place.id
RETURN id AS agency,
       collect({
         place: place.id, bases: bases, certainty: ['STATED', 'PROBABLE', 'POSSIBLE'][doubt]
       })[..$limit] AS places

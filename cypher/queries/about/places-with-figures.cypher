// The places with the most figures about them or about something in them, at most $limit.
MATCH (place:Place)
WITH place, COUNT { (place)<-[:OBSERVED_IN]-() } AS figures
WHERE figures > 0
RETURN place.id AS id, figures
ORDER BY figures DESC, id
LIMIT $limit

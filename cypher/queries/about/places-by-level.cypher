// How many places of each level are there, and for how many is any figure recorded? Zones have no level. At most $limit
// places are looked at; whether one has figures is its degree.
MATCH (place:Place)
WITH place
LIMIT $limit
WITH place.level AS level, EXISTS { (place)<-[:OBSERVED_IN]-() } AS hasFigures
RETURN level, count(*) AS places, count(CASE WHEN hasFigures THEN 1 END) AS withFigures
ORDER BY CASE level WHEN 'PROVINCE' THEN 1 WHEN 'PREFECTURE' THEN 2 WHEN 'COUNTY' THEN 3 ELSE 4 END

// Which years do figures end in, by kind of period? A figure without a stated end has no year. At most $limit figures
// are looked at.
MATCH (figure:Observation)
WITH figure
LIMIT $limit
RETURN toInteger(left(figure.periodEnd, 4)) AS year, figure.periodKind AS periodKind, count(*) AS figures
ORDER BY year, periodKind

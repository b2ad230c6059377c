// An ending of candidates.cypher: the names.
RETURN number, count(*) AS looked, collect(fits) AS fitting, route

// Which things are called exactly this?
MATCH (name:Name {normalized: $normalized})-[:NAMES]->(thing:Thing)
WHERE $kinds IS NULL OR any(kind IN $kinds WHERE kind IN labels(thing))
RETURN thing.id AS id, name.text AS text, thing.name AS shown
ORDER BY id
LIMIT 100

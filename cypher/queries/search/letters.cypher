// Ways of candidates.cypher to names: those whose readings, and those whose initials, begin with some letters.
UNWIND asked.letters AS start
CALL (start) {
  MATCH (name:Name)
  WHERE name.pinyin STARTS WITH start
  RETURN name
  ORDER BY name.pinyin
  LIMIT $limit
}
RETURN 'PINYIN' AS route, name
UNION ALL
UNWIND asked.letters AS start
CALL (start) {
  MATCH (name:Name)
  WHERE name.initials STARTS WITH start
  RETURN name
  ORDER BY name.initials
  LIMIT $limit
}
RETURN 'INITIALS' AS route, name

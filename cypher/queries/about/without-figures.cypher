// Which places and which indicators have no figure at all, at most $limit of each, and how many are there?
CALL () {
  MATCH (place:Place)
  WHERE NOT EXISTS { (place)<-[:OBSERVED_IN]-() }
  WITH place
  ORDER BY place.id
  RETURN count(place) AS count, collect({id: place.id, name: place.name})[..$limit] AS listed
  UNION ALL
  MATCH (indicator:Indicator)
  WHERE NOT EXISTS { (indicator)<-[:OF_INDICATOR]-() }
  WITH indicator
  ORDER BY indicator.id
  RETURN count(indicator) AS count, collect({id: indicator.id, name: indicator.name})[..$limit] AS listed
}
RETURN count, listed

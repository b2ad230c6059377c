// A condition of queries over events: does a source place `event` in the year $year? An event without a stated period
// is in no year; one that a source reports of its own day is in the year of publication; one that began and is not
// said to be finished is in every year from its beginning on.
CASE
  WHEN event.periodBasis = 'NOT_STATED' THEN false
  WHEN event.startDate IS NULL AND event.endDate IS NULL THEN
    event.periodBasis = 'AS_OF_PUBLICATION' AND EXISTS {
      MATCH (passage:Passage)-[:OF]->(source:Source)
      WHERE passage.id IN event.evidence AND left(source.date, 4) = $year
    }
  WHEN event.startDate IS NULL THEN left(event.endDate, 4) = $year
  WHEN event.endDate IS NULL THEN
    left(event.startDate, 4) = $year OR (event.status = 'UNDER_WAY' AND left(event.startDate, 4) < $year)
  ELSE left(event.startDate, 4) <= $year AND $year <= left(event.endDate, 4)
END

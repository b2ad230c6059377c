// What do sources state about these subjects? Of each how many figures there are, how many of them without a stated
// period, how many are gains (they have a denominator), and how many are both; and at most $figures of those that the year lets through:
// with a year those whose period ends in it and does not begin before it; without, `from` is '' and all.
UNWIND $subjects AS subject
MATCH (:Thing {id: subject})<-[:OBSERVED_FOR]-(figure:Observation)
OPTIONAL MATCH (figure)-[:OF_INDICATOR]->(indicator:Indicator)
WITH subject, figure, indicator,
     $from = ''
       OR coalesce(figure.periodBasis <> 'NOT_STATED' AND figure.periodEnd >= $from AND figure.periodEnd <= $to
                   AND (figure.periodStart IS NULL OR figure.periodStart >= $from), false) AS matching
ORDER BY figure.id
WITH subject,
     count(*) AS stated,
     count(CASE WHEN figure.periodBasis = 'NOT_STATED' THEN 1 END) AS undated,
     count(figure.denominator) AS gains,
     count(CASE WHEN figure.periodBasis = 'NOT_STATED' THEN figure.denominator END) AS undatedGains,
     collect(CASE WHEN matching THEN figure {
       .id, .exact, .unit, .comparator, .denominator, .status, .periodStart, .periodEnd, .periodKind, .periodBasis,
       indicator: indicator.id
     } END) AS figures
RETURN subject, stated, undated, gains, undatedGains, size(figures) AS matching, figures[..$figures] AS figures

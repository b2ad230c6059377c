// The beginning of the queries over two sides: the events of one kind (EVENT, whose sides are the relationships SIDES) of
// what was asked for. Each row is an event with a party of it (`party`), the relationship by which it takes part (`own`)
// and, where it does so only as a named member, the group (`partyGroup`). ANCHOR stands for one of of-*.cypher, so that
// only the ways that were asked for are planned. With a $side only parties on that side begin a row; with $involving only
// events remain in which this party takes part, itself or as a named member of a group.
ANCHOR
WITH party, event, own, partyGroup,
     CASE WHEN size(coalesce(event.KINDS, [])) = 0 THEN ['NOT_STATED'] ELSE event.KINDS END AS kinds
WHERE ($side IS NULL OR type(own) = $side)
  AND ($kinds IS NULL OR any(kind IN kinds WHERE kind IN $kinds))
  AND ($statuses IS NULL OR event.status IN $statuses)
  AND ($involving IS NULL OR EXISTS {
    (event)-[:SIDES]->(:Party)-[:HAS_MEMBER]->{0,1}(:Party {id: $involving})
  })

import { operation } from '../operation';

interface Ours {
  paths: { paths: { length: number }[] };
}

/** Several paths may be as long, so that their lengths are compared. */
export const paths = operation({
  name: 'paths',
  asks: 'the 3 shortest paths of at most 4 steps between two enterprises by way of common partnerships',
  variables: (draw) => {
    const from = draw.ranked('enterprise');
    let to = from;
    while (to === from) to = draw.ranked('enterprise');
    return { from, to };
  },
  ipgraph: {
    document: `query ($from: ID!, $to: ID!) {
      paths(between: [$from, $to], ties: [HAS_PARTNER], mode: K_SHORTEST, k: 3, maximumLength: 4) {
        paths { length nodes }
      }
    }`,
    answer: ({ paths: { paths: found } }: Ours) => found.map(({ length }) => length),
  },
  neo4jGraphql: { none: 'it has no paths.' },
  handWritten: {
    statement: `MATCH path = SHORTEST 3 (:Enterprise {id: $from})
        (()<-[one:HAS_PARTNER]-()-[other:HAS_PARTNER]->() WHERE one.role <> other.role){1,4}
        (:Enterprise {id: $to})
      RETURN size(one) AS length, [node IN nodes(path) | node.id] AS nodes`,
    answer: (found: readonly { length: number }[]) => found.map(({ length }) => length).sort(),
  },
});

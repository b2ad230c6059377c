import { operation } from '../operation';

const rows = 10_000;

type Line = [string, string, string];

export const exportedList = operation({
  name: 'export-10000',
  asks: `${rows} enterprises with their places: from ipgraph as CSV, from the others as one answer in JSON`,
  variables: () => ({}),
  ipgraph: {
    document: '{ enterprises { nodes { id name locatedIn { id } } } }',
    rows,
    answer: (csv: string) =>
      csv
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(',').slice(0, 3)),
  },
  neo4jGraphql: {
    document: `{ enterprises(limit: ${rows}, sort: [{ id: ASC }]) { id name locatedIn { id } } }`,
    answer: ({ enterprises }: { enterprises: { id: string; name: string; locatedIn: [{ id: string }] }[] }) =>
      enterprises.map(({ id, name, locatedIn: [place] }) => [id, name, place.id]),
  },
  handWritten: {
    statement: `MATCH (firm:Enterprise) WHERE firm.id > ''
      WITH firm ORDER BY firm.id LIMIT ${rows}
      MATCH (firm)-[:LOCATED_IN]->(place)
      RETURN collect([firm.id, firm.name, place.id]) AS lines`,
    answer: ([row]: readonly { lines: Line[] }[]) => row?.lines,
  },
});

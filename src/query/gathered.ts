import type { CypherWriter } from './cypher-writer';
import type { RequestContext } from './request-context';

/**
 * Nodes that rows name by their ids, as the passages that support them: they are read once for all rows, at the end of the
 * statement.
 */
export interface Gathering {
  /** The clause that finds one by its `id`, and the expression of what is read of it. */
  match: string;
  expression: string;
  /** Keeps what was read where the resolvers look for it that come to these nodes. */
  keep: (found: readonly unknown[], context: RequestContext) => void;
}

/** The expression of a list, of the value that it stands in. */
type ListIn = (value: string) => string;

/** Where ids of nodes to gather stand in a value: in the last of some lists, each of which stands in the members of the one before. */
export interface Gathered {
  gathering: Gathering;
  lists: readonly [ListIn, ...ListIn[]];
}

/** As they stand in the members of a list. */
export function inMembersOf(list: ListIn, all: readonly Gathered[]): Gathered[] {
  return all.map(({ gathering, lists }) => ({ gathering, lists: [list, ...lists] }));
}

/** As they stand in a list of values that holds what they stand in at this position. */
export function atPosition(position: number, all: readonly Gathered[]): Gathered[] {
  return all.map(({ gathering, lists: [first, ...others] }) => ({
    gathering,
    lists: [(value) => first(`${value}[${position}]`), ...others],
  }));
}

/** All that a statement gathers; what is read by the same text is read together. */
export class Gatherings {
  readonly #read: { gathering: Gathering; variable: string; sources: Set<string> }[] = [];

  constructor(
    /** The variable of the list that the ids stand in the members of. */
    private readonly members: string,
    all: readonly Gathered[],
    writer: CypherWriter,
  ) {
    for (const { gathering, lists } of all) {
      const { match, expression } = gathering;
      let read = this.#read.find(
        (one) => one.gathering.match === match && one.gathering.expression === expression,
      );
      if (!read) {
        read = { gathering, variable: writer.variable('c'), sources: new Set() };
        this.#read.push(read);
      }
      read.sources.add(idsIn(members, lists));
    }
  }

  get any(): boolean {
    return this.#read.length > 0;
  }

  /** Subqueries that bind what `expression` is made of. */
  get clauses(): string[] {
    const { members } = this;
    return this.#read.map(({ gathering: { match, expression }, variable, sources }) =>
      [
        `CALL (${members}) {`,
        `CALL (${members}) {`,
        [...sources].join('\nUNION ALL\n'),
        '}',
        'WITH DISTINCT id',
        match,
        `RETURN collect(${expression}) AS ${variable}`,
        '}',
      ].join('\n'),
    );
  }

  get expression(): string {
    return `[${this.#read.map(({ variable }) => variable).join(', ')}]`;
  }

  /** Takes what `expression` came to; nothing where no row came. */
  keep(value: unknown, context: RequestContext): void {
    const found = (value ?? []) as readonly (readonly unknown[])[];
    for (const [index, { gathering }] of this.#read.entries()) gathering.keep(found[index] ?? [], context);
  }
}

function idsIn(members: string, lists: readonly ListIn[]): string {
  const clauses = [`UNWIND ${members} AS in0`];
  for (const [depth, list] of lists.entries()) clauses.push(`UNWIND ${list(`in${depth}`)} AS in${depth + 1}`);
  return [...clauses, `RETURN in${lists.length} AS id`].join('\n');
}

/** How a statement ends that answers row by row: the first row has what is gathered of all of them, as `gathered`. */
export function returnedRows(
  columns: Readonly<Record<string, string>>,
  gathered: Readonly<Record<string, readonly Gathered[]>>,
  writer: CypherWriter,
): { clauses: string[]; gatherings: Gatherings } {
  const names = Object.keys(columns);
  const rows = writer.variable('c');
  const gatherings = new Gatherings(
    rows,
    names.flatMap((name, position) => atPosition(position, gathered[name] ?? [])),
    writer,
  );
  if (!gatherings.any) {
    const returned = Object.entries(columns).map(([name, expression]) =>
      name === expression ? name : `${expression} AS ${name}`,
    );
    return { clauses: [`RETURN ${returned.join(', ')}`], gatherings };
  }
  const place = writer.variable('o');
  const returned = names.map((name, position) => `${rows}[${place}][${position}] AS ${name}`);
  return {
    clauses: [
      `WITH collect([${Object.values(columns).join(', ')}]) AS ${rows}`,
      ...gatherings.clauses,
      `UNWIND range(0, size(${rows}) - 1) AS ${place}`,
      `RETURN ${returned.join(', ')}, CASE ${place} WHEN 0 THEN ${gatherings.expression} END AS gathered`,
    ],
    gatherings,
  };
}

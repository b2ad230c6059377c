import { z } from 'zod';
import type { Database } from '../database/database';
import { withdrawalLabel } from '../ontology/storage';
import { kindNameOf, type DesiredGraph } from '../statements/desired-graph';

/** A source whose statements count no more. */
export interface Withdrawal {
  id: string;
  withdrawnOn: string;
  reason: string | null;
}

const withdrawalRow = z.object({ id: z.string(), withdrawnOn: z.string(), reason: z.string().nullable() });

export async function readWithdrawals(database: Database): Promise<ReadonlyMap<string, Withdrawal>> {
  const rows = await database.read({
    name: 'withdrawn sources',
    text: `MATCH (w:${withdrawalLabel}) RETURN w.id AS id, w.withdrawnOn AS withdrawnOn, w.reason AS reason`,
    parameters: {},
  });
  return new Map(
    rows.map((row) => withdrawalRow.parse(row)).map((withdrawal) => [withdrawal.id, withdrawal]),
  );
}

/** A data set without the statements of withdrawn sources; the sources themselves stay and say that they are withdrawn. */
export function withoutWithdrawn(
  graph: DesiredGraph,
  withdrawals: ReadonlyMap<string, Withdrawal>,
): { kept: DesiredGraph; withheld: number } {
  if (withdrawals.size === 0) return { kept: graph, withheld: 0 };
  const sourceOf = new Map(
    graph.relationships.filter(({ type }) => type === 'OF').map(({ from, to }) => [from, to]),
  );
  const isWithdrawn = (passage: string): boolean => withdrawals.has(sourceOf.get(passage) ?? '');
  const withheld = new Set(
    graph.relationships
      .filter(({ type, to }) => type === 'STATED_IN' && isWithdrawn(to))
      .map(({ from }) => from),
  );
  const nodes = graph.nodes
    .filter(({ id }) => !withheld.has(id))
    .map((node) => {
      const withdrawal = kindNameOf(node.id) === 'Source' ? withdrawals.get(node.id) : undefined;
      return withdrawal ? { ...node, properties: { ...node.properties, ...marks(withdrawal) } } : node;
    });
  const relationships = graph.relationships.filter(({ from }) => !withheld.has(from));
  return { kept: { ...graph, nodes, relationships }, withheld: withheld.size };
}

/** What a withdrawn source says of itself. */
export function marks({ withdrawnOn, reason }: Withdrawal): Record<string, unknown> {
  return { withdrawnOn, ...(reason === null ? {} : { withdrawalReason: reason }) };
}

import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import { ontology } from '../../entities';
import { normalizeName } from '../../ontology/text/normalize';
import { nameLabel } from '../../ontology/name-label';
import { RequestError } from '../../query/errors';
import { returnedRows } from '../../query/gathered';
import { keptSelectionPlan } from '../../query/kept-plans';
import { SelectionPlan } from '../../query/plan';
import type { PlannedNode } from '../../query/planned-node';
import type { RequestContext } from '../../query/request-context';
import { kindNameOf } from '../../statements/desired-graph';
import { daysAskedFor } from '../../query/valid-on';
import { refuse } from '../../query/validate-arguments';
import { faultsOf, identifiers, type EntityKey, type Identifier } from './entity-key.input';

/** The most candidates that an AMBIGUOUS error lists. */
const maximumCandidates = 10;

const candidateRow = z.object({ wanted: z.string(), id: z.string(), name: z.string(), row: z.unknown() });

/**
 * The one entity that a key finds, with what is selected of it, in one statement. Several matches return none
 * and name the candidates, because choosing would be inventing.
 */
export async function findEntity(
  key: EntityKey,
  context: RequestContext,
  info: GraphQLResolveInfo,
  validOn: string | null,
): Promise<PlannedNode | null> {
  const [field, value] = onlyEntry(key);
  const identifier = identifiers.get(field);
  const asked = identifier ? checkedCode(identifier, value) : normalizeName(value);
  const { plan, wanted, text, gatherings, read } = keptSelectionPlan(info, [field, validOn], (opened) =>
    entityPlan(identifier, opened, validOn),
  );
  const price = 1 + plan.price;
  context.budget.spend(price);
  const bound = plan.writer.boundTo(info.variableValues);
  const keys = { parameter: wanted, keys: [asked], price };
  const rows = await context.readWritten(`entity by ${field}`, text, bound, keys);
  gatherings.keep(rows[0]?.gathered, context);
  const candidates = rows.filter((row) => row.wanted === asked).map((row) => candidateRow.parse(row));
  if (candidates.length > 1) refuseAmbiguous(value, candidates);
  return candidates[0] ? read(candidates[0].row) : null;
}

/** How an entity is found by an identifier, or by its name; it is told when it runs what is wanted. */
function entityPlan(identifier: Identifier | undefined, info: GraphQLResolveInfo, validOn: string | null) {
  const plan = new SelectionPlan(info);
  const { writer } = plan;
  const thing = ontology.kind('Thing');
  const node = writer.variable('n');
  const wanted = writer.parameter([]).slice(1);
  const projection = plan.node(node, thing, info.fieldNodes, { copies: 1, days: daysAskedFor(validOn) });
  const { clauses, gatherings } = returnedRows(
    { wanted: 'wanted', id: `${node}.id`, name: `${node}.name`, row: projection.expression },
    { row: projection.gathered },
    writer,
  );
  const text = [
    `UNWIND $${wanted} AS wanted`,
    'CALL (wanted) {',
    identifier
      ? `MATCH (${node}:${identifier.kind.name} {${identifier.property.name}: wanted})`
      : `MATCH (:${nameLabel} {normalized: wanted})-[:NAMES]->(${node}:Thing)`,
    `WITH DISTINCT ${node} ORDER BY ${node}.id LIMIT ${maximumCandidates + 1}`,
    `RETURN ${node}`,
    '}',
    ...projection.clauses,
    ...clauses,
  ].join('\n');
  return { plan, wanted, text, gatherings, read: projection.read };
}

function onlyEntry(key: EntityKey): [string, string] {
  const given = Object.entries(key).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const [only, ...others] = given;
  if (!only || others.length > 0) {
    throw new RequestError(
      'BAD_ENTITY_KEY',
      `\`by\` has ${given.length} fields; give exactly one of name, ${[...identifiers.keys()].join(', ')}.`,
    );
  }
  return only;
}

/** A code in its plain form; one that cannot be is refused. */
function checkedCode(identifier: Identifier, value: string): string {
  const normalized = identifier.property.normalize?.(value) ?? value.trim();
  const issues = faultsOf(identifier, normalized);
  if (issues.length > 0) refuse(issues);
  return normalized;
}

function refuseAmbiguous(value: string, candidates: readonly z.infer<typeof candidateRow>[]): never {
  const shown = candidates
    .slice(0, maximumCandidates)
    .map(({ id, name }) => ({ id, name, kind: kindNameOf(id) }));
  const count =
    candidates.length > maximumCandidates ? `More than ${maximumCandidates}` : String(candidates.length);
  throw new RequestError(
    'AMBIGUOUS',
    `${count} entities answer to "${value}". Ask by id with \`node(id:)\`, or by an official identifier.`,
    { candidates: shown },
  );
}

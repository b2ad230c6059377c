import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import { ontology } from '../../entities';
import { normalizeName } from '../../ontology/text/normalize';
import { nameLabel } from '../../ontology/name-label';
import type { CypherWriter } from '../../query/cypher-writer';
import { RequestError } from '../../query/errors';
import { SelectionPlan } from '../../query/plan';
import type { PlannedNode } from '../../query/planned-node';
import { kindOfNode } from '../../query/kind-of-node';
import type { RequestContext } from '../../query/request-context';
import { daysAskedFor } from '../../query/valid-on';
import { refuse } from '../../query/validate-arguments';
import { faultsOf, identifiers, type EntityKey, type Identifier } from './entity-key.input';

/** The most candidates that an AMBIGUOUS error lists. */
const maximumCandidates = 10;

const candidateRow = z.object({ id: z.string(), name: z.string(), kind: z.string(), row: z.unknown() });

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
  const plan = new SelectionPlan(info);
  const thing = ontology.kind('Thing');
  const node = plan.writer.variable('n');
  const identifier = identifiers.get(field);
  const match = identifier
    ? matchIdentifier(identifier, value, node, plan.writer)
    : matchName(value, node, plan.writer);
  const projection = plan.node(node, thing, info.fieldNodes, { copies: 1, days: daysAskedFor(validOn) });
  context.budget.spend(1 + plan.price);
  const kinds = plan.writer.parameter(thing.concreteKinds.map((kind) => kind.name));
  const text = [
    match,
    `WITH DISTINCT ${node} ORDER BY ${node}.id LIMIT ${maximumCandidates + 1}`,
    ...projection.clauses,
    `RETURN ${node}.id AS id, ${node}.name AS name, ${kindOfNode(node, kinds)} AS kind,`,
    `  ${projection.expression} AS row`,
  ].join('\n');
  const rows = await context.readWritten(`entity by ${field}`, text, plan.writer);
  const candidates = rows.map((row) => candidateRow.parse(row));
  if (candidates.length > 1) refuseAmbiguous(value, candidates);
  return candidates[0] ? projection.read(candidates[0].row) : null;
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

function matchIdentifier(identifier: Identifier, value: string, node: string, writer: CypherWriter): string {
  const { kind, property } = identifier;
  const normalized = property.normalize?.(value) ?? value.trim();
  const issues = faultsOf(identifier, normalized);
  if (issues.length > 0) refuse(issues);
  return `MATCH (${node}:${kind.name} {${property.name}: ${writer.parameter(normalized)}})`;
}

function matchName(value: string, node: string, writer: CypherWriter): string {
  const normalized = normalizeName(value);
  return `MATCH (:${nameLabel} {normalized: ${writer.parameter(normalized)}})-[:NAMES]->(${node}:Thing)`;
}

function refuseAmbiguous(value: string, candidates: readonly z.infer<typeof candidateRow>[]): never {
  const shown = candidates.slice(0, maximumCandidates).map(({ id, name, kind }) => ({ id, name, kind }));
  const count =
    candidates.length > maximumCandidates ? `More than ${maximumCandidates}` : String(candidates.length);
  throw new RequestError(
    'AMBIGUOUS',
    `${count} entities answer to "${value}". Ask by id with \`node(id:)\`, or by an official identifier.`,
    { candidates: shown },
  );
}

import type { PropertyDeclaration } from '../ontology/declarations';
import { statementMap, toLoggedStatement, type LoggedStatement } from '../statements/logged-statement';
import { isDated } from '../statements/preference';
import { settle } from '../statements/settle';
import type { CypherWriter } from './cypher-writer';
import type { SelectedField } from './selection';
import type { Days } from './valid-on';

/** The most statements about one entity that are looked at. */
const maximumStatements = 500;

/**
 * The statements about a node that were valid then, where any statement about it names a day; null where none does: then
 * its values held then as they do now, as far as anyone says.
 */
export function datedStatements(node: string, { first, last }: Days, writer: CypherWriter): string {
  const [dated, statement] = [writer.variable('s'), writer.variable('s')];
  const [from, to] = [`${statement}.validFrom`, `${statement}.validTo`];
  return (
    `CASE WHEN EXISTS { MATCH (${dated}:Statement {subjectKey: ${node}.id}) ` +
    `WHERE ${dated}.validFrom IS NOT NULL OR ${dated}.validTo IS NOT NULL } ` +
    `THEN COLLECT { MATCH (${statement}:Statement {subjectKey: ${node}.id})-[:STATED_IN]->(passage:Passage)-[:OF]->(source:Source) ` +
    `USING INDEX SEEK ${statement}:Statement(subjectKey) ` +
    `WHERE coalesce(${from}, '') <= ${writer.parameter(last)} AND coalesce(${to}, '9999') >= ${writer.parameter(first)} ` +
    `RETURN ${statementMap(statement, 'passage', 'source')} LIMIT ${writer.parameter(maximumStatements)} } END`
  );
}

/**
 * The selected properties as they were then, under their response keys; nothing where the statements name no day. What
 * is always known (a name) stays as it is now where nothing is stated for then.
 */
export function valuesThen(
  properties: ReadonlyMap<string, PropertyDeclaration>,
  fields: readonly SelectedField[],
  statements: unknown,
): Record<string, unknown> {
  if (!Array.isArray(statements)) return {};
  const logged = statements.map(toLoggedStatement);
  const valuesOf = (some: LoggedStatement[]) => settle(properties.values(), some).values;
  // What names days that include these says more of them than what names none.
  const values = { ...valuesOf(logged), ...valuesOf(logged.filter(isDated)) };
  return Object.fromEntries(
    fields.flatMap(({ name, responseKey }) => {
      const property = properties.get(name);
      if (!property || name === 'id' || (property.required && !(name in values))) return [];
      return [[responseKey, values[name] ?? (property.list ? [] : null)]];
    }),
  );
}

import { declaringKind, type Kind } from '../../ontology/ontology';
import { nameLabel } from '../../ontology/name-label';
import { normalizeName } from '../../ontology/text/normalize';
import type { CypherWriter } from '../cypher-writer';
import { isGiven } from '../given-fields';
import { following, listOf, type Given } from '../late-bound/late-bound';
import { hasNames } from './search-names';
import type { Conditions } from './value-condition';

/** Binds nodes, given as `n` or `n:Label`. */
export type BindNodes = (node: string, writer: CypherWriter) => string[];

/**
 * How the things are found, in the index on it, of which a value is one of those asked for: an official code, a name or an
 * alias. All that meet the filter are found and maybe others, some more than once; undefined where no index holds it.
 */
export function foundByValue(kind: Kind, name: string, filter: Conditions): BindNodes | undefined {
  const property = kind.properties.get(name);
  const wanted =
    property && filter.ignoreCase !== true ? valuesOf(filter, property.list === true) : undefined;
  if (!wanted) return undefined;
  if (property?.identifier && !property.list) {
    return byIndex(declaringKind(kind, property).name, name, wanted);
  }
  return hasNames(kind) && (name === 'name' || name === 'aliases') ? byName(wanted) : undefined;
}

/** The values one of which must be the one, or in the list. */
function valuesOf(filter: Conditions, isList: boolean): Given<string[]> | undefined {
  const [one, several] = isList ? [filter.includes, filter.includesAny] : [filter.eq, filter.in];
  if (isGiven(one)) return listOf([one as Given<string>]);
  if (!isGiven(several)) return undefined;
  return Array.isArray(several) ? listOf(several as Given<string>[]) : (several as Given<string[]>);
}

function byIndex(label: string, property: string, wanted: Given<string[]>): BindNodes {
  return (node, writer) => {
    const [variable = node] = node.split(':');
    return [
      `MATCH (${node}:${label}) USING INDEX SEEK ${variable}:${label}(${property})`,
      `WHERE ${variable}.${property} IN ${writer.value(wanted)}`,
    ];
  };
}

function byName(wanted: Given<string[]>): BindNodes {
  const normalized = following(wanted, (texts) => texts.map(normalizeName));
  return (node, writer) => {
    const name = writer.variable('n');
    return [
      `MATCH (${name}:${nameLabel}) USING INDEX SEEK ${name}:${nameLabel}(normalized)`,
      `WHERE ${name}.normalized IN ${writer.value(normalized)}`,
      `MATCH (${name})-[:NAMES]->(${node})`,
    ];
  };
}

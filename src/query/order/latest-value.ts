import type { Agreement, Figures } from '../../ontology/declarations';
import type { Kind } from '../../ontology/ontology';
import type { CypherWriter } from '../cypher-writer';
import { notComparable, type PropertyDifference } from '../not-comparable';
import {
  agreed as readAgreed,
  differences,
  maximumAgreed,
  relationshipToOne,
  type AgreedValues,
} from '../number-rules';
import { refuseId } from '../require-existing';
import type { KeyCheck } from './key-check';

/** Figures about things of a kind. */
interface FiguresAbout {
  kind: Kind;
  rule: Figures;
  /** The type that leads to what a figure is about, and that to what it counts for too. */
  about: string;
  alsoOf: string | undefined;
}

/** How figures about things of a kind are found; undefined where there are none. */
export function figuresAbout(kind: Kind): FiguresAbout | undefined {
  for (const { direction, target: figure, type } of kind.relationships.values()) {
    const { figures: rule } = figure;
    if (!rule || direction !== 'IN' || relationshipToOne(figure, rule.about).type !== type) continue;
    const also = rule.alsoOf && relationshipToOne(figure, rule.alsoOf.relationship);
    const leadsHere = kind.concreteKinds.some(({ labels }) => also && labels.includes(also.target.name));
    return { kind: figure, rule, about: type, alsoOf: leadsHere ? also?.type : undefined };
  }
  return undefined;
}

/**
 * The number of the latest figure of an indicator about a node, and what must agree before nodes are ordered by it. Of
 * several figures of that period that differ in the number none is picked, as in every feature that holds figures against
 * each other, so that there is no value.
 */
export function latestValue(
  node: string,
  kind: Kind,
  indicator: string,
  writer: CypherWriter,
): { clauses: string[]; expression: string; check: KeyCheck } {
  const about = figuresAbout(kind);
  if (!about) throw new Error(`There are no figures about ${kind.name}.`);
  const wanted = writer.value(indicator);
  const { target: measured } = relationshipToOne(about.kind, about.rule.measures);
  const compared = comparedOverTime(about);
  const [figure, figures, value] = [writer.variable('n'), writer.variable('o'), writer.variable('o')];
  const latest = latestFigures(node, about, wanted, { figure, figures }, writer);
  const values = `[${figure} IN ${figures} | ${figure}.${about.rule.value}]`;
  const agreed = `CASE WHEN all(one IN ${values} WHERE one = ${values}[0]) THEN ${values}[0] END`;
  return {
    clauses: [`CALL (${node}) {`, ...latest, `RETURN head(collect(${agreed})) AS ${value}`, '}'],
    expression: value,
    check: {
      clauses: [
        `CALL (${node}) {`,
        ...latest,
        `UNWIND ${figures} AS ${figure}`,
        `RETURN [${compared.map(({ read }) => read(figure)).join(', ')}] AS ${value}`,
        '}',
      ],
      value,
      most: maximumAgreed,
      ofList: `COLLECT { MATCH (one:Node {id: ${wanted}}) RETURN one:${measured.name} }[0]`,
      refuse: (isMeasured, kinds) => {
        if (isMeasured !== true) refuseId(measured.name, indicator, isMeasured === false);
        const differing = differences(compared, kinds as readonly AgreedValues[]);
        if (differing.length > 0) refuseDifferent(indicator, differing);
      },
    },
  };
}

/** Clauses that end with the figures with a number whose period ends last, in a list. */
function latestFigures(
  node: string,
  { kind, rule, about, alsoOf }: FiguresAbout,
  indicator: string,
  { figure, figures }: { figure: string; figures: string },
  writer: CypherWriter,
): string[] {
  const [found, period] = [writer.variable('r'), writer.variable('o')];
  const { type, target } = relationshipToOne(kind, rule.measures);
  const types = alsoOf === undefined ? about : `${about}|${alsoOf}`;
  const end = `${figure}.${kind.period?.to ?? ''}`;
  const conditions = [
    `${figure}.${rule.value} IS NOT NULL`,
    `${end} IS NOT NULL`,
    ...(rule.undated ? [`${figure}.${rule.undated.property} <> ${writer.parameter(rule.undated.is)}`] : []),
    ...(alsoOf === undefined
      ? []
      : [`(${found}:${about} OR EXISTS { (${figure})-[:${about}]->(:${rule.alsoOf?.kind ?? ''}) })`]),
  ];
  return [
    `MATCH (${node})<-[${found}:${types}]-(${figure}:${kind.name})-[:${type}]->(:${target.name} {id: ${indicator}})`,
    `WHERE ${conditions.join(' AND ')}`,
    `WITH ${end} AS ${period}, collect(${figure}) AS ${figures}`,
    `ORDER BY ${period} DESC LIMIT 1`,
  ];
}

/**
 * What must agree among figures each of which is the latest of something: all that must before they are compared, but
 * instead of the days of their periods only how long these are.
 */
function comparedOverTime({
  kind,
  rule,
}: FiguresAbout): (Agreement & { read: (figure: string) => string })[] {
  const { from = '', to = '' } = kind.period ?? {};
  const compared = kind.properties.get(rule.value)?.rules?.compared ?? [];
  const others = compared.filter(({ name }) => name !== from && name !== to);
  return [
    ...others.map((agreement) => ({
      ...agreement,
      read: (figure: string) => readAgreed(figure, kind, agreement),
    })),
    {
      name: 'length of period',
      read: (figure) =>
        `toString(duration.between(date(${figure}.${from}), date(${figure}.${to}) + duration({days: 1})))`,
    },
  ];
}

function refuseDifferent(indicator: string, differing: readonly PropertyDifference[]): never {
  throw notComparable(
    `The latest figures of ${indicator} are not put into one order`,
    differing,
    'Narrow the list with `where`, or ask `compare` for the figures side by side.',
  );
}

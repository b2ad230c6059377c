import { z } from 'zod';
import { integer } from '../database/values';
import type { RelationshipType } from '../ontology/ontology';
import type { CheckContext } from './check-context';
import { DeclaredValues, listOfValues, type ValueFault } from './declared-values';
import { relationshipPages } from './pages';
import { examplesOf } from './probe';
import { faultParameters, relationshipFaults, type RelationshipFaultCode } from './relationship-faults';
import type { Area } from './report';
import { Tally } from './tally';

const countsRow = z.object({ type: z.string() }).catchall(z.number());
const valuesRow = z.object({ values: z.array(z.unknown()) });

/** More combinations of values than this are free text; they would take memory in the database. */
const maximumCombinations = 10_000;

/** Whether every relationship of a declared type joins what it may join and holds what its type declares. */
export async function checkRelationships(context: CheckContext): Promise<void> {
  const tallies = new Map<RelationshipFaultCode, Tally>();
  const tallyOf = (code: RelationshipFaultCode): Tally => {
    const tally = tallies.get(code) ?? new Tally();
    tallies.set(code, tally);
    return tally;
  };
  await scan(context, tallyOf);
  for (const type of context.presentTypes) {
    context.say(`relationships 关系 ${type.type}`);
    await checkValues(context, type, tallyOf('RELATIONSHIP_VALUE_REFUSED'));
  }
  for (const [code, { count, examples }] of tallies) {
    const { area = 'ONTOLOGY', en, zh, advice, adviceZh } = sentences[code];
    context.report.found({
      area,
      code,
      severity: 'ERROR',
      count,
      examples,
      en: `${en}: ${count}; ${advice}.`,
      zh: `${zh}：${count} 条；${adviceZh}。`,
    });
  }
}

/** All faults in one scan of all relationships; only where there are some, a few examples of each, by type. */
async function scan(context: CheckContext, tallyOf: (code: RelationshipFaultCode) => Tally): Promise<void> {
  context.say('relationships 关系');
  const parameters = faultParameters(context.presentTypes, context.ontology);
  const columns = relationshipFaults.map(
    ({ predicate }, index) => `count(CASE WHEN ${predicate} THEN 1 END) AS c${index}`,
  );
  const rows = await context.read(
    'relationships',
    'MATCH (a)-[r]->(b) WHERE $rules[type(r)] IS NOT NULL\n' +
      `RETURN type(r) AS type,\n  ${columns.join(',\n  ')}\nORDER BY type`,
    parameters,
  );
  for (const { type, ...counts } of rows.map((row) => countsRow.parse(row))) {
    for (const [index, { code, predicate, example }] of relationshipFaults.entries()) {
      const count = counts[`c${index}`] ?? 0;
      if (count === 0) continue;
      const question = {
        name: `${code} ${type}`,
        match: `MATCH (a)-[r:${type}]->(b) WHERE ${predicate}`,
        example,
        parameters,
      };
      tallyOf(code).addAll(count, await examplesOf(context, question));
    }
  }
}

/**
 * The values of a type that declares properties. They are few as a rule, roles and states, so that each combination is
 * held against the class once; only where one is refused, or there are very many, all relationships are gone through.
 */
async function checkValues(context: CheckContext, type: RelationshipType, refused: Tally): Promise<void> {
  if (!type.properties) return;
  const declared = new DeclaredValues(type.properties.entityClass, type.properties.properties);
  if (await allCombinationsPass(context, type, declared)) return;
  const what = { en: `values of ${type.type}`, zh: `${type.type} 的值` };
  if (!context.canLookUp(type.source.name, 'id', 'ONTOLOGY', what)) return;
  let looked = 0;
  for await (const page of relationshipPages(context, type, declared)) {
    for (const { from, to, values } of page) {
      for (const { property, message = '' } of refusals(declared, values)) {
        refused.add(`${type.type}|${from}|${to} ${property}: ${message}`);
      }
    }
    looked += page.length;
    context.say(`values 值 ${type.type} ${looked}`);
  }
}

async function allCombinationsPass(
  context: CheckContext,
  { type }: RelationshipType,
  declared: DeclaredValues,
): Promise<boolean> {
  const rows = await context.read(
    `combinations of ${type}`,
    `MATCH ()-[r:${type}]->() WITH DISTINCT ${listOfValues('r')} AS values RETURN values LIMIT $limit`,
    { names: declared.names, limit: integer(maximumCombinations + 1) },
  );
  return (
    rows.length <= maximumCombinations &&
    rows.every((row) => refusals(declared, valuesRow.parse(row).values).length === 0)
  );
}

/** What is missing the scan tells. */
function refusals(declared: DeclaredValues, values: readonly unknown[]): ValueFault[] {
  return declared.faults(values).filter(({ code }) => code === 'VALUE_REFUSED');
}

interface Sentences {
  area?: Area;
  en: string;
  advice: string;
  zh: string;
  adviceZh: string;
}

const correct = {
  advice: 'correct them in the source and load it again',
  adviceZh: '请在来源中更正并重新载入',
};
const loadAgain = {
  advice: 'remove them and load their data set again',
  adviceZh: '请删除并重新载入其数据集',
};

const sentences: Readonly<Record<RelationshipFaultCode, Sentences>> = {
  RELATIONSHIP_END_WRONG: {
    en: 'Relationships that begin or end at something of a kind that their type does not join',
    zh: '两端类型不符合声明的关系',
    ...correct,
  },
  RELATIONSHIP_KEY_MISSING: { en: 'Relationships without a key', zh: '没有 key 的关系', ...loadAgain },
  RELATIONSHIP_KEY_WRONG: {
    en: 'Relationships whose key does not say their type and both ends',
    zh: 'key 与类型和两端不一致的关系',
    ...loadAgain,
  },
  RELATIONSHIP_PROPERTY_MISSING: {
    en: 'Relationships that lack a required property',
    zh: '缺少必填属性的关系',
    ...correct,
  },
  RELATIONSHIP_PROPERTY_UNDECLARED: {
    en: 'Relationships with properties that their type does not declare',
    zh: '带有未声明属性的关系',
    advice: 'remove these, or declare them in the class of the type’s properties',
    adviceZh: '请删除这些属性，或在该类型的属性类中声明',
  },
  RELATIONSHIP_VALUE_REFUSED: {
    en: 'Relationships with a value that the ontology refuses',
    zh: '带有被本体校验拒绝的值的关系',
    ...correct,
  },
  RELATIONSHIP_EVIDENCE_MISSING: {
    area: 'EVIDENCE',
    en: 'Relationships that no passage supports',
    zh: '没有任何段落佐证的关系',
    advice: 'cite a passage for each in the source and load it again',
    adviceZh: '请在来源中为每条关系注明段落并重新载入',
  },
};

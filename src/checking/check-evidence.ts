import type { Ontology } from '../ontology/ontology';
import { nameLabel } from '../ontology/name-label';
import type { CheckContext } from './check-context';
import { checkCitations } from './citations';
import { nodeName, probe, type Probe } from './probe';
import type { Finding } from './report';
import { evidenceKinds } from '../statements/desired-graph';
import { entityLabel, namesType } from './technical';

interface Question extends Omit<Probe, 'name'> {
  code: string;
  severity?: Finding['severity'];
  en: string;
  advice: string;
  zh: string;
  adviceZh: string;
}

/** Whether every fact can be traced: from what it is about, through statements and passages, to a source. */
export async function checkEvidence(context: CheckContext): Promise<void> {
  await checkCitations(context);
  const what = { en: 'subjects of statements', zh: '陈述的对象' };
  const lookUps = context.canLookUp(entityLabel, 'id', 'EVIDENCE', what) ? [statementWithoutSubject] : [];
  for (const question of [...lookUps, ...questions(context.ontology)]) {
    context.say(`evidence 证据 ${question.code}`);
    const { code, severity = 'ERROR', en, advice, zh, adviceZh } = question;
    const found = await probe(context, { ...question, name: code });
    context.report.found({
      area: 'EVIDENCE',
      code,
      severity,
      ...found,
      en: `${en}: ${found.count}; ${advice}.`,
      zh: `${zh}：${found.count}；${adviceZh}。`,
    });
  }
  const { kinds } = context.report.counts;
  for (const [kind, zh] of [
    ['Source', '来源'],
    ['Passage', '段落'],
    ['Statement', '陈述'],
  ] as const) {
    context.report.looked('EVIDENCE', kinds[kind] ?? 0, context.ontology.kind(kind).plural, zh);
  }
}

const statementWithoutSubject: Question = {
  code: 'STATEMENT_WITHOUT_SUBJECT',
  match: [
    "MATCH (s:Statement) WITH s, split(s.subjectKey, '|') AS parts",
    'WHERE s.subjectKey IS NOT NULL AND NOT CASE size(parts)',
    `  WHEN 1 THEN EXISTS { MATCH (:${entityLabel} {id: parts[0]}) }`,
    // A relationship one of whose ends nothing describes waits for it.
    '  WHEN 3 THEN true',
    '  ELSE false END',
  ].join('\n'),
  example: `${nodeName('s')} + ' about ' + s.subjectKey`,
  en: 'Statements about something that does not exist',
  zh: '所述对象不存在的陈述',
  advice: 'load what they are about, or remove them',
  adviceZh: '请载入其对象，或删除这些陈述',
};

function questions(ontology: Ontology): Question[] {
  const inSource = ontology.kind('Passage').relationships.get('source')?.type ?? '';
  const statedIn = ontology.kind('Statement').relationships.get('statedIn')?.type ?? '';
  const correct = {
    advice: 'correct them in the source and load it again',
    adviceZh: '请在来源中更正并重新载入',
  };
  const citesNone = evidenceKinds.map((kind) => `n:${kind}`).join(' OR ');
  return [
    {
      code: 'EVIDENCE_MISSING',
      match: `MATCH (n:${entityLabel}) WHERE (n.evidence IS NULL OR n.evidence = []) AND NOT (${citesNone})`,
      example: nodeName('n'),
      en: 'Entities that no passage supports',
      zh: '没有任何段落佐证的实体',
      advice: 'cite a passage for each in the source and load it again',
      adviceZh: '请在来源中为每个实体注明段落并重新载入',
    },
    {
      code: 'STATEMENT_WITHOUT_PASSAGE',
      match: `MATCH (s:Statement) WHERE NOT EXISTS { (s)-[:${statedIn}]->(:Passage) }`,
      example: nodeName('s'),
      en: 'Statements that stand in no passage',
      zh: '没有所在段落的陈述',
      ...correct,
    },
    {
      code: 'PASSAGE_WITHOUT_SOURCE',
      match: `MATCH (p:Passage) WHERE NOT EXISTS { (p)-[:${inSource}]->(:Source) }`,
      example: nodeName('p'),
      en: 'Passages of no source',
      zh: '没有所属来源的段落',
      ...correct,
    },
    {
      code: 'NAME_WITHOUT_THING',
      match: `MATCH (m:${nameLabel}) WHERE NOT EXISTS { (m)-[:${namesType}]->(:Thing) }`,
      example: 'coalesce(toStringOrNull(m.key), elementId(m))',
      en: 'Names that name nothing',
      zh: '不指向任何事物的名称',
      advice: 'remove them',
      adviceZh: '请删除',
    },
    {
      code: 'THING_WITHOUT_NAME',
      severity: 'WARNING',
      match: `MATCH (n:Thing) WHERE NOT EXISTS { (n)<-[:${namesType}]-(m:${nameLabel}) WHERE m.normalized IS NOT NULL }`,
      example: nodeName('n'),
      en: 'Things that cannot be found by a name',
      zh: '无法按名称查到的事物',
      advice: 'load their data set again',
      adviceZh: '请重新载入其数据集',
    },
  ];
}

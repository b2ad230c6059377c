import { createHash } from 'node:crypto';
import { Certainty } from '../entities/evidence/certainty';
import { SourceKind } from '../entities/evidence/source-kind';
import { SamenessReason } from '../entities/sameness';
import type { Dataset, SeedRecord } from '../importing/seed/read-dataset';
import type { Candidate } from './candidates';

export const matchingDatasetId = 'ipgraph-matching';

/**
 * The day on which the rules got their present form. A pair that is found again is the same statement as before, so it
 * bears this day and not that of the search.
 */
const rulesOfDay = '2026-11-26';

const sourceId = `Source:${matchingDatasetId}`;

/** The rule of statements: why a pair is linked is in its reasons. */
const rule = 'names-and-codes-compared';

/** What each rule looks at, in Chinese and English. */
const RULES: Readonly<Record<SamenessReason, readonly [chinese: string, english: string]>> = {
  SAME_OFFICIAL_CODE_PART: [
    '统一社会信用代码不同，但其中九位主体标识码相同',
    'different Unified Social Credit Codes with the same nine characters for the organisation',
  ],
  SAME_FULL_NAME: [
    '全称相同，仅全半角、大小写、括号、引号或空格有别',
    'the same full name but for width, case, brackets, quotation marks and spaces',
  ],
  SAME_NAME_IN_OTHER_SCRIPT: [
    '全称简繁体互为转换',
    'the same full name in traditional and in simplified characters',
  ],
  SAME_ALIAS: [
    '一方的名称是另一方的别名，或有共同的别名',
    'a name of the one is an alias of the other, or an alias in common',
  ],
  SAME_TRADE_NAME_AND_PLACE: ['名称中的行政区划和字号相同', 'the same place and the same trade name'],
  SHORT_FORM_OF: [
    '一方的名称是另一方名称的省略形式',
    'a name of the one with parts left out is a name of the other',
  ],
  SAME_PINYIN: [
    '一方的拉丁字母名称是另一方中文名称的汉语拼音',
    'a Latin name that is the whole Chinese name in pinyin',
  ],
  TRANSLITERATION: [
    '一方的拉丁字母名称以另一方行政区划和字号的汉语拼音开头',
    'a Latin name that begins with place and trade name in pinyin',
  ],
  DIFFERENT_LEGAL_FORM: ['全称中的组织形式不同', 'different legal forms in the full names'],
  DIFFERENT_INDUSTRY: ['全称中的行业不同', 'different trades in the full names'],
};

/**
 * The pairs as a data set: one source, one passage for each rule that speaks in it, and for each pair the relationship
 * that a curated source would write; without a pair it is empty. The same pairs give the same data set, whenever they
 * are found.
 */
export function matchingDataset(pairs: readonly Candidate[]): Dataset {
  const records = pairs.length === 0 ? [] : [source(), ...passages(pairs), ...partyRecords(pairs)];
  return {
    id: matchingDatasetId,
    title: 'Organisations that may be the same, found by comparing names and codes',
    recordedAt: rulesOfDay,
    recordedBy: 'ipgraph',
    rules: {
      [rule]: 'Two organisations whose names or official codes agree as the passages say may be one.',
    },
    records,
    digest: createHash('sha256').update(JSON.stringify(records)).digest('hex'),
  };
}

function source(): SeedRecord {
  return record(sourceId, {
    title: '名称与代码的比对',
    kind: SourceKind.DERIVED,
    publisher: 'ipgraph',
    description:
      'What this program finds when it compares the names and official codes that other sources state.',
  });
}

function passages(pairs: readonly Candidate[]): SeedRecord[] {
  const given = new Set(pairs.flatMap(({ reasons }) => reasons));
  return Object.values(SamenessReason)
    .filter((reason) => given.has(reason))
    .map((reason) => {
      const [labelZh, labelEn] = RULES[reason];
      return record(`Passage:${matchingDatasetId}/${locator(reason)}`, {
        code: locator(reason),
        labelZh: `比对规则：${labelZh}`,
        labelEn: `rule of comparison: ${labelEn}`,
        source: sourceId,
      });
    });
}

function partyRecords(pairs: readonly Candidate[]): SeedRecord[] {
  const claims = new Map<string, { at: string[] }[]>();
  for (const { from, to, score, reasons } of pairs) {
    const claim = { to, at: reasons.map(locator), certainty: Certainty.POSSIBLE, rule, score, reasons };
    const earlier = claims.get(from);
    if (earlier) earlier.push(claim);
    else claims.set(from, [claim]);
  }
  return [...claims].map(([id, maybeSameAs]) =>
    record(id, { at: [...new Set(maybeSameAs.flatMap(({ at }) => at))], maybeSameAs }),
  );
}

function record(id: string, fields: Readonly<Record<string, unknown>>): SeedRecord {
  return { file: matchingDatasetId, id, fields };
}

/** SAME_FULL_NAME is stated at same-full-name. */
function locator(reason: SamenessReason): string {
  return reason.toLowerCase().replaceAll('_', '-');
}

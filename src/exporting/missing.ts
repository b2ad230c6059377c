import { getNamedType } from 'graphql';
import { valuesBelow, type Column } from '../tabular/columns';
import { remembered } from '../tabular/remembered';
import { isList, type SelectedField } from '../tabular/selection';
import { isObject, property } from '../tabular/values';
import { addedKey, type siblingFields } from './added-fields';
import { gapOf, type End, type FoundGap } from './found';
import { chineseReason } from './gap-words';
import {
  enumLabel,
  heading,
  propertyName,
  type ExportLanguage,
  type IndicatorNames,
} from './vocabulary/words';

/** Values that are null because they do not apply; nothing is lacking there. */
const inapplicableWhereNull: ReadonlySet<string> = new Set([
  'PartnershipLink.partyGroup',
  'PartnershipLink.partnerGroup',
  'ServiceLink.agencyGroup',
  'ServiceLink.clientGroup',
  'Provenance.rule',
  'Provenance.statement',
  'Provenance.recordedAt',
  'Observation.denominator',
  'GiChainOperator.certainty',
]);

/** What says itself why a value of it is absent: a row of a list by what came of the name. */
const telling: ReadonlySet<string> = new Set(['ResolvedName', 'ResolveReason', 'ResolveProblem']);

/** Values of figures that do not apply by another value of the same figure. */
const inapplicableBeside: Readonly<
  Record<string, { sibling: (typeof siblingFields)[number]; isSo: (value: unknown) => boolean }>
> = {
  hectares: { sibling: 'unit', isSo: (unit) => typeof unit === 'string' && unit !== '亩' },
  periodStart: { sibling: 'periodKind', isSo: (kind) => kind === 'SNAPSHOT' || kind === 'CUMULATIVE' },
  changeComparator: { sibling: 'changePercent', isSo: (percent) => percent === null },
};

/** What a figure lacks that is a rank or a change only. */
const ofNumber: ReadonlySet<string> = new Set(['value', 'exact', 'comparator', 'unit']);

const notStated = { en: 'No source that was read states it.', zh: '所读来源均未载明。' } as const;
const notApplicable = {
  en: 'NOT_APPLICABLE It does not apply here.',
  zh: '不适用（此处没有这一项）',
} as const;

export interface RowReasons {
  columns: readonly Column[];
  row: unknown;
  /** The entities of the row, which are looked for only where there is a gap; one about one of them concerns the row. */
  entities: () => readonly End[];
  /** The gaps that the row carries, those of the items around its list, and those of the outermost list. */
  ownGaps: readonly FoundGap[];
  aroundGaps: readonly FoundGap[];
  listGaps: readonly FoundGap[];
  language: ExportLanguage;
  indicators: IndicatorNames;
}

/** Why something is lacking, and what; no label where the gap names nothing. */
interface Reason {
  label: string | null;
  words: string;
}

const nothing: readonly never[] = [];

/**
 * Why cells of a row are empty: because they do not apply, by the gap that names the value or that explains the object
 * it stands in or, where there is none, that no source states it. The other gaps that the row carries follow.
 */
export function reasonsOf(about: RowReasons): readonly Reason[] {
  const { columns, row, ownGaps, aroundGaps, listGaps, language, indicators } = about;
  const lacks = lacksOf(columns, row);
  // So it is for most rows of most lists.
  if (lacks.length + ownGaps.length + aroundGaps.length + listGaps.length === 0) return nothing;
  let known: readonly End[] | undefined;
  const entities = (): readonly End[] => (known ??= about.entities());
  const unused = new Set(ownGaps);
  const concerning = [...aroundGaps, ...listGaps].filter(({ subject }) =>
    entities().some(({ id }) => id === subject),
  );
  const inWords = (gap: FoundGap): string => gapWords(gap, entities(), language);
  const reasons = new Map<string, string>();
  for (const lack of lacks) {
    const label = heading(lack.fields, language);
    if (reasons.has(label)) continue;
    if (isInapplicable(lack)) {
      reasons.set(label, notApplicable[wordsOf(language)]);
      continue;
    }
    const names = lack.fields.map(({ name }) => name);
    const gap =
      [...ownGaps, ...concerning].find(({ property: about }) => about !== null && names.includes(about)) ??
      gapOfParent(lack, ownGaps) ??
      gapOfYear(lack, aroundGaps);
    if (gap) unused.delete(gap);
    reasons.set(label, gap ? inWords(gap) : unstated(language));
  }
  const aboutCodes = concerning.filter(({ property: about }) =>
    entities().some(({ code }) => code === about),
  );
  const others = [...unused, ...(reasons.size > 0 ? aboutCodes : [])];
  return [
    ...[...reasons].map(([label, words]) => ({ label, words })),
    ...others.map((gap) => ({
      label: gap.property === null ? null : propertyName(gap.property, language, indicators),
      words: inWords(gap),
    })),
  ];
}

/** Reasons as one cell, each once, with all that it is the reason of; null where nothing is lacking. */
export function writtenOf(reasons: readonly Reason[], language: ExportLanguage): string | null {
  if (reasons.length === 0) return null;
  const labels = new Map<string, Set<string>>();
  for (const { label, words } of reasons) {
    const known = labels.get(words) ?? new Set();
    labels.set(words, label === null ? known : known.add(label));
  }
  const isChinese = language === 'zh';
  const all = [...labels].map(([words, ofWords]) => {
    if (ofWords.size === 0) return words;
    return [...ofWords].join(isChinese ? '、' : ', ') + (isChinese ? '：' : ': ') + words;
  });
  return all.join(isChinese ? '；' : '; ');
}

/** What a row lacks: the fields down to it, the field itself and the object that would hold it. */
interface Lack {
  fields: readonly SelectedField[];
  /** Absent where items of a list lack it. */
  parent?: unknown;
  field?: SelectedField;
}

/** What a row lacks, column by column. */
function lacksOf(columns: readonly Column[], row: unknown): readonly Lack[] {
  let found: Lack[] | undefined;
  for (const column of columns) {
    const lack = lackingIn(column, row);
    if (lack) (found ??= []).push(lack);
  }
  return found ?? nothing;
}

/** What a column lacks in a row; undefined where it lacks nothing or has nothing to lack. */
function lackingIn({ path, fields, below }: Column, row: unknown): Lack | undefined {
  let value = row;
  let passed = 0;
  for (const field of path) {
    const parent = value;
    passed += 1;
    value = property(value, field.key);
    // A field of another kind is not in the answer: the row has no such value.
    if (value === undefined || tellsOfItself(field)) return undefined;
    if (value === null) {
      if (saysWhy(field)) return undefined;
      return { fields: passed === path.length ? fields : path.slice(0, passed), parent, field };
    }
  }
  const last = path.at(-1);
  if (!last || !(isList(last, value) || last.fields)) return undefined;
  const values = valuesBelow(value, below);
  if (values.length === 0 && saysWhy(last)) return undefined;
  return values.length === 0 || values.includes(null) ? { fields } : undefined;
}

/** Gaps and positions say something about the answer, not about what it lacks. */
const tellsOfItself = remembered(({ type }: SelectedField): boolean => {
  const name = type && getNamedType(type).name;
  return name === 'Gap' || name === 'PageInfo';
});

const saysWhy = ({ declaredBy }: SelectedField): boolean => telling.has(declaredBy ?? '');

function isInapplicable({ fields, parent, field }: Lack): boolean {
  const last = fields.at(-1);
  if (inapplicableWhereNull.has(`${last?.declaredBy ?? ''}.${last?.name ?? ''}`)) return true;
  const rule = field && inapplicableBeside[field.name];
  return rule?.isSo(property(parent, addedKey(rule.sibling))) ?? false;
}

/** The one gap that says why an object has no values, found again among those of the row. */
function gapOfParent({ parent }: Lack, ownGaps: readonly FoundGap[]): FoundGap | undefined {
  const gap = isObject(parent) ? Object.values(parent).flatMap((part) => gapOf(part) ?? [])[0] : undefined;
  return gap && (ownGaps.find((own) => JSON.stringify(own) === JSON.stringify(gap)) ?? gap);
}

/** The gap of the list around a figure that says why the figure of its year has no number. */
function gapOfYear({ parent, field }: Lack, aroundGaps: readonly FoundGap[]): FoundGap | undefined {
  const year = property(parent, addedKey('year'));
  if (typeof year !== 'number' || !field || !ofNumber.has(field.name)) return undefined;
  return aroundGaps.find(({ property: about, period }) => about !== 'period' && period === String(year));
}

const wordsOf = (language: ExportLanguage): 'zh' | 'en' => (language === 'zh' ? 'zh' : 'en');

const unstated = (language: ExportLanguage): string =>
  reasonInWords('NOT_STATED', notStated[wordsOf(language)], language);

function gapWords(gap: FoundGap, entities: readonly End[], language: ExportLanguage): string {
  if (language !== 'zh') return reasonInWords(gap.reason, gap.message, language);
  return chineseReason(gap, entities.find(({ id }) => id === gap.subject)?.name ?? undefined);
}

function reasonInWords(reason: string, message: string, language: ExportLanguage): string {
  const label = enumLabel('GapReason', reason, language);
  return language === 'zh' ? `${label}（${message}）` : `${label} ${message}`;
}

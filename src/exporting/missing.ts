import { getNamedType } from 'graphql';
import { valuesBelow, type Column } from '../tabular/columns';
import { isList, type SelectedField } from '../tabular/selection';
import { property } from '../tabular/values';
import type { End, FoundGap } from './found';
import { enumLabel, fieldName, heading, type ExportLanguage } from './vocabulary/words';

/** Values that are null because they do not apply; nothing is lacking there. */
const inapplicableWhereNull: ReadonlySet<string> = new Set([
  'PartnershipLink.group',
  'Provenance.rule',
  'Provenance.statement',
  'Provenance.recordedAt',
  'Observation.denominator',
  'GiChainOperator.certainty',
]);

const notStated = { en: 'No source that was read states it.', zh: '所读来源均未载明。' } as const;
const notApplicable = {
  en: 'NOT_APPLICABLE It does not apply here.',
  zh: '不适用（此处没有这一项）',
} as const;

export interface RowReasons {
  columns: readonly Column[];
  row: unknown;
  /** The entities of the row; a gap about one of them concerns the row. */
  entities: readonly End[];
  /** The gaps that the row carries, and those of the list it stands in. */
  ownGaps: readonly FoundGap[];
  listGaps: readonly FoundGap[];
  language: ExportLanguage;
}

/**
 * Why cells of a row are empty: by the gap that names the value or, where none does, that no source states it. The
 * other gaps that the row carries follow. Null where nothing is lacking.
 */
export function reasonsOf({
  columns,
  row,
  entities,
  ownGaps,
  listGaps,
  language,
}: RowReasons): string | null {
  const isChinese = language === 'zh';
  const unused = new Set(ownGaps);
  const concerning = listGaps.filter(({ subject }) => entities.some(({ id }) => id === subject));
  const reasons = new Map<string, string>();
  for (const column of columns) {
    const lacking = lackingIn(column, row);
    if (!lacking) continue;
    const label = heading(lacking, language);
    if (reasons.has(label)) continue;
    const names = lacking.map(({ name }) => name);
    const gap = [...ownGaps, ...concerning].find(
      ({ property: about }) => about !== null && names.includes(about),
    );
    if (gap) unused.delete(gap);
    reasons.set(label, gap ? inWords(gap, language) : withoutGap(lacking, language));
  }
  const aboutCodes = concerning.filter(({ property: about }) => entities.some(({ code }) => code === about));
  const others = [...unused, ...(reasons.size > 0 ? aboutCodes : [])].map((gap) =>
    labelled(gap.property === null ? null : fieldName(gap.property, undefined, language), gap, language),
  );
  const own = [...reasons].map(([label, reason]) =>
    isChinese ? `${label}：${reason}` : `${label}: ${reason}`,
  );
  const all = [...new Set([...own, ...others])];
  return all.length === 0 ? null : all.join(isChinese ? '；' : '; ');
}

/** The fields down to the value that a column lacks in a row; undefined where it lacks none or has none to lack. */
function lackingIn({ path, fields, below }: Column, row: unknown): readonly SelectedField[] | undefined {
  let value = row;
  for (const [index, field] of path.entries()) {
    value = property(value, field.key);
    // A field of another kind is not in the answer: the row has no such value.
    if (value === undefined || tellsOfItself(field)) return undefined;
    if (value === null) return index === path.length - 1 ? fields : path.slice(0, index + 1);
  }
  const last = path.at(-1);
  if (!last || !(isList(last, value) || last.fields)) return undefined;
  const values = valuesBelow(value, below);
  return values.length === 0 || values.includes(null) ? fields : undefined;
}

/** Gaps and positions say something about the answer, not about what it lacks. */
function tellsOfItself({ type }: SelectedField): boolean {
  const name = type && getNamedType(type).name;
  return name === 'Gap' || name === 'PageInfo';
}

function withoutGap(lacking: readonly SelectedField[], language: ExportLanguage): string {
  const last = lacking.at(-1);
  const words = language === 'zh' ? 'zh' : 'en';
  if (inapplicableWhereNull.has(`${last?.declaredBy ?? ''}.${last?.name ?? ''}`)) return notApplicable[words];
  return reasonInWords('NOT_STATED', notStated[words], language);
}

function labelled(label: string | null, gap: FoundGap, language: ExportLanguage): string {
  const words = inWords(gap, language);
  if (label === null) return words;
  return language === 'zh' ? `${label}：${words}` : `${label}: ${words}`;
}

const inWords = ({ reason, message }: FoundGap, language: ExportLanguage): string =>
  reasonInWords(reason, message, language);

function reasonInWords(reason: string, message: string, language: ExportLanguage): string {
  const label = enumLabel('GapReason', reason, language);
  return language === 'zh' ? `${label}（${message}）` : `${label} ${message}`;
}

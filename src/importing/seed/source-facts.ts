import { SourceKind } from '../../entities/evidence/source-kind';
import { kindNameOf } from '../../statements/desired-graph';
import type { SourceFacts } from './claims';
import { readClaim } from './claim';
import type { SeedRecord } from './read-dataset';

/** What the preference among statements looks at, by the passage they stand in, from the records of a data set. */
export function sourceFacts(records: readonly SeedRecord[]): (passage: string) => SourceFacts {
  const fields = new Map(records.map((record) => [record.id, record.fields]));
  const sources = new Map(
    records
      .filter(({ id }) => kindNameOf(id) === 'Passage')
      .map((passage) => [passage.id, String(readClaim(passage.fields.source, 'to').content)]),
  );
  return (passage) => {
    const { kind, date } = fields.get(sources.get(passage) ?? '') ?? {};
    return {
      sourceKind: isSourceKind(kind) ? kind : SourceKind.DOCUMENT,
      sourceDate: typeof date === 'string' ? date : null,
    };
  };
}

function isSourceKind(value: unknown): value is SourceKind {
  return typeof value === 'string' && value in SourceKind;
}

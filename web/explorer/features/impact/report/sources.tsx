import type { ImpactReportQuery } from '../../../api/generated';
import { useLanguage } from '../../../language/language';
import { citation, type Cited, type Note } from '../../../parts/evidence/citation';

/** Every place in a source that the report comes from, in reading order. */
export function citedInReport({
  certificationMarks,
  totals,
  figures,
}: NonNullable<ImpactReportQuery['impactSummary']>): readonly Cited[] {
  return [
    ...(certificationMarks?.stated ?? []).flatMap(({ figure }) => figure?.provenance ?? []),
    ...totals.households.flatMap(({ groups }) => groups ?? []).flatMap(({ provenance }) => provenance ?? []),
    ...figures.flatMap((row) => row.figures ?? []).flatMap(({ provenance }) => provenance ?? []),
  ];
}

interface ReferencesProps {
  readonly to: readonly Cited[] | null;
  readonly notes: readonly Note[];
}

/** The numbers of the notes that something comes from, with the places in the sources: "[1] A3-P5". */
export function References({ to, notes }: ReferencesProps) {
  const { language } = useLanguage();
  const references = (to ?? []).map(({ source, locator }) => {
    const note = notes.find((one) => one.citation === citation(source, language));
    return `[${note?.number ?? '?'}] ${locator.code}`;
  });
  return [...new Set(references)].join('; ');
}

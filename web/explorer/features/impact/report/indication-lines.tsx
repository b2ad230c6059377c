import { Title } from '@mantine/core';
import type { ImpactReportQuery } from '../../../api/generated';
import { useJoined } from '../../../language/joined';
import { useLanguage } from '../../../language/language';
import { useWords } from '../../../language/words';
import type { Note } from '../../../parts/evidence/citation';
import { useFigureWords } from '../../../parts/figure';
import { valueInWords } from '../../../parts/figure-words';
import { useRegimeInWords } from '../regime-words';
import { NamedList } from './named-list';
import { References } from './sources';
import { reportWords } from './words';

interface IndicationLinesProps {
  readonly summary: NonNullable<ImpactReportQuery['impactSummary']>;
  readonly notes: readonly Note[];
}

/** The indications by regime, and the stated number of marks beside those recorded by name. */
export function IndicationLines({ summary, notes }: IndicationLinesProps) {
  const words = useWords(reportWords);
  const { language } = useLanguage();
  const joined = useJoined();
  const regimeInWords = useRegimeInWords();
  const figureInWords = useFigureWords();
  const { indicationCount, indications, certificationMarks } = summary;
  return (
    <>
      <Title order={2} size="h4">
        {words.indications}
      </Title>
      {indicationCount === 0 ? <p>{words.noneRecorded}</p> : <p>{words.recorded(indicationCount)}</p>}
      <ul>
        {indications.map(({ regime, status, indications: named }) => (
          <li key={`${regime} ${status}`}>
            {words.labelled(regimeInWords({ regime: regime ?? 'NOT_STATED', status }))}
            <NamedList entities={named ?? []} />
          </li>
        ))}
        {(certificationMarks?.stated ?? []).map(({ figure, difference, comparator }) => {
          if (!figure) return null;
          const { value, period } = figureInWords(figure);
          const open =
            difference === null
              ? null
              : valueInWords({ exact: String(difference), unit: null, comparator }, language, () => '');
          return (
            <li key={figure.id}>
              {words.labelled(words.marks)}
              {words.markStated(value, period)} <References to={figure.provenance} notes={notes} />
              {joined.between.statements}
              {words.markRecorded(certificationMarks?.recorded ?? 0)}
              {open !== null && joined.between.statements + words.markDifference(open)}
            </li>
          );
        })}
      </ul>
    </>
  );
}

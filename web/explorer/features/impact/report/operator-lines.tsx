import { Title } from '@mantine/core';
import type { ImpactReportQuery } from '../../../api/generated';
import { useTerms } from '../../../language/terms';
import { useWords } from '../../../language/words';
import { NamedList } from './named-list';
import { reportWords } from './words';

interface OperatorLinesProps {
  readonly operators: NonNullable<ImpactReportQuery['impactSummary']>['operators'];
}

/** The operators by kind. */
export function OperatorLines({ operators }: OperatorLinesProps) {
  const words = useWords(reportWords);
  const terms = useTerms();
  return (
    <>
      <Title order={2} size="h4">
        {words.operators}
      </Title>
      {operators.length === 0 && <p>{words.noneRecorded}</p>}
      <ul>
        {operators.map(({ kind, count, operators: named }) => (
          <li key={kind}>
            {words.labelled(`${terms.code('OperatorKind', kind)} ${count}`)}
            <NamedList entities={named ?? []} />
          </li>
        ))}
      </ul>
    </>
  );
}

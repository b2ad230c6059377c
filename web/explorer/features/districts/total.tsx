import { Stack, Text, Title } from '@mantine/core';
import {
  TotalAndPartsDocument,
  type TotalAndPartsQueryVariables,
  type TotalBesideSumFragment,
} from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { indicatorName } from '../../parts/figure';
import type { ChangeAddress } from './address';
import { BesideTable } from './beside-table';
import type { Choice } from './choice';
import { Instead } from './instead';
import { NoParts } from './rank';
import { TotalBars } from './total-bars';
import { TotalTable } from './total-table';
import { districtWords } from './words';

interface TotalProps {
  readonly choice: Choice;
  readonly change: ChangeAddress;
}

/** The stated total of a place beside the sum of its districts. */
export function Total({ choice, change }: TotalProps) {
  const variables: TotalAndPartsQueryVariables = {
    indicator: choice.indicator,
    whole: choice.place,
    year: choice.year,
    periodKind: choice.kind,
  };
  const answer = useAnswer(TotalAndPartsDocument, variables);
  return (
    <Asked answer={answer}>
      {({ reconcile }) =>
        reconcile ? (
          <Reconciled reconciliation={reconcile} variables={variables} change={change} />
        ) : (
          <Instead refusals={answer.data?.refusals ?? []} change={change} />
        )
      }
    </Asked>
  );
}

interface ReconciledProps {
  readonly reconciliation: TotalBesideSumFragment;
  readonly variables: TotalAndPartsQueryVariables;
  readonly change: ChangeAddress;
}

function Reconciled({ reconciliation, variables, change }: ReconciledProps) {
  const words = useWords(districtWords);
  const { language } = useLanguage();
  const { total, sum, parts, developmentZones, besideTotal, whole, year } = reconciliation;
  const name = whole?.name ?? '';
  const what = words.figuresOf(indicatorName(reconciliation.indicator, language), name, year);
  const operation = { document: TotalAndPartsDocument, variables };
  const table = <TotalTable what={what} reconciliation={reconciliation} operation={operation} />;
  return (
    <Stack>
      <Title order={2}>{what}</Title>
      <Explanation reconciliation={reconciliation} />
      {total || sum ? (
        <TotalBars what={what} reconciliation={reconciliation}>
          {table}
        </TotalBars>
      ) : (
        table
      )}
      {parts.length === 0 && <NoParts id={variables.whole} name={name} change={change} />}
      <BesideTable
        caption={words.total.zones}
        zone
        rows={developmentZones}
        operation={{ ...operation, path: 'reconcile.developmentZones' }}
      />
      {besideTotal.length > 0 && (
        <BesideTable
          caption={words.total.beside(name)}
          rows={[{ place: whole, added: false, gap: null, figures: besideTotal }]}
          operation={{ ...operation, path: 'reconcile.besideTotal' }}
        />
      )}
    </Stack>
  );
}

/** In sentences what is added, and what therefore is not known. */
function Explanation({ reconciliation }: { readonly reconciliation: TotalBesideSumFragment }) {
  const words = useWords(districtWords);
  const { total, sum, whole } = reconciliation;
  const name = whole?.name ?? '';
  const isExact = sum?.comparator === 'EQUAL';
  const sentences = [
    ...(total ? [] : [words.total.noTotal(name)]),
    ...(sum ? [words.total.explained(sum.added, sum.of, name)] : [words.total.noSum]),
    ...(sum && !isExact ? [words.total.bounded] : []),
    ...(total || sum ? [] : [words.total.nothing]),
  ];
  return <Text>{sentences.join(words.total.between)}</Text>;
}

import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { GiChainsWithEvidenceDocument, type GiChainsWithEvidenceQuery } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useAddress } from '../../app/use-address';
import { useTitle } from '../../app/use-title';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import type { ShownOperation } from '../../parts/data-table';
import { addressParts, noFilters, questionOf, type Choices } from './address';
import { ChainFlow } from './chain-flow';
import { chainRows, inReadingOrder } from './chain-rows';
import { ChainTable } from './chain-table';
import { Filters } from './filters';
import { PrintedScope, PrintedSources } from './on-paper';
import { Start } from './start';
import { Totals } from './totals';
import { impactWords } from './words';

/** Chains from geographical indications to households, as a flow and as a table. */
export function Impact() {
  const words = useWords(impactWords);
  const { language } = useLanguage();
  const [choices, change] = useAddress(addressParts);
  useTitle(words.title);
  const question = questionOf(choices, language);
  const answer = useAnswer(GiChainsWithEvidenceDocument, question);
  return (
    <>
      <Title order={1}>{words.title}</Title>
      <Text my="sm">{words.intro}</Text>
      <PrintedScope choices={choices} />
      <Filters
        choices={choices}
        onChange={(changed) => {
          change({ after: '', ...changed }, true);
        }}
      />
      {question === null ? (
        <Start />
      ) : (
        <Asked answer={answer}>
          {({ giChains }) =>
            giChains && (
              <Chains
                connection={giChains}
                choices={choices}
                operation={{ document: GiChainsWithEvidenceDocument, variables: question }}
                onChange={(changed) => {
                  change(changed, true);
                }}
              />
            )
          }
        </Asked>
      )}
    </>
  );
}

interface ChainsProps {
  readonly connection: NonNullable<GiChainsWithEvidenceQuery['giChains']>;
  readonly choices: Choices;
  readonly operation: ShownOperation;
  readonly onChange: (change: Partial<Choices>) => void;
}

function Chains({ connection, choices, operation, onChange }: ChainsProps) {
  const words = useWords(impactWords);
  const { nodes, pageInfo, totals } = connection;
  const { place, year, after } = choices;
  if (nodes.length === 0) {
    return (
      <Alert color="gray" title={words.none} my="md">
        <Text size="sm">{words.noneHelp}</Text>
        <Button
          variant="default"
          mt="sm"
          size="compact-sm"
          onClick={() => {
            onChange(noFilters);
          }}
        >
          {words.clearFilters}
        </Button>
      </Alert>
    );
  }
  const chains = inReadingOrder(nodes);
  const rows = chainRows(chains);
  return (
    <>
      <Group justify="space-between" mt="lg" mb="xs">
        <Title order={2}>{words.flow}</Title>
        {place !== '' && (
          <Anchor component={Link} to={reportAddress(place, year)} className="not-printed">
            {words.report}
          </Anchor>
        )}
      </Group>
      <ChainFlow chains={chains} />
      <Group className="not-printed">
        {after !== '' && (
          <Button
            variant="default"
            onClick={() => {
              onChange({ after: '' });
            }}
          >
            {words.firstPage}
          </Button>
        )}
        {pageInfo.hasNextPage && (
          <Button
            variant="default"
            onClick={() => {
              onChange({ after: pageInfo.endCursor ?? '' });
            }}
          >
            {words.nextPage}
          </Button>
        )}
      </Group>
      {totals && totals.households.length > 0 && <Totals totals={totals} operation={operation} />}
      <div className="not-printed">
        <Title order={2} mt="lg">
          {words.table}
        </Title>
        <ChainTable rows={rows} operation={operation} />
      </div>
      <PrintedSources rows={rows} />
    </>
  );
}

function reportAddress(place: string, year: string): string {
  return `/impact/report?${new URLSearchParams({ place, ...(year === '' ? {} : { year }) }).toString()}`;
}

import { Anchor, Stack, Tabs, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { IndicatorsWithFiguresDocument, type IndicatorsWithFiguresQuery } from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useTitle } from '../../app/use-title';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { useDistrictsAddress, views, type ViewCode } from './address';
import { choiceOf, coveredIndicators, yearsWithFigures } from './choice';
import { Controls } from './controls';
import { Rank } from './rank';
import { Series } from './series';
import { ComparedTable } from './compared-table';
import { Total } from './total';
import { districtWords } from './words';

/** Holds the figures of districts against each other, and says where that cannot be done. */
export function Districts() {
  const words = useWords(districtWords);
  useTitle(words.title);
  const answer = useAnswer(IndicatorsWithFiguresDocument, {});
  return (
    <Stack>
      <div>
        <Title order={1}>{words.title}</Title>
        <Text>{words.intro}</Text>
      </div>
      <Asked answer={answer}>{({ graph }) => graph && <Compared coverage={graph.coverage} />}</Asked>
    </Stack>
  );
}

interface ComparedProps {
  readonly coverage: NonNullable<IndicatorsWithFiguresQuery['graph']>['coverage'];
}

function Compared({ coverage }: ComparedProps) {
  const words = useWords(districtWords);
  const [address, change] = useDistrictsAddress();
  const all = coveredIndicators(coverage);
  const choice = choiceOf(address, coverage, all);
  if (!choice) return <NoFigures />;
  const isUndated = choice.covered !== null && choice.covered.firstYear === null;
  const Shown = shownAs[address.view];
  return (
    <Tabs
      value={address.view}
      onChange={(view) => {
        const chosen = views.find((code) => code === view);
        if (chosen) change({ view: chosen }, true);
      }}
      keepMounted={false}
    >
      <Tabs.List aria-label={words.view} className="not-printed">
        {views.map((view) => (
          <Tabs.Tab key={view} value={view}>
            {words.views[view]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={address.view} pt="md">
        <Stack>
          <Controls
            view={address.view}
            choice={choice}
            all={all}
            years={yearsWithFigures(coverage, choice.covered)}
            allYears={yearsWithFigures(coverage)}
            change={change}
          />
          {isUndated && address.view !== 'series' && <Text>{words.noYearHelp}</Text>}
          <Shown choice={choice} change={change} />
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}

const shownAs = { total: Total, rank: Rank, series: Series, table: ComparedTable } as const satisfies Record<
  ViewCode,
  unknown
>;

function NoFigures() {
  const words = useWords(districtWords);
  return (
    <div>
      <Title order={2}>{words.nothing}</Title>
      <Text>
        {words.nothingHelp}{' '}
        <Anchor component={Link} to="/">
          {words.holds}
        </Anchor>
      </Text>
    </div>
  );
}

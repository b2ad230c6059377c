import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import {
  RankedDistrictsDocument,
  type RankedDistrictsQuery,
  type RankedDistrictsQueryVariables,
} from '../../api/generated';
import { useAnswer } from '../../api/use-answer';
import { useLanguage } from '../../language/language';
import { useWords } from '../../language/words';
import { Asked } from '../../parts/asked';
import { indicatorName } from '../../parts/figure';
import type { ChangeAddress } from './address';
import type { Choice } from './choice';
import { Instead } from './instead';
import { Ranked } from './ranked';
import { StatedFigure } from './stated-figure';
import { Unranked } from './unranked';
import { usePlace } from './use-places';
import { districtWords } from './words';

interface RankProps {
  readonly choice: Choice;
  readonly change: ChangeAddress;
}

/** The districts of a place by the size of a figure, those without one named beside. */
export function Rank({ choice, change }: RankProps) {
  const variables: RankedDistrictsQueryVariables = {
    indicator: choice.indicator,
    within: choice.place,
    year: choice.year,
    periodKind: choice.kind,
  };
  const answer = useAnswer(RankedDistrictsDocument, variables);
  return (
    <Asked answer={answer}>
      {({ rank, own }) => (
        <Stack>
          {rank ? (
            <Ranking ranking={rank} variables={variables} change={change} />
          ) : (
            <Instead refusals={answer.data?.refusals ?? []} change={change} />
          )}
          {rank?.within && own && <OwnFigures place={rank.within} own={own} />}
        </Stack>
      )}
    </Asked>
  );
}

type RankingData = NonNullable<RankedDistrictsQuery['rank']>;

interface RankingProps {
  readonly ranking: RankingData;
  readonly variables: RankedDistrictsQueryVariables;
  readonly change: ChangeAddress;
}

function Ranking({ ranking, variables, change }: RankingProps) {
  const words = useWords(districtWords);
  const { language } = useLanguage();
  const { places, unranked, year, within } = ranking;
  const districts = unranked.filter(({ place }) => place?.__typename === 'District');
  const zones = unranked.filter(({ place }) => place?.__typename === 'DevelopmentZone');
  const all = places.length + districts.length;
  const what = words.figuresOf(indicatorName(ranking.indicator, language), within?.name ?? '', year);
  if (all === 0) return <NoParts id={variables.within} name={within?.name ?? ''} change={change} />;
  return (
    <Stack>
      <Title order={2}>{what}</Title>
      <Text>{summaryOf(places.length, all, words.rank)}</Text>
      {places.length > 0 && <Ranked what={what} places={places} variables={variables} />}
      <Unranked
        title={words.rank.unranked(within?.name ?? '')}
        places={districts}
        variables={variables}
        footer={
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              change({ view: 'series' }, true);
            }}
          >
            {words.rank.seeSeries}
          </Anchor>
        }
      />
      <Unranked title={words.rank.zones} places={zones} variables={variables} zone />
    </Stack>
  );
}

function summaryOf(
  ranked: number,
  all: number,
  words: {
    none: string;
    complete: (all: number) => string;
    summary: (ranked: number, all: number) => string;
  },
): string {
  if (ranked === 0) return words.none;
  return ranked === all ? words.complete(all) : words.summary(ranked, all);
}

interface NoPartsProps {
  readonly id: string;
  readonly name: string;
  readonly change: ChangeAddress;
}

/** Where a place has no districts: the place in which it lies has some. */
export function NoParts({ id, name, change }: NoPartsProps) {
  const words = useWords(districtWords);
  const above = usePlace(id)?.partOf;
  return (
    <Stack align="start">
      <Text>{`${words.rank.noParts(name)} ${words.rank.noPartsHelp}`}</Text>
      {above && (
        <Button
          variant="default"
          onClick={() => {
            change({ place: above.id }, true);
          }}
        >
          {above.name}
        </Button>
      )}
    </Stack>
  );
}

interface OwnFiguresProps {
  readonly place: { readonly id: string; readonly name: string };
  readonly own: NonNullable<RankedDistrictsQuery['own']>;
}

/** What is stated of the place itself, such as its own rank in the province. */
function OwnFigures({ place, own }: OwnFiguresProps) {
  const words = useWords(districtWords);
  const figures = own.nodes.filter(({ subject }) => subject?.id === place.id);
  if (figures.length === 0) return null;
  return (
    <section>
      <Title order={3}>{words.rank.own(place.name)}</Title>
      {figures.map((figure) => (
        <StatedFigure key={figure.id} figure={figure} />
      ))}
    </section>
  );
}

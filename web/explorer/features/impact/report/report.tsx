import { Anchor, Button, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { ImpactReportDocument, type ImpactReportQuery } from '../../../api/generated';
import { useAnswer } from '../../../api/use-answer';
import { text, useAddress } from '../../../app/use-address';
import { useTitle } from '../../../app/use-title';
import { useLanguage } from '../../../language/language';
import { formatDate, today } from '../../../language/numbers';
import { useWords } from '../../../language/words';
import { Asked } from '../../../parts/asked';
import { Toolbar } from '../../../parts/data-table';
import { noteLine, notesOf } from '../../../parts/evidence/citation';
import { useFigureWords } from '../../../parts/figure';
import { PlacePicker } from '../../../parts/place-picker';
import { useNames } from '../../../parts/use-names';
import { yearOf } from '../../../app/use-address';
import { impactWords } from '../words';
import { YearPicker } from '../year-picker';
import { FigureTable } from './figure-table';
import { useGapSummary } from './gap-summary';
import { HouseholdLines } from './household-lines';
import { IndicationLines } from './indication-lines';
import { OperatorLines } from './operator-lines';
import classes from './report.module.css';
import { citedInReport } from './sources';
import { reportWords } from './words';

const addressParts = { place: text(), year: text() };

/** One A4 page on a place: what is stated, what is not, and the sources. */
export function Report() {
  const words = useWords(reportWords);
  const chainWords = useWords(impactWords);
  const [{ place, year }, change] = useAddress(addressParts);
  const question = place === '' ? null : { place, year: yearOf(year) };
  const answer = useAnswer(ImpactReportDocument, question);
  const named = answer.data?.data.impactSummary?.place?.name;
  useTitle(named === undefined ? words.untitled : words.title(named));
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="md" className="not-printed">
        <PlacePicker
          label={chainWords.place}
          value={place}
          onChange={(id) => {
            change({ place: id }, true);
          }}
        />
        <YearPicker
          value={year}
          onChange={(chosen) => {
            change({ year: chosen }, true);
          }}
        />
      </SimpleGrid>
      {question === null ? (
        <>
          <Title order={1}>{words.untitled}</Title>
          <Text mt="sm">{words.choose}</Text>
        </>
      ) : (
        <Asked answer={answer}>
          {({ graph, impactSummary }) =>
            impactSummary && (
              <Page summary={impactSummary} version={graph?.version ?? ''} question={question} />
            )
          }
        </Asked>
      )}
    </>
  );
}

interface PageProps {
  readonly summary: NonNullable<ImpactReportQuery['impactSummary']>;
  readonly version: string;
  readonly question: { readonly place: string; readonly year: number | null };
}

function Page({ summary, version, question }: PageProps) {
  const words = useWords(reportWords);
  const { language } = useLanguage();
  const figureInWords = useFigureWords();
  const { place, year } = question;
  const ofOne = summary.gaps.filter(({ subject }) => subject !== place);
  const gapSummary = useGapSummary(useNames(ofOne.map(({ subject }) => subject)));
  const notes = notesOf(citedInReport(summary), language);
  const title = words.title(summary.place?.name ?? '');
  const scope = year === null ? words.allPeriods : words.ofYear(String(year));
  const figures = summary.figures.flatMap((row) => row.figures ?? []);
  const copied = () =>
    [
      words.note(title, scope),
      ...figures.map((figure) => `${figure.subject?.name ?? ''}\t${figureInWords(figure).whole}`),
      '',
      ...notes.map(noteLine),
    ].join('\n');
  return (
    <article className={classes.report}>
      <Title order={1} size="h2">
        {title}
      </Title>
      <p>{words.note(scope, words.reading)}</p>
      <Group className="not-printed">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            window.print();
          }}
        >
          {words.print}
        </Button>
        <Anchor component={Link} size="sm" to={`/impact?${chainsOf(place, year)}`}>
          {words.back}
        </Anchor>
        <Toolbar operation={{ document: ImpactReportDocument, variables: question }} copied={copied} />
      </Group>
      <IndicationLines summary={summary} notes={notes} />
      <OperatorLines operators={summary.operators} />
      <HouseholdLines totals={summary.totals} notes={notes} />
      <FigureTable figures={figures} notes={notes} />
      <Title order={2} size="h4">
        {words.missing}
      </Title>
      {summary.gaps.length === 0 && <p>{words.nothingMissing}</p>}
      <ul>
        {summary.gaps.map((gap) => (
          <li key={`${gap.reason} ${gap.property} ${gap.period}`}>{gapSummary(gap)}</li>
        ))}
      </ul>
      <Title order={2} size="h4">
        {words.sources}
      </Title>
      {notes.map((note) => (
        <p key={note.number}>{noteLine(note)}</p>
      ))}
      <p>{words.version(version, formatDate(today(), language))}</p>
    </article>
  );
}

function chainsOf(place: string, year: number | null): string {
  return new URLSearchParams({ place, ...(year === null ? {} : { year: String(year) }) }).toString();
}

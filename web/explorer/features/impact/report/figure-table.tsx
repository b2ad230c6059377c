import { Title } from '@mantine/core';
import type { ImpactReportQuery } from '../../../api/generated';
import { useJoined } from '../../../language/joined';
import { useWords } from '../../../language/words';
import type { Note } from '../../../parts/evidence/citation';
import { FigureValue, useFigureWords } from '../../../parts/figure';
import { NamedList } from './named-list';
import classes from './report.module.css';
import { References } from './sources';
import { reportWords } from './words';

type ReportedFigure = NonNullable<
  NonNullable<ImpactReportQuery['impactSummary']>['figures'][number]['figures']
>[number];

/** How many figures the page holds. */
const FIGURES = 16;

interface FigureTableProps {
  readonly figures: readonly ReportedFigure[];
  readonly notes: readonly Note[];
}

/** Every figure with what it is of, over what it is counted, its period and its source; none is added to another. */
export function FigureTable({ figures, notes }: FigureTableProps) {
  const words = useWords(reportWords);
  const joined = useJoined();
  const figureInWords = useFigureWords();
  const { subject, indicator, value, counted, period, source } = words;
  return (
    <>
      <Title order={2} size="h4">
        {words.figures}
      </Title>
      {figures.length === 0 ? (
        <p>{words.noFigures}</p>
      ) : (
        <div className="scrolls" tabIndex={0} role="region" aria-label={words.figures}>
          <table className={classes.figures}>
            <thead>
              <tr>
                {[subject, indicator, value, counted, period, source].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.slice(0, FIGURES).map((figure) => {
                const written = figureInWords(figure);
                return (
                  <tr key={figure.id}>
                    <td>{figure.subject && <NamedList entities={[figure.subject]} />}</td>
                    <td>{written.name}</td>
                    <td>
                      <FigureValue figure={figure} />
                    </td>
                    <td>{joined.statements(written.qualifiers)}</td>
                    <td>{written.period}</td>
                    <td>
                      <References to={figure.provenance} notes={notes} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {figures.length > FIGURES && <p>{words.moreFigures(figures.length - FIGURES)}</p>}
    </>
  );
}

import { Title } from '@mantine/core';
import { Fragment } from 'react';
import type { ChainTotalsFragment } from '../../../api/generated';
import { useJoined } from '../../../language/joined';
import { useLanguage } from '../../../language/language';
import { useTerms } from '../../../language/terms';
import { useWords } from '../../../language/words';
import type { Note } from '../../../parts/evidence/citation';
import { valueInWords } from '../../../parts/figure-words';
import { useCountInWords } from '../household-words';
import { impactWords } from '../words';
import { NamedList } from './named-list';
import { References } from './sources';
import { reportWords } from './words';

/** How many groups of a kind the page names. */
const GROUPS = 5;

interface HouseholdLinesProps {
  readonly totals: ChainTotalsFragment;
  readonly notes: readonly Note[];
}

/** The household groups by kind, and their sum where a source allows one. */
export function HouseholdLines({ totals, notes }: HouseholdLinesProps) {
  const words = useWords(reportWords);
  const chainWords = useWords(impactWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const joined = useJoined();
  const countInWords = useCountInWords();
  return (
    <>
      <Title order={2} size="h4">
        {words.households}
      </Title>
      {totals.households.length === 0 && <p>{words.noneRecorded}</p>}
      <ul>
        {totals.households.map((row) => {
          const { householdKind, disjointSet, overlap, groupCount, exact, comparator } = row;
          const groups = row.groups ?? [];
          const sum = valueInWords({ exact, comparator, unit: '户' }, language, terms.unit);
          return (
            <li key={`${householdKind} ${disjointSet}`}>
              {words.labelled(terms.code('HouseholdKind', householdKind))}
              {groups.slice(0, GROUPS).map((group) => (
                <Fragment key={group.id}>
                  <NamedList entities={[group]} /> {countInWords(group) ?? chainWords.gaps.householdCount}
                  {(group.provenance ?? []).length > 0 && ' '}
                  <References to={group.provenance} notes={notes} />
                  {joined.between.statements}
                </Fragment>
              ))}
              {groups.length > GROUPS && words.others(groups.length - GROUPS) + joined.between.statements}
              {groupCount > 1 &&
                sum !== null &&
                words.labelled(chainWords.total) + sum + joined.between.statements}
              {chainWords.overlap[overlap](groupCount)}
            </li>
          );
        })}
      </ul>
    </>
  );
}

import { List, Text, Title } from '@mantine/core';
import type { ChainTotalsFragment, GapFragment } from '../../api/generated';
import { useJoined } from '../../language/joined';
import { useLanguage } from '../../language/language';
import { useTerms } from '../../language/terms';
import { useWords } from '../../language/words';
import { DataTable, type ShownOperation } from '../../parts/data-table';
import { notesOf } from '../../parts/evidence/citation';
import { indicatorName } from '../../parts/figure';
import { periodInWords, valueInWords } from '../../parts/figure-words';
import { useCountInWords } from './household-words';
import { impactWords } from './words';

interface TotalsProps {
  readonly totals: ChainTotalsFragment;
  readonly operation: ShownOperation;
}

/** What may be added of the households, and what stands side by side because no source says whether it may. */
export function Totals({ totals, operation }: TotalsProps) {
  const words = useWords(impactWords);
  const leftOut = useLeftOut();
  return (
    <section>
      <Title order={2} mt="lg">
        {words.totals}
      </Title>
      <Text size="sm">{words.totalsHelp}</Text>
      <HouseholdTotals totals={totals} operation={operation} />
      {totals.gains.length > 0 && <GainTotals totals={totals} operation={operation} />}
      <List size="sm" mt="xs">
        {totals.gaps.map((gap) => (
          <List.Item key={`${gap.reason} ${gap.property}`}>{leftOut(gap)}</List.Item>
        ))}
      </List>
    </section>
  );
}

/** Writes what is in no total, and why. */
function useLeftOut(): (gap: GapFragment) => string {
  const { leftOut } = useWords(impactWords);
  return ({ reason, property, count, message }) => {
    if (reason === 'NOT_COMPARABLE') return leftOut.NOT_COMPARABLE(count ?? 0);
    switch (property) {
      case 'denominator':
      case 'period':
      case 'periodKind':
      case 'householdCount':
        return leftOut[property](count ?? 0);
      default:
        return message;
    }
  };
}

type HouseholdTotal = ChainTotalsFragment['households'][number];
type GainTotal = ChainTotalsFragment['gains'][number];

function HouseholdTotals({ totals, operation }: TotalsProps) {
  const words = useWords(impactWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const countInWords = useCountInWords();
  const joined = useJoined();
  const groups = (row: HouseholdTotal) =>
    (row.groups ?? []).map((group) => `${group.name}: ${countInWords(group) ?? words.gaps.householdCount}`);
  const sum = ({ exact, comparator, overlap }: HouseholdTotal) =>
    valueInWords({ exact, comparator, unit: '户' }, language, terms.unit) ??
    (overlap === 'NOT_STATED' ? words.notAdded : words.notStated);
  const why = ({ overlap, groupCount, exact }: HouseholdTotal) => {
    const basis = words.overlap[overlap](groupCount);
    return exact === null && overlap !== 'NOT_STATED' ? joined.statements([basis, words.noNumber]) : basis;
  };
  const kind = ({ householdKind }: HouseholdTotal) => terms.code('HouseholdKind', householdKind);
  const cited = totals.households.flatMap((row) =>
    (row.groups ?? []).flatMap(({ provenance }) => provenance ?? []),
  );
  return (
    <DataTable
      caption={words.totalsCaption}
      operation={{ ...operation, asFile: false }}
      citations={notesOf(cited, language).map(({ citation }) => citation)}
      rows={totals.households}
      rowKey={({ householdKind, disjointSet }) => `${householdKind} ${disjointSet ?? ''}`}
      columns={[
        { key: 'kind', heading: words.kind, text: kind },
        {
          key: 'groups',
          heading: words.groups,
          cell: (row) => groups(row).map((group) => <div key={group}>{group}</div>),
          text: (row) => joined.statements(groups(row)),
        },
        { key: 'total', heading: words.total, numeric: true, text: sum },
        { key: 'why', heading: words.why, text: why },
      ]}
    />
  );
}

function GainTotals({ totals, operation }: TotalsProps) {
  const words = useWords(impactWords);
  const terms = useTerms();
  const { language } = useLanguage();
  const what = ({ indicator }: GainTotal) => indicatorName(indicator, language);
  const amount = (row: GainTotal) => valueInWords(row, language, terms.unit) ?? words.notAdded;
  const period = (row: GainTotal) => periodInWords(row, language);
  const kind = ({ householdKind }: GainTotal) => terms.code('HouseholdKind', householdKind);
  const cited = totals.gains.flatMap((row) =>
    (row.figures ?? []).flatMap(({ provenance }) => provenance ?? []),
  );
  return (
    <DataTable
      caption={words.gains}
      operation={{ ...operation, asFile: false }}
      citations={notesOf(cited, language).map(({ citation }) => citation)}
      rows={totals.gains}
      rowKey={(row) => [kind(row), row.disjointSet, what(row), row.unit, period(row)].join(' ')}
      columns={[
        { key: 'kind', heading: words.kind, text: kind },
        { key: 'what', heading: words.figures, text: what },
        { key: 'amount', heading: words.amount, numeric: true, text: amount },
        { key: 'period', heading: words.period, text: period },
      ]}
    />
  );
}

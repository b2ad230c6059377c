import { GiRegime } from '../../../entities/rights/gi-protection';
import { Denominator } from '../../../entities/figures/observation';
import { HouseholdKind } from '../../../entities/organizations/farm-household-group';
import { wordOfId } from '../identities';
import { figurePeriodOf, stateObservation, type FigurePeriod } from '../observations';
import type { LedgerRow } from '../reading/ledger-row';
import { byRule, type RecordDraft } from '../record-drafts';
import type { giHouseholds } from '../templates/gi-households';
import { memberOf } from '../templates/template';
import type { MappingContext } from './context';
import { stateParty } from './party';
import { dividends, householdsReached, incomeGain, orderArea } from './template-indicators';

type Key = keyof typeof giHouseholds.columns;
type Row = LedgerRow<Key>;

const householdKeys = [
  'group',
  'households',
  'mode',
  'disjoint',
  'gain',
  'dividends',
  'orderArea',
  'groupId',
] as const;

/** A row of the ledger of indications, operators and households. No link is made that the row does not state. */
export function mapHouseholdRow(row: Row, context: MappingContext): void {
  checkRow(row);
  const place = context.places.of(row);
  const indication = stateIndication(row, place, context);
  const product = stateProduct(row, place, context);
  if (product) indication?.relateOne('product', product.id, row.cell('product'));
  const operator = stateParty(
    row,
    {
      name: 'operator',
      kind: 'operatorKind',
      code: 'operatorCode',
      id: 'operatorId',
      count: 'operatorCount',
    },
    context,
  );
  operator?.suggest('locatedIn', place, row.cell('place'), byRule('place-of-row'));
  indication?.relate('operatedBy', operator?.id, row.cell('operator'));
  if (!indication && operator) product?.relate('madeBy', operator.id, row.cell('operator'));
  const group = operator && stateGroup(row, operator, context);
  group?.suggest('locatedIn', place, row.cell('place'), byRule('place-of-row'));
  const when = figurePeriodOf(row);
  const figures = group ? stateFigures(row, { group, place, when }, context) : 0;
  const spokenOf = group ?? operator ?? product ?? indication;
  if (figures === 0) spokenOf?.state('description', row.text('note'), row.cell('note'));
}

function checkRow(row: Row): void {
  row.requireOneOf('place', 'divisionCode');
  row.requireOneOf('gi', 'product', 'operator');
  row.onlyWith('gi', 'regime', 'protectionNumber', 'giId');
  row.onlyWith('product', 'productId');
  row.requireWith('operator', 'operatorKind');
  row.onlyWith('operator', 'operatorKind', 'operatorCode', 'operatorCount', 'operatorId', 'householdKind');
  row.onlyWith('operator', ...householdKeys);
  row.onlyWith('gain', 'denominator');
  row.requireWith('gain', 'denominator');
  const about = householdKeys.find((key) => row.has(key));
  if (about) row.requireWith(about, 'householdKind');
}

function stateIndication(
  row: Row,
  place: string | undefined,
  { identities, drafts, protections }: MappingContext,
): RecordDraft | undefined {
  const regime = memberOf(GiRegime, row.choice('regime')) ?? GiRegime.NOT_STATED;
  const name = row.text('gi');
  if (name === undefined) return undefined;
  const explicit = row.code('giId');
  const cell = row.cell('gi');
  const id = identities.of(
    {
      kind: 'GeographicalIndication',
      name,
      cell,
      explicit: explicit === undefined ? undefined : { id: explicit, cell: row.cell('giId') },
    },
    row,
  );
  if (id === undefined) return undefined;
  const draft = drafts.of(id, cell).name(name, cell).relate('originatesIn', place, row.cell('place'));
  protections.add({
    indication: id,
    regime,
    number: row.code('protectionNumber'),
    isKnown: explicit !== undefined,
    cells: { indication: cell, regime: row.cell('regime'), number: row.cell('protectionNumber') },
  });
  return draft;
}

function stateProduct(
  row: Row,
  place: string | undefined,
  { identities, drafts }: MappingContext,
): RecordDraft | undefined {
  const name = row.text('product');
  if (name === undefined) return undefined;
  const explicit = row.code('productId');
  const cell = row.cell('product');
  const mention = {
    kind: 'Product',
    name,
    cell,
    explicit: explicit === undefined ? undefined : { id: explicit, cell: row.cell('productId') },
  };
  const id = identities.of(mention, row);
  return id === undefined
    ? undefined
    : drafts.of(id, cell).name(name, cell).relate('producedIn', place, row.cell('place'));
}

function stateGroup(
  row: Row,
  operator: RecordDraft,
  { identities, drafts, ledgerId }: MappingContext,
): RecordDraft | undefined {
  const kind = row.choice('householdKind');
  const count = row.count('households', '户');
  const disjoint = row.choice('disjoint');
  const mode = row.text('mode');
  if (kind === undefined) return undefined;
  const cell = row.cell('householdKind');
  const written = row.text('group');
  const called = kind === 'POOR_HOUSEHOLD' ? '贫困户' : '农户';
  const name = written ?? `${operator.nameAsWritten}的${called}${mode === undefined ? '' : `（${mode}）`}`;
  const word = written ?? `${called}${mode === undefined ? '' : ` ${mode}`}`;
  const explicit = row.code('groupId');
  const id =
    explicit === undefined
      ? identities.mint(`FarmHouseholdGroup:${ledgerId}/${wordOfId(operator.id, ledgerId)}`, word)
      : identities.of(
          { kind: 'FarmHouseholdGroup', name, cell, explicit: { id: explicit, cell: row.cell('groupId') } },
          row,
        );
  if (id === undefined) return undefined;
  const draft = drafts.of(id, cell);
  if (written === undefined) draft.state('name', name, cell, byRule('working-name'));
  else draft.name(written, row.cell('group'));
  draft.state('householdKind', kind, cell);
  if (count) {
    const counted = row.cell('households');
    draft.state('householdCount', count.count, counted);
    draft.state('householdCountComparator', count.comparator, counted);
    draft.state('householdCountPrinted', count.printed, counted);
  }
  draft.agree('disjoint', disjoint, row.cell('disjoint'));
  if (disjoint === 'YES') draft.state('disjointSet', ledgerId, row.cell('disjoint'));
  const qualifiers = mode === undefined ? {} : { mode: { value: mode, cell: row.cell('mode') } };
  return draft.relate('engagedBy', operator.id, row.cell('operator'), qualifiers);
}

interface OfGroup {
  group: RecordDraft;
  place: string | undefined;
  when: FigurePeriod;
}

/** States the figures of a row about its household group, and returns how many there are. */
function stateFigures(row: Row, { group, place, when }: OfGroup, context: MappingContext): number {
  const kind = memberOf(HouseholdKind, row.choice('householdKind'));
  if (kind === undefined) return 0;
  const ofGain = memberOf(Denominator, row.choice('denominator'));
  const columns = [
    ['households', householdsReached[kind], undefined],
    ['gain', incomeGain, ofGain && { denominator: ofGain, isOneOfSeveral: true }],
    ['dividends', dividends[kind], { denominator: Denominator.IN_ALL, isOneOfSeveral: false }],
    ['orderArea', orderArea, undefined],
  ] as const;
  const stated = columns.filter(([key, measured, countedOver]) => {
    const figure = row.figure(key, measured.unit);
    if (!figure) return false;
    const cell = row.cell(key);
    const indicator = context.indicators.ofTemplate(measured, cell);
    const note = { text: row.text('note'), cell: row.cell('note') };
    const about = { subject: group.id, place, when, countedOver, note };
    stateObservation(context.drafts, { indicator, cell, figure, ...about });
    return true;
  });
  return stated.length;
}

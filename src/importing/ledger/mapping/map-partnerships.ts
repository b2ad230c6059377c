import { PartnerRole } from '../../../entities/events/partnership';
import { PeriodBasis } from '../../../entities/figures/period';
import { Status } from '../../../entities/status';
import { wordOfId } from '../identities';
import { kindNameOf } from '../../../statements/desired-graph';
import type { LedgerRow } from '../reading/ledger-row';
import { byRule } from '../record-drafts';
import type { researchPartnerships } from '../templates/research-partnerships';
import type { MappingContext } from './context';
import { stateParty } from './party';

type Row = LedgerRow<keyof typeof researchPartnerships.columns>;

/** A row of the list of cooperations: one cooperation of one enterprise, or one group of them, with one institution. */
export function mapPartnershipRow(row: Row, context: MappingContext): void {
  for (const key of ['firm', 'firmKind', 'institution', 'institutionKind'] as const) row.requiredText(key);
  row.onlyWith('place', 'city');
  const place = context.places.of(row);
  const firm = stateParty(
    row,
    { name: 'firm', kind: 'firmKind', code: 'firmCode', id: 'firmId', count: 'firmCount' },
    context,
  );
  firm?.relateOne('locatedIn', place, row.cell(row.has('place') ? 'place' : 'divisionCode'));
  const institution = stateParty(
    row,
    { name: 'institution', kind: 'institutionKind', code: 'institutionCode', id: 'institutionId' },
    context,
  );
  const status = row.choice('status') ?? Status.NOT_STATED;
  const start = row.period('start');
  const end = row.period('end');
  if (start && end && end.end < start.start) row.faults.add(row.place('end'), 'PERIOD_REVERSED');
  if (!firm || !institution) return;
  const { ledgerId, drafts, identities } = context;
  const title = row.text('title');
  const pair = [firm.id, institution.id].map((id) => wordOfId(id, ledgerId)).join('/');
  const id =
    title === undefined
      ? `Partnership:${ledgerId}/${pair}`
      : identities.mint(`Partnership:${ledgerId}/${pair}`, title);
  const cell = row.cell('firm');
  const draft = drafts.of(id, cell);
  if (title === undefined) {
    const name = `${firm.nameAsWritten}与${institution.nameAsWritten}的合作`;
    draft.state('name', name, cell, byRule('working-name'));
  } else draft.name(title, row.cell('title'));
  draft.state('partnershipKinds', row.choice('partnershipKind'), row.cell('partnershipKind'));
  draft.state('status', status, row.cell('status'));
  draft.state('startDate', start?.start, row.cell('start')).state('endDate', end?.end, row.cell('end'));
  draft.state('periodBasis', start || end ? PeriodBasis.STATED : PeriodBasis.NOT_STATED, row.cell('start'));
  const said = [row.text('content'), row.text('note')].filter((text) => text !== undefined);
  draft.state('description', said.length === 0 ? undefined : said.join('；'), row.cell('content'));
  const role = kindNameOf(firm.id) === 'GovernmentAgency' ? PartnerRole.GOVERNMENT : PartnerRole.INDUSTRY;
  draft.relate('partners', firm.id, cell, { role: { value: role, cell: row.cell('firmKind') } });
  draft.relate('partners', institution.id, row.cell('institution'), {
    role: { value: PartnerRole.RESEARCH, cell: row.cell('institutionKind') },
  });
}

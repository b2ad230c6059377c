import fc from 'fast-check';
import { ontology } from '../../src/entities';
import { Certainty } from '../../src/entities/evidence/certainty';
import { SourceKind } from '../../src/entities/evidence/source-kind';
import { StatementRank } from '../../src/entities/evidence/statement-rank';
import { liveRelationships, relationshipType } from '../../src/statements/live-graph';
import type { LoggedStatement } from '../../src/statements/logged-statement';
import {
  decidedBy,
  inOrderOfPreference,
  PreferenceCriterion,
  validTogether,
} from '../../src/statements/preference';
import { settle } from '../../src/statements/settle';

let number = 0;

function statement(values: Record<string, unknown>, more: Partial<LoggedStatement> = {}): LoggedStatement {
  const id = `Statement:${String(number++).padStart(4, '0')}`;
  return {
    id,
    subjectKey: 'Observation:o',
    subjectId: 'Observation:o',
    objectId: null,
    properties: Object.keys(values),
    values,
    certainty: Certainty.STATED,
    rule: null,
    printed: null,
    rank: StatementRank.NORMAL,
    validFrom: null,
    validTo: null,
    recordedAt: '2026-01-01',
    recordedBy: 'test',
    passage: `Passage:${id}`,
    sourceKind: SourceKind.ARTICLE,
    sourceDate: '2021-04-26',
    ...more,
  };
}

const observation = [...ontology.kind('Observation').properties.values()];
const enterprise = [...ontology.kind('Enterprise').properties.values()];

describe('the rule of preference', () => {
  const base = statement({ value: '1' });

  it.each<[PreferenceCriterion, Partial<LoggedStatement>, Partial<LoggedStatement>]>([
    [PreferenceCriterion.RANK, { rank: StatementRank.PREFERRED, certainty: Certainty.POSSIBLE }, {}],
    [PreferenceCriterion.RANK, {}, { rank: StatementRank.DEPRECATED, sourceKind: SourceKind.REGISTER }],
    [PreferenceCriterion.VALIDITY, { certainty: Certainty.PROBABLE }, { validTo: '2020-12-31' }],
    [PreferenceCriterion.VALIDITY, { validTo: '2021-12-31' }, { validTo: '2020-12-31' }],
    [PreferenceCriterion.CERTAINTY, {}, { certainty: Certainty.PROBABLE, sourceKind: SourceKind.REGISTER }],
    [PreferenceCriterion.SOURCE_KIND, { sourceKind: SourceKind.REGISTER, sourceDate: '2000-01-01' }, {}],
    [PreferenceCriterion.SOURCE_KIND, {}, { sourceKind: SourceKind.NEWSPAPER_PAGE }],
    [PreferenceCriterion.SOURCE_DATE, { sourceDate: '2022-01-01' }, { recordedAt: '2027-01-01' }],
    [PreferenceCriterion.SOURCE_DATE, {}, { sourceDate: null }],
    [PreferenceCriterion.RECORDED_AT, { recordedAt: '2026-02-01' }, {}],
    [PreferenceCriterion.IDENTIFIER, { id: 'Statement:a' }, { id: 'Statement:b' }],
  ])('decides by %s', (criterion, better, worse) => {
    const [preferred, other] = [
      { ...base, ...better },
      { ...base, ...worse },
    ];
    expect(inOrderOfPreference([other, preferred])).toEqual([preferred, other]);
    expect(decidedBy(preferred, other)).toBe(criterion);
  });

  const anyStatement = fc
    .record({
      rank: fc.constantFrom(...Object.values(StatementRank)),
      certainty: fc.constantFrom(...Object.values(Certainty)),
      sourceKind: fc.constantFrom(...Object.values(SourceKind)),
      sourceDate: fc.constantFrom(null, '2020-01-01', '2021-01-01'),
      recordedAt: fc.constantFrom('2026-01-01', '2026-02-01'),
      validTo: fc.constantFrom(null, '2019-12-31', '2020-12-31'),
      validFrom: fc.constantFrom(null, '2018-01-01', '2020-01-01'),
      value: fc.constantFrom('1', '2', '3'),
    })
    .map(({ value, ...more }) => statement({ value, exact: value, unit: '件', comparator: 'EQUAL' }, more));
  const some = fc.array(anyStatement, { minLength: 1, maxLength: 6 });

  it('does not depend on the order in which statements come', () => {
    fc.assert(
      fc.property(some, fc.integer(), (statements, turn) => {
        const by = Math.abs(turn) % statements.length;
        const turned = [...statements.slice(by), ...statements.slice(0, by)].reverse();
        expect(settle(observation, turned)).toEqual(settle(observation, statements));
      }),
    );
  });

  it('shows a value that was claimed, with nothing of another claim, and loses no claim of the same days', () => {
    fc.assert(
      fc.property(some, (statements) => {
        const { values, disagreements } = settle(observation, statements);
        const shown = inOrderOfPreference(statements).find(({ rank }) => rank !== StatementRank.DEPRECATED);
        if (!shown) {
          expect(values).toEqual({});
          return;
        }
        expect(values).toMatchObject({ value: Number(shown.values.value), exact: shown.values.exact });
        const differing = statements.filter(
          (one) =>
            one !== shown &&
            validTogether(shown, one) &&
            (one.values.value !== shown.values.value || one.rank === StatementRank.DEPRECATED),
        );
        const told = disagreements.flatMap(({ others }) => others.map((other) => other.statement.id));
        expect(told.sort()).toEqual(differing.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('what statements come to', () => {
  it('takes a value with its unit and comparator from one statement', () => {
    const [register, page] = [
      statement(
        { value: '14', exact: '14', unit: '项', printed: '14项' },
        { sourceKind: SourceKind.REGISTER },
      ),
      statement({ value: '12', exact: '12', unit: '件', comparator: 'MORE_THAN', printed: '12余件' }),
    ];
    const { values, evidence, disagreements } = settle(observation, [page, register]);
    expect(values).toEqual({ value: 14, exact: '14', unit: '项', printed: '14项' });
    expect(evidence).toEqual([register.passage]);
    expect(disagreements).toEqual([
      { property: 'value', preferred: register, others: [{ statement: page, decidedBy: 'SOURCE_KIND' }] },
    ]);
  });

  it('counts words of ours for no disagreement, and other printed forms of one value neither', () => {
    const one = statement({ note: 'One note.', value: '10000', unit: '元', printed: '1万元' });
    const other = statement({ note: 'Another.', value: '10000', unit: '元', printed: '10,000元' });
    const { values, evidence, disagreements } = settle(observation, [one, other]);
    expect(values).toMatchObject({ note: 'One note.', printed: '1万元' });
    expect(evidence).toEqual([one.passage, other.passage]);
    expect(disagreements).toEqual([]);
  });

  it('puts the values of lists side by side', () => {
    const statements = [
      statement({ aliases: ['甲', '乙'] }),
      statement({ aliases: '丙' }),
      statement({ aliases: '甲' }),
    ];
    expect(settle(enterprise, statements).values).toEqual({ aliases: ['甲', '乙', '丙'] });
  });

  it('brings codes to the form in which they are looked up', () => {
    const university = ontology.kind('University').properties.values();
    const { values } = settle(university, [statement({ rorId: 'https://ror.org/01RXVG760' })]);
    expect(values).toEqual({ rorId: '01rxvg760' });
  });
});

describe('days of statements', () => {
  const dated = (validFrom: string | null, validTo: string | null, sourceDate = '2021-04-26') =>
    statement({}, { validFrom, validTo, sourceDate });

  it.each([
    ['two without days', dated(null, null), dated(null, null, '2010-01-01'), true],
    ['overlapping', dated('2015-01-01', '2018-12-31'), dated('2018-12-31', null), true],
    ['one after the other', dated('2015-01-01', '2018-12-31'), dated('2019-01-01', null), false],
    ['one that ended before a source spoke', dated(null, '2018-12-31'), dated(null, null), false],
    ['one that began after a source spoke', dated('2022-01-01', null), dated(null, null), false],
    ['one that a source spoke within', dated('2020-01-01', '2022-12-31'), dated(null, null), true],
  ])('are shared: %s', (_what, one, other, together) => {
    expect(validTogether(one, other)).toBe(together);
    expect(validTogether(other, one)).toBe(together);
  });
});

describe('relationships', () => {
  const located = (place: string, more: Partial<LoggedStatement> = {}): LoggedStatement => {
    const subjectKey = `LOCATED_IN|Enterprise:a|District:${place}`;
    const own = { subjectKey, subjectId: 'Enterprise:a', objectId: `District:${place}` };
    return statement({ LOCATED_IN: own.objectId }, { ...own, ...more });
  };
  const type = relationshipType(ontology, 'LOCATED_IN');
  const targets = (...statements: LoggedStatement[]) =>
    liveRelationships(type, statements)
      .relationships.map(({ to }) => to)
      .sort();

  it('to one lead to one at a time', () => {
    const [east, west] = [located('east'), located('west', { certainty: Certainty.PROBABLE })];
    expect(targets(west, east)).toEqual(['District:east']);
    expect(liveRelationships(type, [west, east]).disagreements).toEqual([
      {
        subjectKey: 'LOCATED_IN|Enterprise:a',
        property: 'LOCATED_IN',
        preferred: east,
        others: [{ statement: west, decidedBy: 'CERTAINTY' }],
      },
    ]);
  });

  it('to one may have led elsewhere before', () => {
    const before = located('west', { validTo: '2018-12-31' });
    expect(targets(before, located('east'))).toEqual(['District:east', 'District:west']);
    expect(liveRelationships(type, [before, located('east')]).disagreements).toEqual([]);
  });

  it('that is deprecated everywhere is not there', () => {
    expect(targets(located('east', { rank: StatementRank.DEPRECATED }))).toEqual([]);
  });

  it('is as firm as its best statement, and cites all that support it', () => {
    const [firm, weak] = [located('east'), located('east', { certainty: Certainty.PROBABLE })];
    const [relationship] = liveRelationships(type, [weak, firm]).relationships;
    expect(relationship?.properties).toEqual({
      key: 'LOCATED_IN|Enterprise:a|District:east',
      evidence: [firm.passage, weak.passage].sort(),
    });
  });
});

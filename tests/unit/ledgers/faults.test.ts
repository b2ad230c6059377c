import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Known, KnownThing, LookUpKnown } from '../../../src/importing/ledger/known';
import { nothingKnown } from '../../../src/importing/ledger/known';
import { LedgerRefused, type LedgerFinding } from '../../../src/importing/ledger/ledger-finding';
import { readLedger, type LedgerDataset } from '../../../src/importing/ledger/read-ledger';
import { districtIndicators } from '../../../src/importing/ledger/templates/district-indicators';
import { giHouseholds } from '../../../src/importing/ledger/templates/gi-households';
import { researchPartnerships } from '../../../src/importing/ledger/templates/research-partnerships';
import { columnsOf, type LedgerTemplate } from '../../../src/importing/ledger/templates/template';
import { fillTemplate, removeTemporaryFolders, temporaryFolder } from '../../support/ledger-files';

afterAll(removeTemporaryFolders);

const given = { id: 'synthetic', title: '虚构（SYNTHETIC）', date: '2024-12-31' };

async function readText(text: string, lookUp: LookUpKnown = nothingKnown): Promise<LedgerDataset> {
  const path = join(await temporaryFolder(), '台账.csv');
  await writeFile(path, text);
  return readLedger({ name: '台账', paths: [path] }, given, lookUp);
}

type Row<Key extends string> = Partial<Record<Key, string>>;

function csvOf<Key extends string>(template: LedgerTemplate<Key>, rows: readonly Row<Key>[]): string {
  const columns = columnsOf(template);
  const lines = rows.map((row) => columns.map(({ key }) => row[key] ?? '').join(','));
  return [columns.map(({ zh }) => zh).join(','), ...lines].join('\n');
}

async function faultsOf(reading: Promise<unknown>): Promise<readonly LedgerFinding[]> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LedgerRefused);
  return (error as LedgerRefused).faults;
}

/** Row, column, code. */
type Expected = [number | undefined, string | undefined, string];

const found = (faults: readonly LedgerFinding[]): Expected[] =>
  faults.map(({ row, column, code }) => [row, column, code]);

const chain: Row<keyof typeof giHouseholds.columns> = {
  place: '山亭区',
  gi: '虚构梨',
  operator: '虚构合作社',
  operatorKind: '合作社',
  householdKind: '农户',
  households: '120户',
};
const figure: Row<keyof typeof districtIndicators.columns> = {
  place: '山亭区',
  indicator: '虚构数',
  value: '12',
  unit: '件',
  definition: '虚构。',
};
const cooperation: Row<keyof typeof researchPartnerships.columns> = {
  firm: '虚构公司',
  firmKind: '企业',
  institution: '虚构大学',
  institutionKind: '高校',
};

describe('the rows that the cases below start from', () => {
  it('are none to be refused', async () => {
    await readText(csvOf(giHouseholds, [chain]));
    await readText(csvOf(districtIndicators, [figure]));
    await readText(csvOf(researchPartnerships, [cooperation]));
  });
});

describe('a fault in a ledger of indications and households', () => {
  it.each<[string, Row<keyof typeof giHouseholds.columns>[], Expected[]]>([
    ['no place', [{ ...chain, place: '' }], [[2, undefined, 'ONE_OF_REQUIRED']]],
    ['a place of which there are several', [{ ...chain, place: '市中区' }], [[2, '区县', 'PLACE_AMBIGUOUS']]],
    ['a place that does not exist', [{ ...chain, place: '虚构区' }], [[2, '区县', 'PLACE_UNKNOWN']]],
    ['a place in another city', [{ ...chain, city: '济南市' }], [[2, '区县', 'PLACE_UNKNOWN']]],
    ['a code of another place', [{ ...chain, divisionCode: '370403' }], [[2, '区县', 'PLACE_CODE_DIFFERS']]],
    [
      'a code that is none',
      [{ ...chain, place: '', divisionCode: '999999' }],
      [[2, '行政区划代码', 'BAD_DIVISION_CODE']],
    ],
    ['neither indication, product nor operator', [{ place: '山亭区' }], [[2, undefined, 'ONE_OF_REQUIRED']]],
    ['an operator of no kind', [{ ...chain, operatorKind: '' }], [[2, '主体类型', 'NEEDED_WITH']]],
    ['a kind that does not exist', [{ ...chain, operatorKind: '合伙' }], [[2, '主体类型', 'NOT_A_CHOICE']]],
    [
      'households without an operator',
      [{ ...chain, operator: '', operatorKind: '' }],
      [
        [2, '农户类别', 'ONLY_WITH'],
        [2, '户数', 'ONLY_WITH'],
      ],
    ],
    ['households of no kind', [{ ...chain, householdKind: '' }], [[2, '农户类别', 'NEEDED_WITH']]],
    ['zero households', [{ ...chain, households: '0' }], [[2, '户数', 'NOT_A_COUNT']]],
    ['half a household', [{ ...chain, households: '1.5户' }], [[2, '户数', 'NOT_A_COUNT']]],
    ['a gain without its denominator', [{ ...chain, gain: '1194元' }], [[2, '增收口径', 'NEEDED_WITH']]],
    ['a denominator without a gain', [{ ...chain, denominator: '户均' }], [[2, '增收口径', 'ONLY_WITH']]],
    ['a period that is none', [{ ...chain, period: '去年' }], [[2, '期间', 'BAD_PERIOD']]],
    ['a period backwards', [{ ...chain, period: '2024年至2023年' }], [[2, '期间', 'PERIOD_REVERSED']]],
    [
      'a wrong code',
      [{ ...chain, operatorCode: '93370481MA3TEXT00X' }],
      [[2, '主体信用代码', 'BAD_CREDIT_CODE']],
    ],
    [
      'a code that a spreadsheet spoilt',
      [{ ...chain, operatorCode: '9.13704E+17' }],
      [[2, '主体信用代码', 'CODE_LOST_DIGITS']],
    ],
    [
      'a code for a group',
      [{ ...chain, operatorKind: '群体（未列名）', operatorCode: '93370481MA3TEXT00P' }],
      [[2, '主体信用代码', 'NOT_FOR_GROUPS']],
    ],
    ['a number of members of one', [{ ...chain, operatorCount: '3家' }], [[2, '主体数量', 'ONLY_WITH']]],
    [
      'an id that nobody has',
      [{ ...chain, giId: 'GeographicalIndication:x' }],
      [[2, '地理标志图谱编号', 'ID_UNKNOWN']],
    ],
    [
      'rows that count one group differently',
      [chain, chain, { ...chain, households: '130户' }],
      [[4, '户数', 'CONTRADICTS_ROW']],
    ],
    [
      'rows that reach one group in different ways',
      [
        { ...chain, group: '签约户', mode: '订单收购' },
        { ...chain, group: '签约户' },
        { ...chain, group: '签约户', mode: '分红' },
      ],
      [[4, '联结方式', 'CONTRADICTS_ROW']],
    ],
    [
      'rows that do and do not let a group overlap',
      [
        { ...chain, disjoint: '是' },
        { ...chain, disjoint: '否' },
      ],
      [[3, '各组互不重叠', 'CONTRADICTS_ROW']],
    ],
    [
      'a name without its code where rows give it two',
      [
        { ...chain, operatorCode: '93370481MA3TEXT00P' },
        { ...chain, operatorCode: '93370406MA3TEXT02A' },
        chain,
      ],
      [[4, '经营主体', 'NAME_OF_SEVERAL']],
    ],
    [
      'several faults at once',
      [{}, { place: '市中区', gi: '虚构梨', regime: '专利' }, chain, { ...chain, households: '几户' }],
      [
        [3, '区县', 'PLACE_AMBIGUOUS'],
        [3, '保护类型', 'NOT_A_CHOICE'],
        [5, '户数', 'BAD_FIGURE'],
      ],
    ],
  ])('is %s', async (_what, rows, expected) => {
    expect(found(await faultsOf(readText(csvOf(giHouseholds, rows))))).toEqual(expected);
  });
});

describe('a fault in a table of indicators', () => {
  it.each<[string, Row<keyof typeof districtIndicators.columns>[], Expected[]]>([
    ['no figure', [{ ...figure, value: '' }], [[2, undefined, 'ONE_OF_REQUIRED']]],
    ['a rank within nothing', [{ ...figure, rank: '3' }], [[2, '位次范围', 'NEEDED_WITH']]],
    ['an unknown indicator', [{ ...figure, definition: '' }], [[2, '指标名称', 'INDICATOR_UNKNOWN']]],
    [
      'no unit',
      [{ ...figure, unit: '', value: '12' }],
      [
        [2, '指标名称', 'INDICATOR_UNKNOWN'],
        [2, '数值', 'UNIT_MISSING'],
      ],
    ],
    [
      'a code in capitals',
      [{ ...figure, indicatorCode: 'Some_Code' }],
      [[2, '指标代码', 'BAD_INDICATOR_CODE']],
    ],
    ['another unit', [{ ...figure, value: '12家' }], [[2, '数值', 'UNIT_DIFFERS']]],
    ['a fall', [{ ...figure, change: '-3.2%' }], [[2, '同比增长', 'NEGATIVE_FIGURE']]],
    ['two figures for the same', [figure, { ...figure, value: '13' }], [[3, '数值', 'CONTRADICTS_ROW']]],
  ])('is %s', async (_what, rows, expected) => {
    expect(found(await faultsOf(readText(csvOf(districtIndicators, rows))))).toEqual(expected);
  });
});

describe('a fault in a list of cooperations', () => {
  it.each<[string, Row<keyof typeof researchPartnerships.columns>[], Expected[]]>([
    ['a blank that must be filled in', [{ ...cooperation, firm: '' }], [[2, '企业', 'CELL_REQUIRED']]],
    [
      'an end before the beginning',
      [{ ...cooperation, start: '2024年', end: '2023年' }],
      [[2, '结束时间', 'PERIOD_REVERSED']],
    ],
    [
      'two cooperations of a pair that have no names',
      [cooperation, { ...cooperation, status: '已完成' }],
      [[3, '进展', 'CONTRADICTS_ROW']],
    ],
  ])('is %s', async (_what, rows, expected) => {
    expect(found(await faultsOf(readText(csvOf(researchPartnerships, rows))))).toEqual(expected);
  });
});

describe('a fault of the file', () => {
  it.each<[string, string, Expected[]]>([
    ['no headers of a template', '甲,乙,丙\n1,2,3\n', [[undefined, undefined, 'NO_TABLE']]],
    ['no rows', csvOf(giHouseholds, []), [[undefined, undefined, 'NO_ROWS']]],
    [
      'a column that is missing',
      '企业,企业类型,合作机构\n甲,企业,乙\n',
      [
        [1, undefined, 'MISSING_COLUMN'],
        [2, '机构类型', 'CELL_REQUIRED'],
      ],
    ],
    [
      'a column that is there twice',
      '区县,指标名称,数值,数值,单位,指标定义\n山亭区,虚构数,1,2,件,虚构。\n',
      [[1, '数值', 'DUPLICATE_COLUMN']],
    ],
    ['quotation marks that do not close', '区县,"指标名称\n', [[undefined, undefined, 'FILE_UNREADABLE']]],
    [
      'a header and rows with different units',
      '区县,指标名称,数值（万元）,单位,指标定义\n山亭区,虚构数,1,元,虚构。\n',
      [[2, '单位', 'TWO_UNITS']],
    ],
  ])('is %s', async (_what, text, expected) => {
    expect(found(await faultsOf(readText(text)))).toEqual(expected);
  });

  it('says what to do in both languages, with the cell as it is filled in', async () => {
    const [fault] = await faultsOf(readText(csvOf(giHouseholds, [{ ...chain, householdKind: '困难户' }])));
    expect(fault).toEqual({
      file: '台账.csv',
      sheet: '台账',
      row: 2,
      column: '农户类别',
      value: '困难户',
      code: 'NOT_A_CHOICE',
      en: 'It is none of the values allowed: 农户, 贫困户.',
      zh: '不是允许的取值。请从以下各项中选填：“农户”、“贫困户”。',
    });
  });

  it('is that the sheet about it lacks title and date', async () => {
    const path = join(await temporaryFolder(), '空.xlsx');
    await fillTemplate(giHouseholds, {}, [chain], path);
    const faults = await faultsOf(readLedger({ name: '空', paths: [path] }, {}, nothingKnown));
    expect(found(faults)).toEqual([
      [2, '台账名称', 'CELL_REQUIRED'],
      [4, '编制日期', 'CELL_REQUIRED'],
    ]);
  });

  it('is a month that the spreadsheet keeps as a day, and a code that it keeps as a number', async () => {
    const path = join(await temporaryFolder(), '格式.xlsx');
    await fillTemplate(
      giHouseholds,
      given,
      [{ ...chain, period: new Date(Date.UTC(2024, 5, 1)), operatorCode: Number('933704061234567890') }],
      path,
    );
    const faults = await faultsOf(readLedger({ name: '格式', paths: [path] }, {}, nothingKnown));
    expect(found(faults)).toEqual([
      [2, '主体信用代码', 'CODE_LOST_DIGITS'],
      [2, '期间', 'AMBIGUOUS_DATE'],
    ]);
  });
});

describe('what the graph knows', () => {
  const thing = (id: string, name: string): KnownThing => ({
    id,
    name,
    unit: '件',
    sourceKind: null,
    own: false,
  });
  const knowing =
    (known: Partial<Known>): LookUpKnown =>
    () =>
      Promise.resolve({ ids: new Map(), names: new Map(), codes: new Map(), ...known });

  it('is used for an indicator by its name, with its unit for bare numbers', async () => {
    const lookUp = knowing({ names: new Map([['虚构数', [thing('Indicator:known', '虚构数')]]]) });
    const { records } = await readText(
      csvOf(districtIndicators, [{ place: '山亭区', indicator: '虚构数', value: '12' }]),
      lookUp,
    );
    expect(records.map(({ id }) => id)).not.toContain('Indicator:known');
    expect(records.at(-1)).toMatchObject({
      id: 'Observation:370406/known/not-stated',
      fields: { indicator: 'Indicator:known', printed: '12件' },
    });
  });

  it('is a fault where the code of an indicator and its name are of two', async () => {
    const lookUp = knowing({ codes: new Map([['known', [thing('Indicator:known', '虚构另数')]]]) });
    const faults = await faultsOf(
      readText(csvOf(districtIndicators, [{ ...figure, indicatorCode: 'known' }]), lookUp),
    );
    expect(found(faults)).toEqual([[2, '指标名称', 'INDICATOR_CODE_DIFFERS']]);
  });

  it('is not chosen from where an indicator of the name is there twice', async () => {
    const two = [thing('Indicator:one', '虚构数'), thing('Indicator:two', '虚构数')];
    const lookUp = knowing({ names: new Map([['虚构数', two]]) });
    const [fault] = await faultsOf(readText(csvOf(districtIndicators, [figure]), lookUp));
    expect(fault).toMatchObject({
      code: 'INDICATOR_AMBIGUOUS',
      zh: expect.stringContaining('one、two') as string,
    });
  });

  it('lets a zone be named that has no code', async () => {
    const lookUp = knowing({ names: new Map([['虚构高新区', [thing('DevelopmentZone:x', '虚构高新区')]]]) });
    const { records } = await readText(
      csvOf(districtIndicators, [{ ...figure, place: '虚构高新区' }]),
      lookUp,
    );
    expect(records.at(-1)?.fields).toMatchObject({
      subject: 'DevelopmentZone:x',
      place: 'DevelopmentZone:x',
    });
  });

  it('is a fault where a code is of another kind there', async () => {
    const code = '93370481MA3TEXT00P';
    const lookUp = knowing({ codes: new Map([[code, [thing('Enterprise:x', '虚构')]]]) });
    const faults = await faultsOf(readText(csvOf(giHouseholds, [{ ...chain, operatorCode: code }]), lookUp));
    expect(found(faults)).toEqual([[2, '主体信用代码', 'CODE_OF_ANOTHER_KIND']]);
  });
});

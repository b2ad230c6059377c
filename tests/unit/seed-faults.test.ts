import { readDataset } from '../../src/importing/seed/read-dataset';
import {
  datasetFolder,
  issuesOfFolder,
  removeFolders,
  resolveFolder,
  writeFolder,
  type WrittenRecord,
} from './seed-folder';

afterEach(removeFolders);

const city = { id: 'District:370400', at: 'P1', name: '枣庄市', level: 'PREFECTURE' };
const firm = { id: 'Enterprise:a', at: 'P1', name: '甲公司' };
const event = { at: 'P1', name: '合作', status: 'DONE', periodBasis: 'NOT_STATED' };
const partnership = { ...event, id: 'Partnership:p' };
const indicator = {
  id: 'Indicator:patents',
  at: 'P1',
  name: '专利',
  code: 'patents',
  nameEn: 'Patents',
  unit: '件',
  definition: 'Patents.',
  additivity: 'SEMI_ADDITIVE',
};
const figure = {
  id: 'Observation:o',
  at: 'P1',
  indicator: 'Indicator:patents',
  printed: '3000余件',
  value: '3000',
  unit: '件',
  comparator: 'MORE_THAN',
  periodKind: 'SNAPSHOT',
  periodBasis: 'NOT_STATED',
  origin: 'STATED',
};

const without = (record: WrittenRecord, field: string): WrittenRecord =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));

/** What was done, the records, and the faults: record, field, code, part of the message. */
type Case = [string, WrittenRecord[], [string, string, string, string][]];

describe('faults of records', () => {
  it('are none in the records that the cases below start from', async () => {
    expect(await issuesOfFolder(datasetFolder([city, firm, partnership, indicator, figure]))).toEqual([]);
  });

  it.each<Case>([
    [
      'a kind that does not exist',
      [{ ...firm, id: 'Castle:a' }],
      [['Castle:a', 'id', 'UNKNOWN_KIND', 'the part before the colon is not a kind']],
    ],
    [
      'a kind that is only an interface',
      [{ ...firm, id: 'Organization:a' }],
      [['Organization:a', 'id', 'UNKNOWN_KIND', 'the part before the colon is not a kind']],
    ],
    ['an id twice', [firm, firm], [['Enterprise:a', 'id', 'DUPLICATE_ID', 'another record has this id']]],
    [
      'a field that the kind does not have',
      [{ ...firm, level: 'COUNTY' }],
      [['Enterprise:a', 'level', 'UNKNOWN_FIELD', 'Enterprise has no such property or relationship']],
    ],
    [
      'a relationship written at its end instead of its beginning',
      [firm, { ...city, parties: 'Enterprise:a' }],
      [['District:370400', 'parties', 'UNKNOWN_FIELD', 'District has no such property or relationship']],
    ],
    [
      'a property that the relationship does not have',
      [firm, { ...partnership, partners: { to: 'Enterprise:a', role: 'INDUSTRY', share: 3 } }],
      [['Partnership:p', 'partners.share', 'UNKNOWN_FIELD', 'no such property']],
    ],
    [
      'a relationship to nothing',
      [{ ...firm, locatedIn: 'District:999999' }],
      [['Enterprise:a', 'locatedIn', 'UNKNOWN_REFERENCE', 'District:999999 is not the id of a record']],
    ],
    [
      'a relationship to another kind',
      [{ ...firm, locatedIn: 'Enterprise:a' }],
      [['Enterprise:a', 'locatedIn', 'UNKNOWN_REFERENCE', 'Enterprise:a is a Enterprise, not a Place']],
    ],
    [
      'several targets of a to-one relationship',
      [city, { ...firm, locatedIn: ['District:370400', 'District:370400'] }],
      [
        [
          'Enterprise:a',
          'locatedIn',
          'TOO_MANY',
          'leads to one at a time; of several, each needs days of its own',
        ],
      ],
    ],
    [
      'one target twice',
      [firm, { ...event, id: 'Training:t', organizedBy: ['Enterprise:a', { to: 'Enterprise:a', at: 'P2' }] }],
      [['Training:t', 'organizedBy', 'DUPLICATE_RELATIONSHIP', 'leads to Enterprise:a more than once']],
    ],
    [
      'a symmetric relationship from both ends',
      [
        { ...firm, maybeSameAs: 'Enterprise:b' },
        { ...firm, id: 'Enterprise:b', maybeSameAs: 'Enterprise:a' },
      ],
      [['Enterprise:b', 'maybeSameAs', 'DUPLICATE_RELATIONSHIP', 'leads to Enterprise:a more than once']],
    ],
    [
      'a required property that is missing',
      [without(city, 'level')],
      [['District:370400', 'level', 'INVALID_VALUE', 'is missing']],
    ],
    [
      'a value of another type',
      [{ ...firm, masked: 'yes' }],
      [['Enterprise:a', 'masked', 'INVALID_VALUE', 'is string, not true or false']],
    ],
    [
      'a list for one value',
      [{ ...firm, description: ['one', 'two'] }],
      [['Enterprise:a', 'description', 'INVALID_VALUE', 'is object, not text']],
    ],
    [
      'a stranger to an enum',
      [{ ...city, level: 'VILLAGE' }],
      [['District:370400', 'level', 'INVALID_VALUE', 'is not one of PROVINCE, PREFECTURE, COUNTY']],
    ],
    [
      'a date that does not exist',
      [{ ...partnership, startDate: '2021-02-30' }],
      [['Partnership:p', 'startDate', 'INVALID_VALUE', 'is not a LocalDate']],
    ],
    [
      'a required property of a relationship that is missing',
      [firm, { ...partnership, partners: 'Enterprise:a' }],
      [['Partnership:p', 'partners.role', 'INVALID_VALUE', 'is missing']],
    ],
    [
      'a property of a relationship with a stranger to its enum',
      [firm, { ...partnership, partners: { to: 'Enterprise:a', role: 'FRIEND' } }],
      [['Partnership:p', 'partners.role', 'INVALID_VALUE', 'is not one of INDUSTRY, RESEARCH, GOVERNMENT']],
    ],
    [
      'no evidence',
      [without(firm, 'at')],
      [['Enterprise:a', 'at', 'NO_EVIDENCE', 'the record cites no passage']],
    ],
    [
      'a passage that does not exist',
      [{ ...firm, at: ['P1', 'P9'] }],
      [['Enterprise:a', 'at', 'UNKNOWN_PASSAGE', 'no passage has the code P9']],
    ],
    [
      'a passage of one value that does not exist',
      [{ ...firm, name: { value: '甲公司', at: 'P9' } }],
      [['Enterprise:a', 'at', 'UNKNOWN_PASSAGE', 'no passage has the code P9']],
    ],
    [
      'two passages of one code',
      [{ id: 'Passage:other', code: 'P1', labelZh: 'P1', labelEn: 'P1' }],
      [['Passage:other', 'code', 'DUPLICATE_CODE', 'Passage:s/P1 has the code P1 too']],
    ],
    [
      'a probable claim without its rule',
      [{ ...firm, name: { value: '甲公司', certainty: 'PROBABLE' } }],
      [['Enterprise:a', 'name', 'NO_RULE', 'a PROBABLE claim names its rule']],
    ],
    [
      'a rule that the data set does not have',
      [city, { ...firm, locatedIn: { to: 'District:370400', certainty: 'PROBABLE', rule: 'by-guess' } }],
      [['Enterprise:a', 'LOCATED_IN', 'UNKNOWN_RULE', 'dataset.yaml has no rule by-guess']],
    ],
    [
      'an empty value',
      [{ ...firm, description: null }],
      [
        [
          'Enterprise:a',
          'description',
          'INVALID_CLAIM',
          'is empty; leave the field out where nothing is stated',
        ],
        ['Enterprise:a', 'description', 'INVALID_VALUE', 'is object, not text'],
      ],
    ],
    [
      'a claim without its value',
      [{ ...firm, description: { at: 'P2' } }],
      [['Enterprise:a', 'description', 'INVALID_CLAIM', 'has no `value`']],
    ],
    [
      'a certainty that does not exist',
      [{ ...firm, name: { value: '甲公司', certainty: 'SURE' } }],
      [
        [
          'Enterprise:a',
          'name',
          'INVALID_CLAIM',
          'has a certainty that is not one of STATED, PROBABLE, POSSIBLE',
        ],
      ],
    ],
    [
      'a claim with a misspelt key',
      [{ ...firm, name: { value: '甲公司', At: 'P2' } }],
      [['Enterprise:a', 'name', 'INVALID_CLAIM', 'has unknown keys: At']],
    ],
    [
      'a bad Unified Social Credit Code',
      [{ ...firm, unifiedSocialCreditCode: '91370481MA3TEXT001' }],
      [
        [
          'Enterprise:a',
          'unifiedSocialCreditCode',
          'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
          'its check character is "1", but its first 17 characters give "X"',
        ],
      ],
    ],
    [
      'a bad division code',
      [{ ...city, divisionCode: '990000' }],
      [
        [
          'District:370400',
          'divisionCode',
          'INVALID_DIVISION_CODE',
          'its first two digits, "99", are no province',
        ],
      ],
    ],
    [
      'an empty name',
      [{ ...firm, name: '' }],
      [['Enterprise:a', 'name', 'INVALID_NOT_EMPTY', 'should not be empty']],
    ],
  ])('%s', async (_what, records, faults) => {
    const expected = faults.map(([record, property, code, message]) => ({
      file: 'records.yaml',
      record,
      property,
      code,
      message: expect.stringContaining(message) as unknown,
    }));
    expect(await issuesOfFolder(datasetFolder(records))).toEqual(expected);
  });

  it('are collected over all records and files, and told in one message', async () => {
    const folder = datasetFolder([{ ...firm, level: 'COUNTY' }, without(city, 'level')], {
      'more.yaml': [{ ...firm, id: 'Castle:x' }],
    });
    const error = await resolveFolder(folder).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'SEED_REFUSED' });
    expect((error as Error).message.split('\n')).toEqual([
      'The data set has 3 fault(s) and was not loaded:',
      'more.yaml: Castle:x: id: the part before the colon is not a kind [UNKNOWN_KIND]',
      'records.yaml: Enterprise:a: level: Enterprise has no such property or relationship [UNKNOWN_FIELD]',
      'records.yaml: District:370400: level: is missing [INVALID_VALUE]',
    ]);
  });
});

describe('figures that differ from their printed form', () => {
  it.each<[string, WrittenRecord, string, string]>([
    ['another value', { ...figure, value: '300' }, 'printed', '3000余件 says exact 3000, the record 300'],
    [
      'a value not multiplied out',
      { ...figure, printed: '0.3万余件', value: '0.3' },
      'printed',
      'says exact 3000, the record 0.3',
    ],
    ['another unit', { ...figure, unit: '项' }, 'printed', '3000余件 says unit 件, the record 项'],
    [
      'another comparator',
      { ...figure, comparator: 'EQUAL' },
      'printed',
      '3000余件 says comparator MORE_THAN, the record EQUAL',
    ],
    [
      'no comparator',
      without(figure, 'comparator'),
      'printed',
      'says comparator MORE_THAN, the record undefined',
    ],
    ['no printed form', without(figure, 'printed'), 'printed', 'the printed form is missing'],
    [
      'a printed form that is a sentence',
      { ...figure, printed: '专利达到三千余件。' },
      'printed',
      '专利达到三千余件。',
    ],
    [
      'a printed form without a value',
      without(figure, 'value'),
      'printed',
      '3000余件 says exact 3000, the record undefined',
    ],
    [
      'another change',
      { ...figure, changePercent: 8, changePrinted: '82%', changeComparator: 'EQUAL' },
      'changePrinted',
      '82% says exact 82, the record 8',
    ],
    [
      'a change without its printed form',
      { ...figure, changePercent: 8 },
      'changePrinted',
      'the printed form is missing',
    ],
    [
      'another rank',
      { ...figure, rank: 9, rankPrinted: '第7位' },
      'rankPrinted',
      '第7位 says exact 7, the record 9',
    ],
    ['a rank without its printed form', { ...figure, rank: 9 }, 'rankPrinted', 'the printed form is missing'],
  ])('%s', async (_what, record, property, message) => {
    const issues = await issuesOfFolder(datasetFolder([indicator, record]));
    expect(issues).toContainEqual({
      file: 'records.yaml',
      record: 'Observation:o',
      property,
      code: 'PRINTED_FORM_DIFFERS',
      message: expect.stringContaining(message) as unknown,
    });
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['PRINTED_FORM_DIFFERS']));
  });

  it('or that have neither value nor change nor rank', async () => {
    const { id, at, periodKind, periodBasis, origin } = figure;
    const issues = await issuesOfFolder(
      datasetFolder([indicator, { id, at, indicator: indicator.id, periodKind, periodBasis, origin }]),
    );
    expect(issues).toEqual([
      {
        file: 'records.yaml',
        record: 'Observation:o',
        property: 'value',
        code: 'PRINTED_FORM_DIFFERS',
        message: 'the observation has no value, no change and no rank',
      },
    ]);
  });

  it('and are told apart from a value that is no number', async () => {
    const issues = await issuesOfFolder(datasetFolder([indicator, { ...figure, value: 'many' }]));
    expect(issues.map(({ property, code }) => [property, code])).toEqual([
      ['printed', 'PRINTED_FORM_DIFFERS'],
      ['value', 'INVALID_VALUE'],
      ['exact', 'INVALID_DECIMAL'],
    ]);
  });
});

describe('faults of files', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'text that is not YAML',
      { 'records.yaml': '- id: [' },
      { file: 'records.yaml', record: '-', property: '-', code: 'INVALID_YAML' },
    ],
    [
      'a key twice in a record',
      { 'records.yaml': '- id: Enterprise:a\n  name: 甲\n  name: 乙\n' },
      { file: 'records.yaml', record: '-', property: '-', code: 'INVALID_YAML' },
    ],
    [
      'a file that is no list',
      { 'records.yaml': { id: 'Enterprise:a' } },
      { file: 'records.yaml', code: 'INVALID_FILE', message: 'the file is not a list of records' },
    ],
    [
      'an id without a kind',
      { 'records.yaml': [firm, { ...firm, id: 'a' }] },
      { file: 'records.yaml', record: 'record 2', property: 'id', code: 'INVALID_ID' },
    ],
    [
      'an id in Chinese',
      { 'records.yaml': [{ ...firm, id: 'Enterprise:甲' }] },
      { record: 'record 1', code: 'INVALID_ID', message: 'an id like Kind:slug in ASCII is needed' },
    ],
    ['a record without id', { 'records.yaml': [{ name: '甲' }] }, { record: 'record 1', code: 'INVALID_ID' }],
    ['a record that is a text', { 'records.yaml': ['甲'] }, { record: 'record 1', code: 'INVALID_ID' }],
    [
      'a data set without a day',
      { 'dataset.yaml': { id: 'test', title: 'Test', recordedAt: 'yesterday' } },
      { file: 'dataset.yaml', record: '-', property: 'recordedAt', code: 'INVALID_HEADER' },
    ],
    ['an empty dataset.yaml', { 'dataset.yaml': '' }, { file: 'dataset.yaml', code: 'INVALID_HEADER' }],
  ])('%s', async (_what, files, issue) => {
    expect(await issuesOfFolder(datasetFolder([], files))).toMatchObject([issue]);
  });

  it('no dataset.yaml', async () => {
    expect(await issuesOfFolder(writeFolder({ 'records.yaml': [firm] }))).toMatchObject([
      { file: 'dataset.yaml', code: 'MISSING_FILE', message: 'there is no dataset.yaml in the folder' },
    ]);
  });
});

describe('what is no fault', () => {
  it('an empty file, other files, and dates, which stay texts', async () => {
    const day = '- { id: Patent:p, at: P1, name: 专利, filingDate: 2021-04-26 }';
    const folder = datasetFolder([], {
      'empty.yaml': '# nothing yet\n',
      'notes.md': '- id: [',
      'records.yaml': day,
    });
    const { nodes } = await resolveFolder(folder);
    expect(nodes.find(({ id }) => id === 'Patent:p')?.properties.filingDate).toBe('2021-04-26');
  });

  it('the digest of a data set changes with any file and only then', async () => {
    const digestOf = async (files: Record<string, unknown>): Promise<string> =>
      (await readDataset(datasetFolder([firm], files))).digest;
    expect(await digestOf({})).toBe(await digestOf({}));
    expect(await digestOf({ 'more.yaml': '# more\n' })).not.toBe(await digestOf({}));
    expect(await digestOf({ 'records.yaml': [city] })).not.toBe(await digestOf({}));
  });
});

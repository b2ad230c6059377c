import { rm } from 'node:fs/promises';
import { prepareDatabase } from '../../src/serving/prepare-database';
import { silently } from '../../src/progress';
import { SeedError } from '../../src/importing/seed/seed-issue';
import { ask, codesOf, type Answer } from '../support/ask';
import { readRecords, writeDataset } from '../support/dataset';
import { fixture, startTestServer, type TestServer } from '../support/test-server';

const twin = fixture('chain-twin');
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(twin);
}, 60_000);

afterAll(async () => {
  await server.stop();
});

async function lookUp(by: Record<string, string>): Promise<Answer> {
  return ask(server.url, 'query ($by: EntityKey!) { entity(by: $by) { __typename id name } }', { by });
}

const alpha = { __typename: 'Enterprise', id: 'Enterprise:alpha', name: '测试甲有限公司' };
const beta = { __typename: 'Enterprise', id: 'Enterprise:beta', name: '测试乙有限公司' };

describe('entity by name', () => {
  it.each([
    ['its full name', '测试甲有限公司', alpha],
    ['an alias', '甲公司', alpha],
    ['an alias with full-width brackets and a space, as printed', '甲（测试） 有限公司', alpha],
    ['the same with half-width brackets', '甲(测试)有限公司', alpha],
    ['the same with other brackets and spaces', ' 甲【测试】 有限 公司 ', alpha],
    ['the same in quotation marks', '“甲（测试）有限公司”', alpha],
    ['a Latin alias', 'Beta Works', beta],
    ['a Latin alias in full width and other case', 'ｂＥＴＡ　ＷＯＲＫＳ', beta],
  ])('finds it by %s', async (_how, name, expected) => {
    const { data, errors } = await lookUp({ name });
    expect(errors).toEqual([]);
    expect(data).toEqual({ entity: expected });
  });

  it.each(['甲', '甲公', 'BetaWorks', '', ' ', '%'])(
    'finds nothing by %p, which is no whole name',
    async (name) => {
      expect(await lookUp({ name })).toEqual({ status: 200, data: { entity: null }, errors: [] });
    },
  );

  it('gives AMBIGUOUS with the candidates where two things share an alias, and leaves other fields alone', async () => {
    const { data, errors } = await ask(
      server.url,
      '{ shared: entity(by: { name: "同名" }) { id } clear: entity(by: { name: "甲公司" }) { id } node(id: "Product:tea") { id } }',
    );
    expect(data).toEqual({ shared: null, clear: { id: 'Enterprise:alpha' }, node: { id: 'Product:tea' } });
    expect(errors).toEqual([
      {
        message: '2 entities answer to "同名". Ask by id with `node(id:)`, or by an official identifier.',
        path: ['shared'],
        locations: expect.any(Array) as unknown,
        extensions: {
          code: 'AMBIGUOUS',
          candidates: [
            { id: 'Enterprise:delta', name: '测试丁有限公司', kind: 'Enterprise' },
            { id: 'Enterprise:gamma', name: '测试丙有限公司', kind: 'Enterprise' },
          ],
        },
      },
    ]);
  });

  it('names a product and the indication of the same name as candidates', async () => {
    const { data, errors } = await lookUp({ name: '测试茶' });
    expect(data).toEqual({ entity: null });
    expect(errors[0]?.extensions.candidates).toEqual([
      { id: 'GeographicalIndication:tea', name: '测试茶', kind: 'GeographicalIndication' },
      { id: 'Product:tea', name: '测试茶', kind: 'Product' },
    ]);
  });
});

describe('entity by an official identifier', () => {
  it.each([
    [{ unifiedSocialCreditCode: '91370400MA3TEXTA11' }, alpha],
    [{ unifiedSocialCreditCode: ' 91370400MA3TEXTA11 ' }, alpha],
    [{ divisionCode: '379901' }, { __typename: 'District', id: 'District:990101', name: '东测区' }],
    [{ registrationNumber: '12345678' }, { __typename: 'Trademark', id: 'Trademark:alpha', name: '甲牌' }],
    [{ agencyCode: '37999' }, { __typename: 'IpAgency', id: 'IpAgency:test', name: '测试专利代理所' }],
    [{ code: 'fines' }, { __typename: 'Indicator', id: 'Indicator:fines', name: '罚款' }],
  ])('finds the entity of %p', async (by, expected) => {
    expect(await lookUp(by)).toEqual({ status: 200, data: { entity: expected }, errors: [] });
  });

  it.each([{ divisionCode: '379902' }, { code: 'no-such-indicator' }, { registrationNumber: '00000000' }])(
    'finds nothing by %p, which is well formed and unknown',
    async (by) => {
      expect(await lookUp(by)).toEqual({ status: 200, data: { entity: null }, errors: [] });
    },
  );
});

describe('a key that cannot be used', () => {
  it.each([
    ['no field', {}, 0],
    ['two fields', { name: '甲公司', divisionCode: '379901' }, 2],
    ['two identifiers', { unifiedSocialCreditCode: '91370400MA3TEXTA11', divisionCode: '379901' }, 2],
  ])('is refused with BAD_ENTITY_KEY: %s', async (_what, by, count) => {
    const { data, errors } = await lookUp(by);
    expect(data).toEqual({ entity: null });
    expect(errors[0]?.extensions.code).toBe('BAD_ENTITY_KEY');
    expect(errors[0]?.message).toMatch(
      new RegExp(
        `^\`by\` has ${count} fields; give exactly one of name, unifiedSocialCreditCode, .*divisionCode`,
      ),
    );
  });
});

describe('an identifier that fails its check', () => {
  /** Right but for the check character, which would be 1. */
  const wrongCheckCharacter = '91370400MA3TEXTA12';

  it('gets the same code and the same words at both doors: a lookup and a seed record', async () => {
    const { data, errors } = await lookUp({ unifiedSocialCreditCode: wrongCheckCharacter });
    expect(data).toEqual({ entity: null });
    expect(codesOf({ status: 200, data, errors })).toEqual(['INVALID_UNIFIED_SOCIAL_CREDIT_CODE']);

    const records = (await readRecords(twin)).map((record) =>
      record.id === 'Enterprise:alpha' ? { ...record, unifiedSocialCreditCode: wrongCheckCharacter } : record,
    );
    const folder = await writeDataset('chain-twin', records);
    const refusal: unknown = await prepareDatabase(server.database, { seedFolder: folder }, silently).catch(
      (error: unknown) => error,
    );
    await rm(folder, { recursive: true });
    expect(refusal).toMatchObject({ code: 'DATASET_REFUSED' });
    const { cause } = refusal as Error;
    expect(cause).toBeInstanceOf(SeedError);
    expect((cause as SeedError).issues).toEqual([
      {
        file: 'records.yaml',
        record: 'Enterprise:alpha',
        property: 'unifiedSocialCreditCode',
        code: 'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
        message: errors[0]?.message,
      },
    ]);
  });

  it.each([
    ['divisionCode', '3799', 'INVALID_DIVISION_CODE'],
    ['divisionCode', '990101', 'INVALID_DIVISION_CODE'],
    ['legalEntityIdentifier', '549300V3GR71WZ10DC00', 'INVALID_LEGAL_ENTITY_IDENTIFIER'],
    ['rorId', '012345678', 'INVALID_ROR_ID'],
    ['applicationNumber', '202010123456.0', 'INVALID_PATENT_APPLICATION_NUMBER'],
    ['agencyCode', '99999', 'INVALID_IP_AGENCY_CODE'],
  ])('is refused by name: %s %s', async (key, value, code) => {
    const { data, errors } = await lookUp({ [key]: value });
    expect(data).toEqual({ entity: null });
    expect(errors[0]?.extensions.code).toBe(code);
    expect(errors[0]?.message).toContain(JSON.stringify(value));
  });
});

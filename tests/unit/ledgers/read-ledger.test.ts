import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ontology } from '../../../src/entities';
import { nothingKnown } from '../../../src/importing/ledger/known';
import { readLedger, type LedgerDataset } from '../../../src/importing/ledger/read-ledger';
import { findLedgers } from '../../../src/importing/ledger/reading/read-files';
import { giHouseholds } from '../../../src/importing/ledger/templates/gi-households';
import { resolveDataset } from '../../../src/importing/seed/resolve-dataset';
import { householdRows, householdsAbout } from '../../fixtures/ledgers/households';
import { fillTemplate, removeTemporaryFolders, temporaryFolder } from '../../support/ledger-files';

afterAll(removeTemporaryFolders);

const given = { id: 'synthetic', title: '虚构（SYNTHETIC）', date: '2024-12-31' };

async function readBytes(bytes: Uint8Array | string): Promise<LedgerDataset> {
  const path = join(await temporaryFolder(), 'a.csv');
  await writeFile(path, bytes);
  return readLedger({ name: 'a', paths: [path] }, given, nothingKnown);
}

const fieldsOf = ({ records }: LedgerDataset, id: string) =>
  records.find((record) => record.id === id)?.fields;

const header = '区县,地理标志,经营主体,主体类型,农户类别,户数';
const row = '山亭区,虚构梨,虚构合作社,合作社,农户,120';

/** The header and the row in GB 18030, as Chinese Excel saves CSV. */
const gb18030 = Uint8Array.from(
  Buffer.from(
    'c7f8cfd82cb5d8c0edb1ead6be2cbeadd3aad6f7cce52cd6f7cce5c0e0d0cd2cc5a9bba7c0e0b1f02cbba7cafd0ac9bdcda4c7f82cd0e9b9b9c0e62cd0e9b9b9bacfd7f7c9e72cbacfd7f7c9e72cc5a9bba72c313230',
    'hex',
  ),
);

describe('a CSV file', () => {
  it.each<[string, Uint8Array | string]>([
    ['UTF-8', `${header}\n${row}`],
    ['UTF-8 with the byte order mark', `\uFEFF${header}\r\n${row}\r\n`],
    ['GB 18030', gb18030],
  ])('is read in %s', async (_encoding, bytes) => {
    const read = await readBytes(bytes);
    expect(fieldsOf(read, 'GeographicalIndication:synthetic/xu-gou-li')).toMatchObject({ name: '虚构梨' });
    expect(fieldsOf(read, 'FarmHouseholdGroup:synthetic/xu-gou-he-zuo-she/nong-hu')).toMatchObject({
      householdCount: 120,
      householdCountPrinted: '120户',
    });
  });
});

describe('a table', () => {
  it('is read whatever stands above it, between its rows and beside its columns, in any order and width', async () => {
    const plain = await readBytes(`${header}\n${row}`);
    const untidy = await readBytes(
      [
        '某某区台账,,,,,,,',
        ',,,,,,,',
        ' 户数 ,*农户类别,联系电话,,主体类型（必填）,经营主体,Geographical indication,区县',
        ',,,,,,,',
        '１２０ , 农户,—,,合作社 , 虚构合作社,虚构梨, 山亭区',
      ].join('\n'),
    );
    const group = 'FarmHouseholdGroup:synthetic/xu-gou-he-zuo-she/nong-hu';
    expect(fieldsOf(untidy, group)).toEqual({ ...fieldsOf(plain, group), at: ['households/R5'] });
    expect(untidy.notes.map(({ code, zh }) => [code, zh])).toEqual([
      ['COLUMN_NOT_READ', '以下各列不属于模板，未读入：“联系电话”。'],
    ]);
  });

  it('takes the unit of bare numbers from a header that gives one', async () => {
    const read = await readBytes(
      '区县,经营主体,主体类型,农户类别,增收金额（万元）,增收口径\n山亭区,虚构合作社,合作社,农户,1.2,合计\n',
    );
    expect(read.records.at(-1)).toMatchObject({
      id: 'Observation:synthetic/xu-gou-he-zuo-she/nong-hu/income-gain/not-stated-in-all',
      fields: { printed: '1.2万元', value: '12000', unit: '元', denominator: 'IN_ALL' },
    });
  });

  it('is never filled down: a merged cell has its value in its first row only', async () => {
    const reading = readBytes(`${header}\n${row}\n,,虚构第二合作社,合作社,农户,80`);
    await expect(reading).rejects.toMatchObject({ faults: [{ row: 3, code: 'ONE_OF_REQUIRED' }] });
  });
});

describe('a table of cooperation', () => {
  it.each([
    ['已签约', '联合研究', 'UNDER_WAY', 'JOINT_RESEARCH'],
    ['进行中', '技术转让', 'UNDER_WAY', 'TECHNOLOGY_TRANSFER'],
    ['已完成', '技术转移', 'DONE', 'TECHNOLOGY_TRANSFER'],
  ])('reads %s and %s as %s and %s', async (status, kind, statusCode, kindCode) => {
    const read = await readBytes(
      [
        '区县,企业,企业类型,合作机构,机构类型,合作类型,进展',
        `台儿庄区,虚构公司,企业,虚构大学,高校,${kind},${status}`,
      ].join('\n'),
    );
    expect(read.records.find(({ id }) => id.startsWith('Partnership:'))?.fields).toMatchObject({
      status: statusCode,
      partnershipKinds: kindCode,
    });
  });
});

describe('rows about the same thing', () => {
  it('are one record that cites them all, each value those that state it', async () => {
    const read = await readBytes(
      `${header},主体信用代码,产品\n${row},93370481MA3TEXT00P,\n山亭区,虚构梨,虚构合作社,合作社,贫困户,30,,梨汁\n`,
    );
    expect(fieldsOf(read, 'Cooperative:uscc-93370481MA3TEXT00P')).toEqual({
      at: ['households/R2', 'households/R3'],
      name: '虚构合作社',
      unifiedSocialCreditCode: { value: '93370481MA3TEXT00P', at: ['households/R2'] },
      locatedIn: { to: 'District:370406', certainty: 'PROBABLE', rule: 'place-of-row' },
    });
    expect(fieldsOf(read, 'GeographicalIndication:synthetic/xu-gou-li')?.product).toEqual({
      to: 'Product:synthetic/li-zhi',
      at: ['households/R3'],
    });
  });

  it('in several places put an operator in none of them, and say so', async () => {
    const read = await readBytes(`${header}\n${row}\n薛城区,虚构枣,虚构合作社,合作社,,\n`);
    expect(fieldsOf(read, 'Cooperative:synthetic/xu-gou-he-zuo-she')).not.toHaveProperty('locatedIn');
    expect(read.notes.map(({ code }) => code)).toEqual(['PLACE_LEFT_OPEN']);
  });

  it('keep names of one pinyin apart, and spellings of one name together', async () => {
    const read = await readBytes(
      `${header}\n${row}\n山亭区,虚构黎,虚构合作社,合作社,,\n山亭区,虚构梨（甲）,,,,\n山亭区,虚构梨(甲),,,,\n`,
    );
    const indications = read.records.filter(({ id }) => id.startsWith('GeographicalIndication:'));
    expect(indications.map(({ fields }) => fields.name)).toEqual([
      '虚构梨',
      '虚构黎',
      { value: '虚构梨（甲）', at: ['households/R4'] },
    ]);
    expect(new Set(indications.map(({ id }) => id)).size).toBe(3);
    expect(indications[2]?.fields.aliases).toEqual([{ value: '虚构梨(甲)', at: ['households/R5'] }]);
  });

  it('need not repeat how a group is reached', async () => {
    const years = [',2023年,12000', '订单收购,2024年,13000', ',2025年,14000'].map(
      (rest) => `山亭区,虚构合作社,合作社,签约户,农户,${rest},户均,本期发生`,
    );
    const columns = '区县,经营主体,主体类型,农户群体,农户类别,联结方式,期间,增收金额,增收口径,期间类型';
    const read = await readBytes([columns, ...years].join('\n'));
    expect(fieldsOf(read, 'FarmHouseholdGroup:synthetic/xu-gou-he-zuo-she/qian-yue-hu')).toMatchObject({
      at: ['households/R2', 'households/R3', 'households/R4'],
      engagedBy: { to: 'Cooperative:synthetic/xu-gou-he-zuo-she', mode: '订单收购', at: ['households/R3'] },
    });
  });

  it('need not repeat how an indication is protected', async () => {
    const read = await readBytes(
      [
        '区县,地理标志,保护类型,注册或登记号',
        '山亭区,虚构梨,,',
        '山亭区,虚构梨,证明商标,0001',
        '山亭区,虚构梨,未说明,0001',
        '山亭区,虚构枣,,',
        '山亭区,虚构枣,,0002',
        '山亭区,虚构杏,证明商标,0003',
        '山亭区,虚构杏,,0004',
      ].join('\n'),
    );
    const protections = read.records.filter(({ id }) => id.startsWith('GiProtection:'));
    expect(protections.map(({ id }) => id)).toEqual([
      'GiProtection:synthetic/xu-gou-li/certification-mark',
      'GiProtection:synthetic/xu-gou-zao/not-stated',
      'GiProtection:synthetic/xu-gou-xing/certification-mark',
      'GiProtection:synthetic/xu-gou-xing/not-stated',
    ]);
    expect(protections[1]?.fields).toMatchObject({
      regime: 'NOT_STATED',
      protectionNumber: { value: '0002', at: ['households/R6'] },
    });
  });

  it('that leave the regime blank add no protection to an indication of the graph', async () => {
    const path = join(await temporaryFolder(), 'a.csv');
    const id = 'GeographicalIndication:known';
    await writeFile(path, `区县,地理标志,地理标志图谱编号\n山亭区,虚构梨,${id}\n`);
    const known = { id, name: '虚构梨', unit: null, sourceKind: null, own: false };
    const read = await readLedger({ name: 'a', paths: [path] }, given, () =>
      Promise.resolve({ ids: new Map([[id, known]]), names: new Map(), codes: new Map() }),
    );
    expect(read.records.filter((record) => record.id.startsWith('GiProtection:'))).toEqual([]);
  });

  it('give dividends in all, under the id that other sources have for them', async () => {
    const read = await readBytes(
      '区县,经营主体,主体类型,农户类别,分红总额,期间\n山亭区,虚构合作社,合作社,贫困户,7万元,2024\n',
    );
    const group = 'synthetic/xu-gou-he-zuo-she/pin-kun-hu';
    expect(fieldsOf(read, `Observation:${group}/dividends-to-households/2024`)).toMatchObject({
      denominator: 'IN_ALL',
      value: '70000',
    });
  });

  it('state a period also where its kind is left blank', async () => {
    const read = await readBytes(`${header},期间,期间类型\n${row},2024,\n`);
    const figure = 'Observation:synthetic/xu-gou-he-zuo-she/nong-hu/farm-households-reached/2024';
    expect(fieldsOf(read, figure)).toMatchObject({
      periodKind: 'NOT_STATED',
      periodBasis: 'STATED',
      periodStart: '2024-01-01',
      periodEnd: '2024-12-31',
    });
  });

  it('say who makes a product that bears no indication, also without households', async () => {
    const read = await readBytes(
      '区县,产品,经营主体,主体类型\n山亭区,虚构梨汁,虚构合作社,合作社\n山亭区,虚构梨汁,虚构果业,企业\n',
    );
    const madeBy = fieldsOf(read, 'Product:synthetic/xu-gou-li-zhi')?.madeBy;
    expect(madeBy).toEqual([
      { to: 'Cooperative:synthetic/xu-gou-he-zuo-she', at: ['households/R2'] },
      { to: 'Enterprise:synthetic/xu-gou-guo-ye', at: ['households/R3'] },
    ]);
  });

  it('give gains over different denominators as different figures', async () => {
    const read = await readBytes(
      `${header},增收金额,增收口径,期间\n${row},1000,人均,2024\n${row},3000,户均,2024\n`,
    );
    const gains = read.records.filter(({ id }) => id.includes('/income-gain/'));
    expect(gains.map(({ id, fields }) => [id.split('/').at(-1), fields.denominator])).toEqual([
      ['2024-per-person', 'PER_PERSON'],
      ['2024-per-household', 'PER_HOUSEHOLD'],
    ]);
  });
});

describe('a workbook', () => {
  it('says who made it, and stands against the kinds without a fault', async () => {
    const path = join(await temporaryFolder(), 'x.xlsx');
    await fillTemplate(giHouseholds, householdsAbout, householdRows, path);
    const read = await readLedger({ name: 'x', paths: [path] }, {}, nothingKnown);
    expect(read).toMatchObject({
      id: 'synthetic-gi-2024',
      title: '虚构地理标志台账（SYNTHETIC）',
      recordedAt: '2024-12-31',
      recordedBy: '虚构科室',
      notes: [],
    });
    expect(resolveDataset(read, ontology).nodes.map(({ kind }) => kind)).toContain('FarmHouseholdGroup');
  });

  it('gets its id from the pinyin of its file where it has none, and what a caller says wins', async () => {
    const path = join(await temporaryFolder(), '山亭台账2024.xlsx');
    await fillTemplate(giHouseholds, { ...householdsAbout, id: '' }, householdRows, path);
    const [files] = await findLedgers(path);
    if (!files) throw new Error('found no ledger');
    expect((await readLedger(files, {}, nothingKnown)).id).toBe('shan-ting-tai-zhang-2024');
    const { id, title } = await readLedger(files, { id: 'other', title: '虚构' }, nothingKnown);
    expect([id, title]).toEqual(['other', '虚构']);
  });
});

describe('a folder', () => {
  it('holds a ledger per workbook, and one of all its CSV files with the sheet about it', async () => {
    const folder = await temporaryFolder();
    await fillTemplate(giHouseholds, householdsAbout, householdRows, join(folder, 'x.xlsx'));
    await writeFile(join(folder, '~$x.xlsx'), 'lock file of a spreadsheet program');
    await mkdir(join(folder, 'deeper'));
    await writeFile(
      join(folder, '台账信息.csv'),
      '项目,内容\n台账名称,虚构（SYNTHETIC）\n编制日期,2024/12/31\n台账编号,from-csv\n',
    );
    await writeFile(join(folder, '填写说明.csv'), '区县,地理标志,经营主体,主体类型\n示例,示例,示例,示例\n');
    await writeFile(join(folder, '台账.csv'), `${header}\n${row}\n`);
    const ledgers = await findLedgers(folder);
    expect(ledgers.map(({ paths }) => paths.length)).toEqual([1, 3]);
    const read = await Promise.all(ledgers.map((files) => readLedger(files, {}, nothingKnown)));
    expect(read.map(({ id, recordedAt }) => [id, recordedAt])).toEqual([
      ['synthetic-gi-2024', '2024-12-31'],
      ['from-csv', '2024-12-31'],
    ]);
  });
});

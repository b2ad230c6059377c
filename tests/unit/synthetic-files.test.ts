import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ontology } from '../../src/entities';
import { namesVersion } from '../../src/statements/names';
import { ordersVersion } from '../../src/statements/order-texts';
import { CsvFile } from '../../src/synthetic/csv-file';
import { writeSyntheticGraph } from '../../src/synthetic/write-synthetic-graph';
import { gatherSyntheticGraph } from '../support/synthetic-graph';

const options = { nodes: 1_500, seed: 4 };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ipgraph-synthetic-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, seed = options.seed) =>
  writeSyntheticGraph(path.join(folder, name), { ...options, seed }, () => undefined);

async function contents(name: string): Promise<Record<string, string>> {
  const files = (await readdir(path.join(folder, name))).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, name, file), 'utf8')));
  return Object.fromEntries(files.map((file, index) => [file, texts[index] ?? '']));
}

const lines = (text: string | undefined): string[] => (text ?? '').trimEnd().split('\n');

describe('the files of a synthetic graph', () => {
  it('are the same to the last byte for the same options, also over older files', async () => {
    await write('one');
    await write('two', 5);
    const other = await contents('two');
    await write('two');
    expect(await contents('two')).toEqual(await contents('one'));
    expect(other).not.toEqual(await contents('one'));
  });

  it('hold every row once, and say what they are of and how many there are', async () => {
    const graph = gatherSyntheticGraph(options);
    const files = await write('counted');
    const written = await contents('counted');
    const rowsIn = (file: string): number => lines(written[path.basename(file)]).length - 1;
    const named = [...files.nodes, ...files.relationships].map(({ file }) => path.basename(file));
    expect(named.sort()).toEqual(Object.keys(written));
    for (const [kind, count] of Object.entries(files.counts.nodes)) {
      const file = files.nodes.find(({ labels }) => labels[0] === kind);
      expect(file?.labels).toEqual(ontology.kind(kind).labels);
      expect(rowsIn(file?.file ?? '')).toBe(count);
      expect(graph.nodes.filter((node) => node.kind === kind)).toHaveLength(count);
    }
    for (const [type, count] of Object.entries(files.counts.relationships)) {
      const file = files.relationships.find((candidate) => candidate.type === type);
      expect(rowsIn(file?.file ?? '')).toBe(count);
      expect(graph.relationships.filter((relationship) => relationship.type === type)).toHaveLength(count);
    }
    expect(files.counts.names).toBe(graph.names.length);
    expect(rowsIn('nodes-Name.csv')).toBe(graph.names.length);
    expect(rowsIn('relationships-NAMES.csv')).toBe(graph.names.length);
  });

  it('have typed headers, quoted texts, lists and nothing where there is no value', async () => {
    await write('typed');
    const written = await contents('typed');
    expect(lines(written['nodes-FarmHouseholdGroup.csv'])[0]).toBe(
      'id:ID(Node),name:string,aliases:string[],description:string,masked:boolean,householdKind:string,' +
        'householdCount:long,householdCountComparator:string,householdCountPrinted:string,disjointSet:string,' +
        'evidence:string[],nameOrder:string,namePinyinOrder:string',
    );
    expect(lines(written['nodes-Observation.csv'])[0]).toContain('value:double,exact:string');
    expect(lines(written['relationships-HAS_PARTNER.csv']).slice(0, 2)).toEqual([
      ':START_ID(Node),:END_ID(Node),key:string,role:string,evidence:string[],partnerInIdOrder:string',
      '"Partnership:synthetic-000001","Enterprise:synthetic-000001",' +
        '"HAS_PARTNER|Partnership:synthetic-000001|Enterprise:synthetic-000001","INDUSTRY","Passage:synthetic-events",' +
        '"Enterprise:synthetic-000001|Partnership:synthetic-000001"',
    ]);
    expect(lines(written['nodes-Enterprise.csv'])[1]).toBe(
      '"Enterprise:synthetic-000001","合成企业 000001","SYNTHETIC enterprise 000001",,,,,,"Passage:synthetic-organizations",' +
        '"合成企业 000001\u0001Enterprise:synthetic-000001","hechengqiye\u0001Enterprise:synthetic-000001"',
    );
    expect(lines(written['nodes-Name.csv']).slice(0, 2)).toEqual([
      'key:ID(Name),normalized:string,text:string,kind:string,field:string,folded:string,readings:string,pinyin:string,initials:string,spelled:string,shortened:string',
      '"District:synthetic-province-001|合成省001","合成省001","合成省 001","District","name","合成省001","he/ge cheng sheng/xing","hechengsheng","hcs","hechengsheng gechengsheng hechengxing gechengxing hecheng chengsheng chengxing sheng xing","hcs cs s"',
    ]);
    expect(lines(written['relationships-NAMES.csv'])[0]).toBe(':START_ID(Name),:END_ID(Node)');
  });

  it('mark the database as ipgraph’s and synthetic, and record which graph it holds', async () => {
    await write('marked');
    const written = await contents('marked');
    expect(written['nodes-IpgraphDatabase.csv']).toBe(
      'id:ID(Record),synthetic:boolean,names:string,orders:string\n' +
        `"ipgraph",true,"${namesVersion(ontology)}","${ordersVersion(ontology)}"\n`,
    );
    expect(written['nodes-Dataset.csv']).toBe(
      'id:ID(Record),synthetic:boolean,nodes:long,seed:long\n"synthetic-1500-4",true,1500,4\n',
    );
  });

  it('are left unfinished when the writing is interrupted', async () => {
    const interruption = AbortSignal.abort();
    const writing = writeSyntheticGraph(
      path.join(folder, 'interrupted'),
      { nodes: 20_000, seed: 1 },
      () => undefined,
      interruption,
    );
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a file for the importer', () => {
  const fileOf = async (rows: readonly (readonly unknown[])[]): Promise<string> => {
    const file = new CsvFile(path.join(folder, 'file.csv'), ['a', 'b', 'c']);
    for (const row of rows) file.add(row);
    await file.write();
    await file.close();
    return readFile(file.path, 'utf8');
  };

  it('tells an empty text from none, doubles quotation marks, and joins lists', async () => {
    const rows = [
      ['', undefined, 'say "好", now'],
      [1.5, false, ['x', 'y "z"']],
    ];
    expect(await fileOf(rows)).toBe('a,b,c\n"",,"say ""好"", now"\n1.5,false,"x;y ""z"""\n');
  });

  it.each([[['two\nlines']], [[['one; two', 'three']]]])('refuses what it cannot hold: %j', async (row) => {
    await expect(fileOf([row])).rejects.toThrow('does not fit into a file for Neo4j');
  });
});

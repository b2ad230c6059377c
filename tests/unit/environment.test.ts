import { resolve } from 'node:path';
import { projectFolder, readEnvironment, settingDescriptions } from '../../src/environment';
import { Failure } from '../../src/failures/failure';

const ownNeo4j = { NEO4J_URI: 'neo4j+s://graph.example.org:7687', NEO4J_PASSWORD: 'secret' };

function refusal(variables: NodeJS.ProcessEnv): string {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.code).toBe('BAD_SETTINGS');
    return error.en;
  }
  throw new Error('The settings were accepted.');
}

describe('settings', () => {
  it('all have a default but those of a Neo4j of one’s own', () => {
    expect(readEnvironment({})).toEqual({
      HOST: '127.0.0.1',
      PORT: 4000,
      WORKERS: 1,
      IPGRAPH_DATA: '.ipgraph',
      IPGRAPH_SEED: 'seed/zaozhuang-2021-04-26',
      NEO4J_USER: 'neo4j',
      NEO4J_DATABASE: 'neo4j',
      NEO4J_HEAP_MEGABYTES: 512,
      NEO4J_PAGE_CACHE_MEGABYTES: 256,
      REQUEST_TIMEOUT_MILLISECONDS: 8_000,
      GRAPHQL_ENTRY: 'lean',
      NEO4J_ALLOW_FOREIGN_DATA: false,
      dataFolder: resolve(projectFolder, '.ipgraph'),
      seedFolder: resolve(projectFolder, 'seed/zaozhuang-2021-04-26'),
      inherited: {},
    });
  });

  it('that are empty count as not given', () => {
    expect(readEnvironment({ HOST: '', PORT: '', NEO4J_URI: '', NEO4J_PASSWORD: '' })).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 4000,
    });
  });

  it('are read from the variables of their name, numbers as numbers', () => {
    const variables = {
      ...ownNeo4j,
      HOST: '0.0.0.0',
      PORT: '0',
      NEO4J_USER: 'reader',
      NEO4J_HEAP_MEGABYTES: '2048',
    };
    expect(readEnvironment(variables)).toMatchObject({ ...variables, PORT: 0, NEO4J_HEAP_MEGABYTES: 2048 });
  });

  it('leave other variables to the child processes', () => {
    const environment = readEnvironment({ PATH: '/bin', HOME: '/home/someone' });
    expect(environment).not.toHaveProperty('PATH');
    expect(environment.inherited).toEqual({ PATH: '/bin', HOME: '/home/someone' });
  });

  it('take folders from the project, or absolute', () => {
    expect(readEnvironment({ IPGRAPH_DATA: 'elsewhere' }).dataFolder).toBe(
      resolve(projectFolder, 'elsewhere'),
    );
    expect(readEnvironment({ IPGRAPH_SEED: '/srv/seed' }).seedFolder).toBe('/srv/seed');
  });

  it.each([
    'neo4j://h',
    'neo4j+s://h:7687',
    'neo4j+ssc://h',
    'bolt://127.0.0.1:7687',
    'bolt+s://h',
    'bolt+ssc://h',
  ])('accept the address %s', (NEO4J_URI) => {
    expect(readEnvironment({ ...ownNeo4j, NEO4J_URI }).NEO4J_URI).toBe(NEO4J_URI);
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['NEO4J_HEAP_MEGABYTES', '63'],
    ['NEO4J_HEAP_MEGABYTES', '2G'],
    ['NEO4J_PAGE_CACHE_MEGABYTES', '1e9'],
    ['REQUEST_TIMEOUT_MILLISECONDS', '99'],
    ['REQUEST_TIMEOUT_MILLISECONDS', '600001'],
    ['WORKERS', '0'],
    ['WORKERS', 'all'],
    ['NEO4J_BOLT_PORT', '0'],
  ])('are named: %s=%s', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(
      new RegExp(`^These settings cannot be used: ${name}: must be a whole number from \\d+ to \\d+\\. See `),
    );
  });

  it.each(['http://h', 'neo4j:h', 'bolt://', 'bolt://a b', 'localhost:7687'])(
    'are named: NEO4J_URI=%s',
    (NEO4J_URI) => {
      expect(refusal({ ...ownNeo4j, NEO4J_URI })).toContain(
        'NEO4J_URI: must be an address with neo4j:// or bolt:// (or +s, +ssc for TLS)',
      );
    },
  );

  it.each(['yes', '1', 'TRUE '])('are named: a consent must be plain, not %j', (value) => {
    expect(refusal({ NEO4J_ALLOW_FOREIGN_DATA: value })).toContain(
      'NEO4J_ALLOW_FOREIGN_DATA: must be true or false',
    );
  });

  it('are all named at once, in both languages', () => {
    const wrong = { PORT: 'x', NEO4J_URI: 'y', NEO4J_HEAP_MEGABYTES: 'z' };
    expect(refusal(wrong)).toMatch(/PORT: .*; NEO4J_HEAP_MEGABYTES: .*; NEO4J_URI: /);
    expect(() => readEnvironment(wrong)).toThrow(
      /以下设置无法使用：PORT：须为.*；NEO4J_HEAP_MEGABYTES：须为.*；NEO4J_URI：须为/,
    );
  });

  it.each([[undefined], ['']])('are an address without a password: %p', (NEO4J_PASSWORD) => {
    expect(refusal({ ...ownNeo4j, NEO4J_PASSWORD })).toContain(
      'NEO4J_PASSWORD: must be given with NEO4J_URI',
    );
  });

  it('never show a value, which may be a password', () => {
    expect(refusal({ ...ownNeo4j, PORT: 'x' })).not.toContain('secret');
    expect(refusal({ NEO4J_URI: 'http://user:secret@host' })).not.toContain('secret');
  });
});

describe('options of a command line', () => {
  it('win over variables; an empty one takes a setting away', () => {
    const variables = { ...ownNeo4j, PORT: '1' };
    expect(readEnvironment(variables, { PORT: '2', NEO4J_URI: '' })).toMatchObject({ PORT: 2 });
    expect(readEnvironment(variables, { NEO4J_URI: '' }).NEO4J_URI).toBeUndefined();
    expect(readEnvironment(variables, { HOST: undefined })).toMatchObject({ PORT: 1, HOST: '127.0.0.1' });
  });
});

describe('the list of settings for operators', () => {
  it('has every setting with its default and meaning', () => {
    expect(settingDescriptions.map(({ name, defaultValue }) => [name, defaultValue])).toEqual([
      ['HOST', '127.0.0.1'],
      ['PORT', '4000'],
      ['WORKERS', '1'],
      ['REQUEST_TIMEOUT_MILLISECONDS', '8000'],
      ['GRAPHQL_ENTRY', 'lean'],
      ['IPGRAPH_DATA', '.ipgraph'],
      ['IPGRAPH_SEED', 'seed/zaozhuang-2021-04-26'],
      ['NEO4J_HEAP_MEGABYTES', '512'],
      ['NEO4J_PAGE_CACHE_MEGABYTES', '256'],
      ['NEO4J_BOLT_PORT', ''],
      ['NEO4J_URI', ''],
      ['NEO4J_USER', 'neo4j'],
      ['NEO4J_PASSWORD', ''],
      ['NEO4J_DATABASE', 'neo4j'],
      ['NEO4J_ALLOW_FOREIGN_DATA', 'false'],
    ]);
    expect(settingDescriptions.filter(({ meaning }) => !/^[A-Z].*\.$/.test(meaning))).toEqual([]);
  });
});

import { resolve } from 'node:path';
import { projectFolder, readEnvironment, settingDescriptions, SettingsError } from '../../src/environment';

const ownNeo4j = { NEO4J_URI: 'neo4j+s://graph.example.org:7687', NEO4J_PASSWORD: 'secret' };

function refusal(variables: NodeJS.ProcessEnv): string {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  throw new Error('The settings were accepted.');
}

describe('settings', () => {
  it('all have a default but those of a Neo4j of one’s own', () => {
    expect(readEnvironment({})).toEqual({
      HOST: '127.0.0.1',
      PORT: 4000,
      IPGRAPH_DATA: '.ipgraph',
      IPGRAPH_SEED: 'seed/zaozhuang-2021-04-26',
      NEO4J_USER: 'neo4j',
      NEO4J_DATABASE: 'neo4j',
      NEO4J_HEAP_MEGABYTES: 512,
      NEO4J_PAGE_CACHE_MEGABYTES: 256,
      REQUEST_TIMEOUT_MILLISECONDS: 8_000,
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
  ])('are named: %s=%s', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^These settings cannot be used:\n${name}: .+$`));
  });

  it.each(['http://h', 'neo4j:h', 'bolt://', 'bolt://a b', 'localhost:7687'])(
    'are named: NEO4J_URI=%s',
    (NEO4J_URI) => {
      expect(refusal({ ...ownNeo4j, NEO4J_URI })).toBe(
        'These settings cannot be used:\nNEO4J_URI: is not a neo4j:// or bolt:// address',
      );
    },
  );

  it('are all named at once', () => {
    const named = refusal({ PORT: 'x', NEO4J_URI: 'y', NEO4J_HEAP_MEGABYTES: 'z' })
      .split('\n')
      .slice(1)
      .map((line) => line.split(':')[0]);
    expect(named).toEqual(['PORT', 'NEO4J_URI', 'NEO4J_HEAP_MEGABYTES']);
  });

  it.each([[undefined], ['']])('are an address without a password: %p', (NEO4J_PASSWORD) => {
    expect(refusal({ ...ownNeo4j, NEO4J_PASSWORD })).toBe(
      'NEO4J_PASSWORD: is needed when NEO4J_URI is given.',
    );
  });

  it('have a code, and never show a password', () => {
    expect(new SettingsError('x').code).toBe('BAD_SETTINGS');
    expect(refusal({ ...ownNeo4j, PORT: 'x' })).not.toContain('secret');
  });
});

describe('the list of settings for operators', () => {
  it('has every setting with its default and meaning', () => {
    expect(settingDescriptions.map(({ name, defaultValue }) => [name, defaultValue])).toEqual([
      ['HOST', '127.0.0.1'],
      ['PORT', '4000'],
      ['IPGRAPH_DATA', '.ipgraph'],
      ['IPGRAPH_SEED', 'seed/zaozhuang-2021-04-26'],
      ['NEO4J_URI', ''],
      ['NEO4J_USER', 'neo4j'],
      ['NEO4J_PASSWORD', ''],
      ['NEO4J_DATABASE', 'neo4j'],
      ['NEO4J_HEAP_MEGABYTES', '512'],
      ['NEO4J_PAGE_CACHE_MEGABYTES', '256'],
      ['REQUEST_TIMEOUT_MILLISECONDS', '8000'],
    ]);
    expect(settingDescriptions.filter(({ meaning }) => !/^[A-Z].*\.$/.test(meaning))).toEqual([]);
  });
});

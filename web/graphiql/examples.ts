/** A query of one of the folders below schema/, offered to the reader of the page. */
export interface Example {
  /** The file's name without `.graphql`; it identifies the example in the page's address. */
  readonly name: string;
  readonly title: string;
  readonly titleInChinese: string;
  readonly query: string;
  /** The JSON of `<name>.variables.json`; empty for a query without variables. */
  readonly variables: string;
}

type Files = Readonly<Record<string, string>>;

const files: Files = import.meta.glob<string>(
  ['../../schema/operations/*.graphql', '../../schema/operations/*.variables.json'],
  { query: '?raw', import: 'default', eager: true },
);
const demoFiles: Files = import.meta.glob<string>(
  ['../../schema/demo-operations/*.graphql', '../../schema/demo-operations/*.variables.json'],
  { query: '?raw', import: 'default', eager: true },
);

/** The examples of schema/operations, which ask for what sources say. */
const examples = examplesIn(files);

/** The examples of schema/demo-operations, which ask for what the demonstration's generator makes up. */
const demoExamples = examplesIn(demoFiles);

/** The examples that have something to show in this graph. */
export function offeredExamples(synthetic: boolean): readonly Example[] {
  return synthetic ? demoExamples : examples;
}

/** An example by its name, one that is offered in this graph before one that is not. */
export function exampleNamed(name: string, synthetic: boolean): Example | undefined {
  return [...offeredExamples(synthetic), ...offeredExamples(!synthetic)].find(
    (example) => example.name === name,
  );
}

/** In the order of the file names. */
function examplesIn(folder: Files): readonly Example[] {
  return Object.entries(folder)
    .filter(([path]) => path.endsWith('.graphql'))
    .map(([path, query]) => {
      const stem = path.slice(0, -'.graphql'.length);
      const name = stem.slice(stem.lastIndexOf('/') + 1);
      const [title = name, titleInChinese = ''] = openingComments(query);
      return {
        name,
        title,
        titleInChinese,
        query,
        variables: folder[`${stem}.variables.json`]?.trim() ?? '',
      };
    });
}

/** The `# ` lines a file begins with: what it answers, in English and then in Chinese. */
function openingComments(query: string): string[] {
  const lines = query.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end === -1 ? lines.length : end).map((line) => line.replace(/^#\s*/, '').trim());
}

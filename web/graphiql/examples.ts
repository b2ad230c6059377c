/** A query of schema/operations, offered to the reader of the page. */
export interface Example {
  /** The file's name without `.graphql`; it identifies the example in the page's address. */
  readonly name: string;
  readonly title: string;
  readonly titleInChinese: string;
  readonly query: string;
  /** The JSON of `<name>.variables.json`; empty for a query without variables. */
  readonly variables: string;
}

const queries = import.meta.glob<string>('../../schema/operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../../schema/operations/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every example, in the order of the file names. */
export const examples: readonly Example[] = Object.entries(queries).map(([path, query]) => {
  const stem = path.slice(0, -'.graphql'.length);
  const name = stem.slice(stem.lastIndexOf('/') + 1);
  const [title = name, titleInChinese = ''] = openingComments(query);
  return { name, title, titleInChinese, query, variables: variables[`${stem}.variables.json`]?.trim() ?? '' };
});

/** The `# ` lines a file begins with: what it answers, in English and then in Chinese. */
function openingComments(query: string): string[] {
  const lines = query.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines.slice(0, end === -1 ? lines.length : end).map((line) => line.replace(/^#\s*/, '').trim());
}

import type { GraphQLAnswer } from '../asking/send';
import type { SelectedField } from '../tabular/selection';
import { coloured, writeJson, writeLine, type Terminal } from './terminal';

export type Format = 'json' | 'table' | 'csv';

interface OutputOptions {
  format: Format;
  path?: string;
  bom: boolean;
}

/** Prints what came to stdout and, to stderr, errors and what CSV cannot hold. */
export async function printAnswer(
  { data, errors }: GraphQLAnswer,
  selection: readonly SelectedField[],
  { format, path, bom }: OutputOptions,
  { out, err }: Terminal,
): Promise<void> {
  const { describeErrors } = await import('../asking/errors');
  if (errors.length > 0) {
    if (format === 'json') writeJson(err, { errors });
    else for (const line of describeErrors(errors)) writeLine(err, coloured(err, 'red', line));
  }
  if (!data) return;
  if (format === 'json') {
    await writeWhole(out, `${JSON.stringify(data, undefined, 2)}\n`);
    return;
  }
  const [{ inTermsOfPath }, { chooseRows }, { columnsOf }, { notesOn, warningsOn }] = await Promise.all([
    import('../asking/refuse-path'),
    import('../tabular/rows'),
    import('../tabular/columns'),
    import('../asking/notes'),
  ]);
  const chosen = inTermsOfPath(() => chooseRows(selection, data, path));
  const columns = columnsOf(chosen);
  if (format === 'csv') {
    const { renderCsv } = await import('../tabular/csv');
    await writeWhole(out, renderCsv(columns, chosen.rows, { bom }));
    for (const line of warningsOn(chosen)) writeLine(err, line);
    return;
  }
  const { renderTable } = await import('../asking/table');
  const absent = coloured(out, 'dim', '-');
  const width = out.isTTY ? out.columns : undefined;
  const rows = renderTable(columns, chosen.rows, { width, absent });
  await writeWhole(out, [rows, ...notesOn(chosen).map((line) => `${line}\n`)].join(''));
}

/** Until all of it is on its way: the program ends after this. A reader that has had enough (head) is no failure. */
function writeWhole(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EPIPE') resolve();
      else reject(error);
    };
    stream.once('error', onError);
    stream.write(text, (error) => {
      if (error) return;
      stream.off('error', onError);
      resolve();
    });
  });
}

import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import readWorkbook from 'read-excel-file/node';
import { Workbook } from '../../src/exporting/workbook';

/** Not compressible: what goes in comes out as long. */
const noise = (): string => Array.from({ length: 500 }, () => Math.random().toString(36)).join('');

const textColumn = { heading: 'text', isNumber: false };

describe('a workbook', () => {
  it('waits for a reader who is slower than its rows come, and goes on when he reads', async () => {
    const sink = new PassThrough();
    const workbook = new Workbook(sink, new AbortController().signal);
    const sheet = workbook.sheet('noise', [textColumn]);
    for (let rows = 0; rows < 10_000 && !sink.writableNeedDrain; rows++) {
      sheet.add([noise()]);
      await setImmediate();
    }
    expect(sink.writableNeedDrain).toBe(true);
    const waited = workbook.drained();
    const outcome = await Promise.race([waited.then(() => 'went on'), setImmediate('waits')]);
    expect(outcome).toBe('waits');
    sink.resume();
    await waited;
    sheet.close();
    await Promise.all([workbook.end(), once(sink, 'end')]);
  });

  it('is ended by a client that goes away while it waits', async () => {
    const gone = new AbortController();
    const workbook = new Workbook(new PassThrough(), gone.signal);
    gone.abort();
    await expect(workbook.drained()).rejects.toThrow('aborted');
    await expect(workbook.end()).rejects.toThrow('aborted');
  });

  it('gives each sheet a name that Excel takes', async () => {
    const sink = new PassThrough();
    const workbook = new Workbook(sink, new AbortController().signal);
    const bytes = buffer(sink);
    const names = ['a/b:c', 'A B C', "'quoted'", '', 'x'.repeat(40), 'x'.repeat(50)];
    for (const name of names) workbook.sheet(name, [textColumn]).close();
    await workbook.end();
    const sheets = await readWorkbook(await bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'a b c',
      'A B C 2',
      'quoted',
      'Sheet',
      'x'.repeat(31),
      `${'x'.repeat(29)} 2`,
    ]);
  });
});

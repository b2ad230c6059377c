import { PassThrough } from 'node:stream';
import { consoleSteps, silently } from '../../src/progress';

interface Screen extends NodeJS.WritableStream {
  readonly isTTY: boolean;
  readonly columns: number;
  text(): string;
}

function screen(isTTY: boolean, columns = 80): Screen {
  const stream = new PassThrough({ encoding: 'utf8' });
  return Object.assign(stream, { isTTY, columns, text: () => String(stream.read() ?? '') });
}

type Work = (say: (detail: string) => void) => Promise<string>;

const saying =
  (detail: string): Work =>
  (say) => {
    say(detail);
    return Promise.resolve('done');
  };

describe('the steps of a start', () => {
  it('are one line each in a file, with the duration and the last detail', async () => {
    const out = screen(false);
    const result = await consoleSteps(out)('Fetch', (say) => {
      say('1 jar');
      say('2 jars');
      return Promise.resolve(42);
    });
    expect(result).toBe(42);
    expect(out.text()).toMatch(/^ {2}✔ Fetch … 0\.\d s: 2 jars\n$/);
  });

  it('say that a step failed, and throw its error on', async () => {
    const out = screen(false);
    const failing = consoleSteps(out)('Fetch', () => Promise.reject(new Error('no network')));
    await expect(failing).rejects.toThrow('no network');
    expect(out.text()).toMatch(/^ {2}✘ Fetch … 0\.\d s\n$/);
  });

  it('show the running step on a terminal, in a line that the outcome replaces', async () => {
    const out = screen(true);
    await consoleSteps(out)('Fetch', saying('2 jars'));
    expect(out.text().split('\r\u001b[2K')).toEqual([
      '',
      '  … Fetch (0.0 s)',
      '  … Fetch: 2 jars (0.0 s)',
      expect.stringMatching(/^ {2}✔ Fetch … 0\.\d s: 2 jars\n$/),
    ]);
  });

  it('never let the running line wrap', async () => {
    const out = screen(true, 20);
    await consoleSteps(out)('Fetch', saying('a detail that is longer than the line'));
    const running = out.text().split('\r\u001b[2K').slice(1, -1);
    expect(running.map((line) => line.length)).toEqual([17, 19]);
  });

  it('can be silent', async () => {
    expect(await silently('Fetch', saying('2 jars'))).toBe('done');
  });
});

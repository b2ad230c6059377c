import { NewTexts, TooManyNewTexts } from '../../src/database/new-texts';

/** Admits texts, and notes the order in which they may be sent. */
function admitting(texts: NewTexts) {
  const sent: string[] = [];
  const tell = new Map<string, ((isPlanned: boolean) => void) | undefined>();
  const admit = async (text: string, milliseconds = 60_000): Promise<void> => {
    tell.set(text, await texts.admit(text, milliseconds));
    sent.push(text);
  };
  return { sent, admit, told: (text: string, isPlanned = true) => tell.get(text)?.(isPlanned) };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('lets two new texts be planned at a time, and the others in the order in which they came', async () => {
  const { sent, admit, told } = admitting(new NewTexts());
  const all = Promise.all(['a', 'b', 'c', 'd'].map((text) => admit(text)));
  await settled();
  expect(sent).toEqual(['a', 'b']);

  told('b');
  told('b');
  await settled();
  expect(sent).toEqual(['a', 'b', 'c']);

  told('a');
  await all;
  expect(sent).toEqual(['a', 'b', 'c', 'd']);
});

it('lets a text at once that was planned before, and has one wait again that was not', async () => {
  const texts = new NewTexts();
  const { sent, admit, told } = admitting(texts);
  await Promise.all(['known', 'failed'].map((text) => admit(text)));
  told('known', true);
  told('failed', false);
  await Promise.all(['a', 'b'].map((text) => admit(text)));

  await admit('known');
  const failed = admit('failed');
  await settled();
  expect(sent).toEqual(['known', 'failed', 'a', 'b', 'known']);

  told('a');
  await failed;
  expect(sent.at(-1)).toBe('failed');
});

it('refuses what cannot be planned in its time, and goes on without it', async () => {
  const { sent, admit, told } = admitting(new NewTexts());
  await Promise.all(['a', 'b'].map((text) => admit(text)));
  const [late, patient] = [admit('late', 1), admit('patient')];

  await expect(late).rejects.toThrow(TooManyNewTexts);
  told('a');
  await patient;
  expect(sent).toEqual(['a', 'b', 'patient']);
});

it('forgets the text that it has known longest, beyond a thousand', async () => {
  const texts = new NewTexts();
  for (let number = 0; number <= 1_000; number++) (await texts.admit(`text ${number}`, 1_000))?.(true);

  expect(await texts.admit('text 1', 1_000)).toBeUndefined();
  expect(await texts.admit('text 0', 1_000)).toBeInstanceOf(Function);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/environment';

/** A fenced part of a guide. */
export interface Block {
  language: string;
  text: string;
}

export interface Guide {
  file: string;
  text: string;
  /** In the order of the page. */
  blocks: readonly Block[];
}

/** Both READMEs and everything that lies directly in docs/. */
export const guides: readonly Guide[] = [
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(projectFolder, 'docs')).map((file) => `docs/${file}`),
]
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const text = readFileSync(join(projectFolder, file), 'utf8');
    return { file, text, blocks: blocksOf(text) };
  });

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', content = '']) => ({
    language,
    text: content,
  }));
}

/** A query of a guide with the answer printed below it. */
export interface Example {
  query: string;
  answer: unknown;
}

/** The query that a block is, with its answer from the block that follows; undefined for other blocks. */
export function exampleAt({ blocks }: Guide, index: number): Example | undefined {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block?.language !== 'graphql') return undefined;
  return {
    query: block.text,
    answer: next?.language === 'json' ? (JSON.parse(next.text) as unknown) : undefined,
  };
}

/** The lines of a block for a shell, joined where they go on, without comments. */
export function shellLines({ language, text }: Block): string[] {
  if (language !== 'sh') return [];
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim());
}

/** The words of a line, with quotes taken off as a shell does. */
export function shellWords(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** A guide that prints files is followed step by step, since its commands change what the later queries answer. */
export function isFollowedStepByStep({ blocks }: Guide): boolean {
  return blocks.some(({ language }) => language === 'csv');
}

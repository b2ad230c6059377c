import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from './built';
import { bench } from './bench';
import { readOptions, usage } from './options';
import { markdownOf } from './report';

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const results = await bench(options, (line) => process.stderr.write(`${line}\n`));
  const markdown = markdownOf(results);
  process.stdout.write(markdown);
  if (options.operations.length > 0) return;
  const folder = path.join(projectFolder, 'bench/results');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${options.nodes}.json`), `${JSON.stringify(results, undefined, 2)}\n`);
  await writeFile(path.join(folder, `${options.nodes}.md`), markdown);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});

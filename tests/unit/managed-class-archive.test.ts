import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { classArchive, type ClassArchive } from '../../src/database/managed/class-archive';

let folder: string;
const never = new AbortController().signal;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ipgraph-archive-'));
  await mkdir(path.join(folder, 'cache'));
});

afterEach(() => rm(folder, { recursive: true }));

/** With a program in Java's place: the archive is what it was given as the list of classes. */
async function archiveBy(script: string, description = 'Java 17'): Promise<ClassArchive> {
  const command = path.join(folder, 'java');
  await writeFile(command, `#!/bin/sh\n${script}\n`);
  await chmod(command, 0o755);
  const cache = path.join(folder, 'cache');
  return classArchive(cache, { command, version: 17, description }, {}, '/a.jar');
}

const COPY = `
for flag in "$@"; do
  case "$flag" in
    -XX:SharedClassListFile=*) list="\${flag#*=}" ;;
    -XX:SharedArchiveFile=*) archive="\${flag#*=}" ;;
  esac
done
while IFS= read -r line; do echo "$line"; done < "$list" > "$archive"`;

const noted = (archive: ClassArchive): string => archive.flags[0]?.split('=')[1] ?? '';

describe('the archive of loaded classes', () => {
  it('is built from what was noted, without overlong and incomplete lines, and then used', async () => {
    const first = await archiveBy(COPY);
    expect(first.flags).toEqual([expect.stringMatching(/^-XX:DumpLoadedClassList=.*\.lst$/)]);
    await writeFile(noted(first), `a/First\n@lambda ${'x'.repeat(4000)}\nb/Second\nc/Thi`);
    await first.build(never);

    const second = await archiveBy(COPY);
    expect(second.flags).toEqual([expect.stringMatching(/^-XX:SharedArchiveFile=.*\.jsa$/)]);
    expect(await readFile(noted(second), 'utf8')).toBe('a/First\nb/Second\n');
    await second.build(never);
  });

  it('belongs to one Java, and replaces that of another', async () => {
    for (const description of ['Java 17', 'Java 21']) {
      const archive = await archiveBy(COPY, description);
      expect(archive.flags[0]).toContain('-XX:DumpLoadedClassList');
      await writeFile(noted(archive), 'a/First\n');
      await archive.build(never);
    }
    const names = await readdir(path.join(folder, 'cache'));
    expect(names.filter((name) => name.endsWith('.jsa'))).toHaveLength(1);
  });

  it.each([
    ['Java fails', 'exit 1'],
    ['Java is killed', 'kill -9 $$'],
  ])('is not there when %s, and nothing half-made either', async (_when, script) => {
    const archive = await archiveBy(script);
    await writeFile(noted(archive), 'a/First\n');
    await archive.build(never);
    expect(await readdir(path.join(folder, 'cache'))).toEqual([path.basename(noted(archive))]);
  });

  it('is given up when Neo4j is stopped', async () => {
    const archive = await archiveBy('exec sleep 60');
    await writeFile(noted(archive), 'a/First\n');
    const stopping = new AbortController();
    const building = archive.build(stopping.signal);
    stopping.abort();
    await building;
    expect(await readdir(path.join(folder, 'cache'))).toEqual([path.basename(noted(archive))]);
  });
});

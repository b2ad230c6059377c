import { tmpdir } from 'node:os';
import { refuseFullDisk } from '../../src/database/managed/free-space';

it('a file system without space is refused with what it has and what is needed', async () => {
  // Linux answers for this one, which stores nothing, that no block of it is free.
  await expect(refuseFullDisk('/proc')).rejects.toMatchObject({
    code: 'DISK_FULL',
    en: expect.stringMatching(/^The disk that holds \/proc has 0 MB left, and \d+ MB are needed\./) as string,
  });
});

it('a disk with space is not', async () => {
  await expect(refuseFullDisk(tmpdir())).resolves.toBeUndefined();
});

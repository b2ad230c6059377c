import { mkdir } from 'node:fs/promises';
import { extname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { scanExtensions, scansPath } from '../features/scans/scan-of';

/**
 * Serves what operators attached to sources: PDF files and pictures of the folder of scans, and nothing else of it. The
 * folder is made where it is missing; a file laid there later is served at once.
 */
export async function registerScans(http: FastifyInstance, folder: string): Promise<void> {
  const served = new Set<string>(scanExtensions.map((extension) => `.${extension}`));
  await mkdir(folder, { recursive: true });
  await http.register(fastifyStatic, {
    root: folder,
    prefix: scansPath,
    decorateReply: false,
    index: false,
    dotfiles: 'deny',
    allowedPath: (path) => served.has(extname(path)),
  });
}

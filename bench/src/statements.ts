import type { DatabaseSettings } from '../../src/database/settings';
import { Database } from './built';
import type { Contender, SentStatement } from './contenders/contender';
import { dbHitsOf } from './db-hits';
import { Connection } from './http-client';
import type { Operation, Variables } from './operation';
import { runOn } from './requests';

export interface Reading {
  readonly statements: number;
  readonly dbHits: number;
}

/** What one request of each operation sends to the database, and what that reads there: means over some variables. */
export async function readingsOf(
  contender: Contender,
  settings: DatabaseSettings,
  asked: ReadonlyMap<Operation, readonly Variables[]>,
): Promise<Map<Operation, Reading>> {
  let told: SentStatement[] = [];
  const server = await contender.serve({
    database: settings,
    settings: contender.settings,
    tell: (statement) => told.push(statement),
  });
  const connection = new Connection(server.url);
  const database = Database.open(settings);
  const means = { send: connection.send, run: runOn(database) };
  const readingOf = async (operation: Operation, variables: Variables): Promise<Reading> => {
    const request = await contender.requestOf(operation, variables, means);
    // The first may ask more, for what is kept afterwards.
    await connection.send(request);
    told = [];
    contender.read(operation, await connection.send(request));
    return { statements: told.length, dbHits: await dbHitsOf(settings, told) };
  };
  try {
    const readings = new Map<Operation, Reading>();
    for (const [operation, sets] of asked) {
      const found: Reading[] = [];
      for (const variables of sets) found.push(await readingOf(operation, variables));
      readings.set(operation, meanOf(found));
    }
    return readings;
  } finally {
    await connection.close();
    await server.stop();
    await database.close();
  }
}

function meanOf(readings: readonly Reading[]): Reading {
  const mean = (of: (reading: Reading) => number): number =>
    Math.round(readings.reduce((sum, reading) => sum + of(reading), 0) / readings.length);
  return { statements: mean(({ statements }) => statements), dbHits: mean(({ dbHits }) => dbHits) };
}

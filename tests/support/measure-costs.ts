import { graphqlRequest } from '../../bench/src/contenders/graphql-requests';
import type { Database } from '../../src/database/database';
import type { Statement } from '../../src/database/statement';
import { silently } from '../../src/progress';
import { migrateDatabase } from '../../src/serving/prepare-database';
import { benchQuestions, sendTo, type Question } from './bench-questions';
import { hitsOfEach } from './database-hits';
import type { Cost, Costs } from './operation-costs';
import { loadSyntheticGraph } from './synthetic-graph';
import { demoDocument, demoOperationNames, demoVariables } from './synthetic-operations';
import { openEmptyDatabase } from './test-database';
import { startSecondServer } from './test-server';

/*
 * What the operations of the bench, with the first variables that it draws, and those of the demo cost on a small
 * synthetic graph. Lists that are shorter there than what a page of the bench lies behind are gone through again.
 */

const graph = { nodes: 2_000, seed: 1 };

const questions: readonly Question[] = [
  ...benchQuestions(graph.nodes, 3),
  ...demoOperationNames.map((name) => ({
    name: `demo/${name}`,
    asked: demoVariables(name),
    requestBy: () => Promise.resolve(graphqlRequest(demoDocument(name), demoVariables(name))),
  })),
];

export const measuredNames: readonly string[] = [...new Set(questions.map(({ name }) => name))];

export async function measureCosts(): Promise<Costs> {
  const database = await openEmptyDatabase();
  try {
    await migrateDatabase(database, {}, silently);
    await loadSyntheticGraph(database, graph);
    const server = await startSecondServer(database, {});
    try {
      return await costsOn(server.url, database);
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
  }
}

async function costsOn(url: string, database: Database): Promise<Costs> {
  const asked: { question: Question; bytes: number; sent: readonly Statement[] }[] = [];
  for (const question of questions) asked.push({ question, ...(await askTwice(question, url, database)) });
  // Plans follow what is counted of the indexes, which Neo4j would do some time after the load.
  await database.command('count', 'CALL db.prepareForReplanning()');
  const hits = await hitsOfEach(asked.flatMap(({ sent }) => sent));
  const costs: Record<string, Cost[]> = {};
  for (const { question, bytes, sent } of asked) {
    const ofQuestion = hits.splice(0, sent.length).reduce((sum, one) => sum + one, 0);
    const cost = { asked: question.asked, statements: sent.length, hits: ofQuestion, bytes };
    (costs[question.name] ??= []).push(cost);
  }
  return costs;
}

/** The second answer and its statements: the first may ask more, for what is kept afterwards. */
async function askTwice(
  { name, requestBy }: Question,
  url: string,
  database: Database,
): Promise<{ bytes: number; sent: readonly Statement[] }> {
  const send = sendTo(url);
  const request = await requestBy(send);
  await send(request);
  const sent: Statement[] = [];
  const stopListening = database.onStatement((statement) => sent.push(statement));
  const { status, body } = await send(request).finally(stopListening);
  if (status !== 200 || body.includes('"errors":')) throw new Error(`${name} fails: ${body.slice(0, 500)}`);
  return { bytes: Buffer.byteLength(body), sent };
}

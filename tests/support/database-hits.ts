import neo4j, { type Session, type Transaction } from 'neo4j-driver';
import type { Run } from '../../src/database/database';
import type { Row, Statement } from '../../src/database/statement';
import { withOneParameter } from '../../src/database/one-parameter';
import { testDatabaseSettings } from './test-database';

/** What Neo4j reads for some statements, by plans for the data that are there now. */
export async function hitsOf(statements: readonly Statement[]): Promise<number> {
  return (await hitsOfEach(statements)).reduce((sum, hits) => sum + hits, 0);
}

/** The same for each of them, in their order. */
export function hitsOfEach(statements: readonly Statement[]): Promise<number[]> {
  return inSession(async (session) => {
    const hits: number[] = [];
    await forgetPlans(session);
    for (const statement of statements) {
      const { plans } = await profiled(session, statement);
      hits.push(plans.reduce((sum, { dbHits }) => sum + dbHits, plans.length > 0 ? 0 : NaN));
    }
    return hits;
  });
}

/** The operators of each statement of some writing, which is undone. */
export function operatorsOfWriting(work: (run: Run) => Promise<unknown>): Promise<string[][]> {
  return inSession(async (session) => {
    const operators: string[][] = [];
    await forgetPlans(session);
    const transaction = session.beginTransaction();
    try {
      await work(async (text, parameters = {}) => {
        const one = await profiled(transaction, { text, parameters });
        operators.push(one.plans.map(({ operatorType }) => operatorType.replace('@neo4j', '')));
        return one.rows;
      });
    } finally {
      await transaction.rollback();
    }
    return operators;
  });
}

async function inSession<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
  const { uri, user, password, database } = testDatabaseSettings();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session({ database });
  try {
    return await work(session);
  } finally {
    await session.close();
    await driver.close();
  }
}

async function profiled(
  runner: Pick<Session, 'run'> | Transaction,
  statement: Pick<Statement, 'text' | 'parameters'>,
): Promise<{ plans: ProfiledPlan[]; rows: Row[] }> {
  const { text, parameters } = withOneParameter(statement.text, statement.parameters);
  const { summary, records } = await runner.run(`PROFILE ${text}`, parameters);
  return {
    plans: summary.profile ? withBelow(summary.profile) : [],
    rows: records.map((record) => record.toObject()),
  };
}

interface ProfiledPlan {
  operatorType: string;
  dbHits: number;
  children: ProfiledPlan[];
}

function withBelow(plan: ProfiledPlan): ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(withBelow)];
}

/** Lets Neo4j plan anew, as it does by itself some seconds after the data have changed: an earlier file may have asked the same of others. */
async function forgetPlans(session: Session): Promise<void> {
  await session.run('CALL db.clearQueryCaches()');
}

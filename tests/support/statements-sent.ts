import type { Database } from '../../src/database/database';
import type { Statement } from '../../src/database/statement';

/** The statements that an action sends to the database, in their order; one that fails is passed on. */
export async function statementsSent(
  database: Database,
  action: () => Promise<unknown>,
): Promise<Statement[]> {
  const sent: Statement[] = [];
  const stopListening = database.onStatement((statement) => sent.push(statement));
  try {
    await action();
  } finally {
    stopListening();
  }
  return sent;
}

import type { Driver, ManagedTransaction, Session } from 'neo4j-driver';
import type { Variables } from '../../operation';
import type { SentStatement } from '../contender';

type Tell = (statement: SentStatement) => void;
type ReadWork = Parameters<Session['executeRead']>[0];

/** A driver whose sessions tell each statement that a transaction of theirs reads with. */
export function telling(driver: Driver, tell: Tell): Driver {
  const session = driver.session.bind(driver);
  driver.session = (options) => tellingSession(session(options), tell);
  return driver;
}

function tellingSession(session: Session, tell: Tell): Session {
  const executeRead = session.executeRead.bind(session);
  session.executeRead = (work, config) =>
    executeRead((transaction) => (work as ReadWork)(tellingTransaction(transaction, tell)), config) as never;
  return session;
}

function tellingTransaction(transaction: ManagedTransaction, tell: Tell): ManagedTransaction {
  const run = transaction.run.bind(transaction);
  transaction.run = (query, parameters: Variables = {}) => {
    tell({ text: typeof query === 'object' && 'text' in query ? query.text : query.toString(), parameters });
    return run(query, parameters);
  };
  return transaction;
}

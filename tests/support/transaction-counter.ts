import type { Database } from '../../src/database/database';

/** Neo4j numbers all transactions, so that two looks tell how many began between them, however short they were. */
export class TransactionCounter {
  #last = 0;
  #own = 0;

  private constructor(private readonly database: Database) {}

  /** Begins while nobody else asks. */
  static async on(database: Database): Promise<TransactionCounter> {
    const counter = new TransactionCounter(database);
    await counter.begunByOthers();
    counter.#own = await counter.begunByOthers();
    return counter;
  }

  /** Since the look before. */
  async begunByOthers(): Promise<number> {
    const before = this.#last;
    this.#last = await this.#number();
    return this.#last - before - this.#own;
  }

  /** Of the transaction that looks. */
  async #number(): Promise<number> {
    const text = `SHOW TRANSACTIONS YIELD transactionId, currentQuery
      WHERE currentQuery STARTS WITH 'SHOW TRANSACTIONS' RETURN transactionId`;
    const rows = await this.database.read({ name: 'look', text, parameters: {} });
    return Math.max(...rows.map(({ transactionId }) => Number(/\d+$/.exec(String(transactionId))?.[0])));
  }
}

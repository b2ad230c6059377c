import { rm } from 'node:fs/promises';
import type { Database } from '../../src/database/database';
import { ontology } from '../../src/entities';
import { GraphWriter } from '../../src/importing/graph-writer';
import { prepareDatabase } from '../../src/serving/prepare-database';
import { silently } from '../../src/progress';
import { relationshipKey, type DesiredRelationship } from '../../src/statements/desired-graph';
import { readRecords, writeDataset, loadFolder } from '../support/dataset';
import { operatorsOfWriting } from '../support/database-hits';
import { openEmptyDatabase } from '../support/test-database';
import { fixture } from '../support/test-server';
import { statementsSent } from '../support/statements-sent';

let database: Database;

beforeAll(async () => {
  database = await openEmptyDatabase();
  await prepareDatabase(database, { seedFolder: fixture('chain-twin') }, silently);
}, 60_000);

afterAll(() => database.close());

const passage = 'Passage:crowded/1';

function statedIn(from: string): DesiredRelationship {
  const key = relationshipKey('STATED_IN', from, passage);
  return { key, type: 'STATED_IN', from, to: passage, properties: { key } };
}

describe('relationships', () => {
  it('are found from one end: between two, one would cost as much as all that were just written to the same', async () => {
    const ids = ['Statement:crowded-1', 'Statement:crowded-2'];
    const operators = await operatorsOfWriting(async (run) => {
      const writer = new GraphWriter(run, ontology);
      await writer.writeNodes([
        { id: passage, kind: 'Passage', properties: { id: passage } },
        ...ids.map((id) => ({ id, kind: 'Statement', properties: { id } })),
      ]);
      const relationships = ids.map(statedIn);
      await writer.writeRelationships(relationships.slice(1));
      await writer.writeRelationships(relationships);
      const written = await run(
        'MATCH (s)-[r:STATED_IN]->({id: $passage}) RETURN s.id AS id, r.key AS key ORDER BY id',
        { passage },
      );
      expect(written).toEqual(relationships.map(({ from, key }) => ({ id: from, key })));
      await writer.removeRelationships(relationships.map(({ key }) => key));
      expect(await run('MATCH ()-[r]->({id: $passage}) RETURN r.key', { passage })).toEqual([]);
    });
    expect(operators.flat()).toContain('Expand(All)');
    expect(operators.flat()).not.toContain('Expand(Into)');
  });
});

describe('statements of a load', () => {
  it('seek in indexes whatever they find by a value, since their plans may be made for an empty database', async () => {
    const records = await readRecords(fixture('chain-twin'));
    const folder = await writeDataset('chain-twin', records.slice(0, -1));
    const sent = await statementsSent(database, async () => {
      await loadFolder(database, folder);
      await loadFolder(database, fixture('chain-twin'));
    }).finally(() => rm(folder, { recursive: true }));
    const looks = [...new Set(sent.map(({ text }) => text))].flatMap((text) =>
      [...text.matchAll(/(?<!-)\(([\w ]*):(\w+) \{(\w+): /g)]
        .filter(([pattern]) => !text.includes(`MERGE ${pattern}`))
        .map(([, variable, label, property]) => ({ text, index: `${variable}:${label}(${property})` })),
    );
    expect(looks.length).toBeGreaterThan(10);
    expect(looks.filter(({ text, index }) => !text.includes(`USING INDEX SEEK ${index}`))).toEqual([]);
  });
});

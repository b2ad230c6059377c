import { refuseOldVersion, versionOf } from '../../src/database/minimum-version';

const uri = 'bolt://me:secret@graph.example.org';

it.each(['Neo4j/4.4.30', 'Neo4j/5.25.1', 'Neo4j/3.5.0'])('%s is too old', (agent) => {
  expect(() => {
    refuseOldVersion(agent, uri);
  }).toThrow(
    expect.objectContaining({
      code: 'DATABASE_TOO_OLD',
      en: expect.stringContaining(
        `bolt://graph.example.org is version ${versionOf(agent)}, and ipgraph needs 5.26 or newer`,
      ) as string,
    }) as Error,
  );
});

it.each(['Neo4j/5.26.0', 'Neo4j/5.26.31', 'Neo4j/5.27-aura', 'Neo4j/2025.01.0', 'Neo4j/dev', ''])(
  '%s is let through',
  (agent) => {
    expect(() => {
      refuseOldVersion(agent, uri);
    }).not.toThrow();
  },
);

it('the version is what follows the name', () => {
  expect(versionOf('Neo4j/5.26.31')).toBe('5.26.31');
  expect(versionOf('')).toBe('unknown');
});

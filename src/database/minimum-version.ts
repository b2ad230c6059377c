import { failure } from '../failures/failure';
import { withoutCredentials } from './database-failure';

/** The loader and the queries use labels and types given as parameters, which 5.26 has. */
const MINIMUM = [5, 26] as const;

/** 5.26.31 of "Neo4j/5.26.31". */
export function versionOf(agent: string): string {
  return agent.replace(/^Neo4j\//, '') || 'unknown';
}

/** Versions go 4.4, 5.26, 2025.01: compared by their first two numbers; one that cannot be read is let through. */
export function refuseOldVersion(agent: string, uri: string): void {
  const found = versionOf(agent);
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(found) ?? [];
  if (major === undefined || minor === undefined) return;
  const old = Number(major) < MINIMUM[0] || (Number(major) === MINIMUM[0] && Number(minor) < MINIMUM[1]);
  if (!old) return;
  throw failure('DATABASE_TOO_OLD', { uri: withoutCredentials(uri), found, minimum: MINIMUM.join('.') });
}

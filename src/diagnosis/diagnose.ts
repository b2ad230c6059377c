import type { Environment, SettingName } from '../environment';
import { examineFolder, examineDisk, examineFolderName } from './examine-folder';
import { examineHolders } from './examine-holders';
import { examineJava } from './examine-java';
import { examineCores, examineMemory } from './examine-machine';
import { examineMaven } from './examine-maven';
import { examineOwnNeo4j } from './examine-own-neo4j';
import { examinePort } from './examine-port';
import { examineBuild, examineNode } from './examine-program';
import { examineSeed } from './examine-seed';
import { examined, type Finding } from './finding';
import { usableSettings } from './usable-settings';

export interface Diagnosis {
  /** Nothing is missing; there may be warnings. */
  ok: boolean;
  findings: Finding[];
}

/**
 * Looks at everything that a start needs on this machine, side by side and within seconds. Changes nothing: no
 * folder is made, no program is ended, nothing is written to a database.
 */
export async function diagnose(overrides: Partial<Record<SettingName, string>>): Promise<Diagnosis> {
  const { environment, finding } = usableSettings(overrides);
  const examinations = await Promise.all([
    examined('node', examineNode),
    examined('build', examineBuild),
    ...examineDatabase(environment),
    examined('port', () => examinePort(environment)),
    examined('cores', () => examineCores(environment)),
    examined('data set', () => examineSeed(environment)),
  ]);
  const findings = [finding, ...examinations.flat()];
  return { ok: findings.every(({ state }) => state !== 'missing'), findings };
}

/** With a Neo4j of one's own, nothing of the managed one is needed. */
function examineDatabase(environment: Environment): Promise<Finding[]>[] {
  const { NEO4J_URI: uri, inherited } = environment;
  if (uri) return [examined('own neo4j', () => examineOwnNeo4j(environment, uri))];
  return [
    examined('java', () => examineJava(inherited)),
    examined('maven', () => examineMaven(environment)),
    examined('data folder', () => examineFolder(environment)),
    examined('disk', () => examineDisk(environment)),
    examined('folder name', () => examineFolderName(environment)),
    examined('lock', () => examineHolders(environment)),
    examined('memory', () => examineMemory(environment)),
  ];
}

import type { Step } from '../../progress';
import type { FolderLayout } from './folder-layout';
import type { Java } from './java';

/** The database's files while no Neo4j runs on them, and what Neo4j's own tools need to work on them. */
export interface Store {
  readonly layout: FolderLayout;
  /** Whether there is no database yet. */
  readonly empty: boolean;
  readonly java: Java;
  /** With the class path in it. */
  readonly environment: NodeJS.ProcessEnv;
  readonly step: Step;
  readonly signal?: AbortSignal | undefined;
}

import type { Contender } from './contender';
import { handWritten } from './hand-written/contender';
import { ipgraph } from './ipgraph';
import { neo4jGraphql } from './neo4j-graphql/contender';

/** Those that are compared; ratios are to the last, the limit. */
export const contenders: readonly Contender[] = [ipgraph, neo4jGraphql, handWritten];

import type { Contender } from './contender';
import { handWritten } from './hand-written/contender';
import { ipgraphApollo, ipgraphLean } from './ipgraph';
import { neo4jGraphql } from './neo4j-graphql/contender';

/** Those that are compared; the last is the limit. */
export const contenders: readonly Contender[] = [ipgraphLean, ipgraphApollo, neo4jGraphql, handWritten];

import type { Operation } from '../operation';
import { giChain } from './gi-chain';
import { lookupById } from './lookup-by-id';
import { placePages } from './place-pages';

/** What is measured; in the mixed load the first come most often. */
export const operations: readonly Operation[] = [lookupById, ...placePages, giChain];

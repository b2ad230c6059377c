import { z } from 'zod';
import { Certainty } from '../../entities/evidence/certainty';

/** Ids of figures with the denominator of each. */
const figures = z.array(z.tuple([z.string(), z.string().nullable()]));

const householdsRow = z.object({
  id: z.string(),
  name: z.string(),
  count: z.number().nullable(),
  mode: z.string().nullable(),
  link: z.string(),
  certainty: z.enum(Certainty),
  figures,
});

const operatorRow = z.object({
  id: z.string(),
  name: z.string(),
  certainty: z.enum(Certainty).nullable(),
  link: z.string().nullable(),
  figures,
  households: z.array(householdsRow),
});

/** A row of cypher/queries/gi-chains/chains.cypher. */
export const chainRow = z.object({
  id: z.string(),
  name: z.string(),
  indication: z.string().nullable(),
  product: z.string().nullable(),
  figures,
  operators: z.array(operatorRow),
});

export type ChainRow = z.infer<typeof chainRow>;
export type OperatorRow = z.infer<typeof operatorRow>;
export type HouseholdsRow = z.infer<typeof householdsRow>;

import type { Operation } from '../operation';
import { aliases } from './aliases';
import { exportedList } from './export';
import { filteredList } from './filtered-list';
import { firmByName } from './firm-by-name';
import { firmRights } from './firm-rights';
import { giChain } from './gi-chain';
import { groupByPlace } from './group-by-place';
import { kindPages } from './kind-pages';
import { lookupByCode } from './lookup-by-code';
import { lookupById } from './lookup-by-id';
import { neighborhood } from './neighborhood';
import { patentsOfAMonth } from './patents-of-a-month';
import { paths } from './paths';
import { placePages } from './place-pages';
import { relationshipCounts } from './relationship-counts';
import { search } from './search';
import { topByCount } from './top-by-count';
import { universityPartners } from './university-partners';

/** What is measured; in the mixed load the first come most often. */
export const operations: readonly Operation[] = [
  lookupById,
  lookupByCode,
  firmRights,
  universityPartners,
  relationshipCounts,
  giChain,
  aliases,
  search,
  firmByName,
  patentsOfAMonth,
  paths,
  neighborhood,
  filteredList,
  topByCount,
  ...placePages,
  ...kindPages,
  groupByPlace,
  exportedList,
];

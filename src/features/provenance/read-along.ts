import { z } from 'zod';
import { Certainty } from '../../entities/evidence/certainty';
import type { Stored } from '../../query/planned-node';
import { propertyNeeded, type Need } from '../../query/selection';
import { citation, type Citation, type Support } from './citation';
import type { CitedPart } from './cited-parts';
import { passagesGathered } from './passages-read';
import { maximumRows, statedExpression } from './provenance.statement';

/** Of whose provenance which parts are asked for: of a subject as a whole, or of one property of it. */
export interface Asked {
  property: string | null;
  parts: readonly CitedPart[];
}

/** Under which what statements say is handed on. */
const statedName = ({ property, parts }: Asked): string => ['@stated', property ?? '', ...parts].join(' ');

/**
 * What a plan reads with a subject, so that its provenance takes no statement of its own: what statements say, and what
 * supports it as a whole.
 */
export function provenanceNeeds(asked: Asked, isEdge: boolean): Need[] {
  const { property, parts } = asked;
  const stated = (_variable: string, identity: string): string =>
    statedExpression(identity, property, new Set(parts));
  // As readAlong tells whether passages support it as a whole.
  const ids = (read: (name: string) => string): string => {
    const rows = read(statedName(asked));
    const supports =
      property === null ? `isEmpty(${rows})` : `${rows} IS NULL AND ${read(property)} IS NOT NULL`;
    return `CASE WHEN ${supports} THEN ${read('evidence')}[..${maximumRows}] END`;
  };
  return [
    { ...propertyNeeded('evidence'), leadsTo: { gathering: passagesGathered(parts), ids } },
    ...(property === null ? [] : [propertyNeeded(property)]),
    // A relationship is as firm as it says itself.
    ...(isEdge && parts.includes('certainty') ? [propertyNeeded('certainty')] : []),
    { name: statedName(asked), expression: stated },
  ];
}

const statedRows = z.array(citation);

/** What was read with a subject. */
interface ReadAlong {
  /** The citations by statements; undefined where there are none about the subject. */
  stated: Citation[] | undefined;
  /** What supports it as a whole, if there are none. */
  support: Support;
}

/** What of the subject a plan has read, as `provenanceNeeds` has said. */
interface NeedsRead {
  evidence?: readonly string[] | null;
  certainty?: Certainty | null;
  [needed: string]: unknown;
}

export function readAlong(stored: Stored, asked: Asked): ReadAlong {
  const { property } = asked;
  const { evidence, certainty, [statedName(asked)]: stated } = stored as NeedsRead;
  const rows = stated as readonly unknown[] | null;
  const isStated = rows !== null && (property !== null || rows.length > 0);
  const supports = !isStated && (property === null || (stored[property] ?? null) !== null);
  return {
    stated: isStated ? statedRows.parse(rows) : undefined,
    support: {
      certainty: certainty ?? Certainty.STATED,
      ids: supports ? (evidence ?? []).slice(0, maximumRows) : [],
    },
  };
}

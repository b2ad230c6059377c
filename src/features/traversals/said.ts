import { z } from 'zod';
import { Certainty } from '../../entities/evidence/certainty';

/** What a source says of a relationship. */
export interface Said {
  certainty: Certainty;
  validFrom: string | null;
  validTo: string | null;
  /** The first day of the event that the relationship comes from, where it comes from one that states it. */
  startDate: string | null;
}

/** As statements answer it; where nothing is said how firmly, a source states it. */
export const said = z
  .tuple([z.enum(Certainty).nullable(), z.string().nullable(), z.string().nullable(), z.string().nullable()])
  .transform(([certainty, validFrom, validTo, startDate]): Said => {
    return { certainty: certainty ?? Certainty.STATED, validFrom, validTo, startDate };
  });

/** Has SAID(…) in a text stand for what is said of the relationships it names, or for nothing where that is not read. */
export function withSaid(text: string, isRead: boolean): string {
  return text.replace(/SAID\(([\w, ]+)\)/g, (_, named: string) => {
    if (!isRead) return 'null';
    return `[${named.split(', ').map(saidOf).join(', ')}]`;
  });
}

function saidOf(named: string): string {
  const [link = '', event] = named.split(' of ');
  const startDate = event === undefined ? 'null' : `${event}.startDate`;
  return `[${link}.certainty, ${link}.validFrom, ${link}.validTo, ${startDate}]`;
}

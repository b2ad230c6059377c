/** `GovernmentAgency` as the words of a stable code: `GOVERNMENT_AGENCY`. */
export function constantCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

/** What the kind itself is called, of something that may be of several kinds, in conditions and groups. */
export const kindKey = 'kind';

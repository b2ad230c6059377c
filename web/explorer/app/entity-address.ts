/** Where the explorer shows an entity. */
export function entityAddress(id: string): string {
  return `/entity/${encodeURI(id)}`;
}

/** A node as it should be: its kind and every property it holds. */
export interface DesiredNode {
  id: string;
  kind: string;
  properties: Readonly<Record<string, unknown>>;
}

/** A relationship as it should be; the key says type and both ends, so there is one of each. */
export interface DesiredRelationship {
  key: string;
  type: string;
  from: string;
  to: string;
  properties: Readonly<Record<string, unknown>>;
}

/** Another spelling under which a thing is found. */
export interface DesiredName {
  key: string;
  normalized: string;
  text: string;
  of: string;
}

/** Everything a data set says, ready to be compared with what the database holds. */
export interface DesiredGraph {
  nodes: DesiredNode[];
  relationships: DesiredRelationship[];
  names: DesiredName[];
}

export function relationshipKey(type: string, from: string, to: string): string {
  return `${type}|${from}|${to}`;
}

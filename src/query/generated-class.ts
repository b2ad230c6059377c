import type { ClassType } from 'type-graphql';

/** Classes that stand for generated types, one for each name, so that types and features can refer to each other. */
const classes = new Map<string, ClassType>();

export function classNamed(name: string): ClassType {
  const existing = classes.get(name);
  if (existing) return existing;
  const created = { [name]: class {} }[name] as ClassType;
  classes.set(name, created);
  return created;
}

/**
 * What a field carries in its extensions whose resolver reads the arguments from the operation, where it has to plan, and is
 * called without them: a `where` has many fields, and to bring it into their form for each request would be work for nobody.
 */
export interface OwnArgumentsExtension {
  readsOwnArguments?: boolean;
}

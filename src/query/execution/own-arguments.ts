/**
 * What a field carries in its extensions whose resolver reads the arguments from the operation where it has to plan, and is
 * called without them: to bring a large `where` into their form costs more than all else that is done before the statement.
 */
export interface OwnArgumentsExtension {
  readsOwnArguments?: boolean;
}

import {
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';

/** The operation with its outermost lists asked for `first` rows, whatever it asks for itself. */
export function widened(document: string, schema: GraphQLSchema, first: number): string {
  const types = new TypeInfo(schema);
  let listsAround = 0;
  const isPaged = () => types.getFieldDef()?.args.some((argument) => argument.name === 'first') ?? false;
  const widen = (field: FieldNode): FieldNode => ({
    ...field,
    arguments: [
      ...(field.arguments ?? []).filter((argument) => argument.name.value !== 'first'),
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'first' },
        value: { kind: Kind.INT, value: String(first) },
      },
    ],
  });
  const visitor = visitWithTypeInfo(types, {
    // Fragments of the example operations begin below a list.
    FragmentDefinition: () => false,
    Field: {
      enter: (field) => (isPaged() && listsAround++ === 0 ? widen(field) : undefined),
      leave: () => {
        if (isPaged()) listsAround--;
      },
    },
  });
  return print(visit(parse(document), visitor));
}

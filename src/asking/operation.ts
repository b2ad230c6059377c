import { GraphQLError, Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { failure } from '../failures/failure';
import type { SelectedOperation } from '../tabular/selection';

/** One operation of a document, as it is sent and as its rows are read. */
export interface Operation extends SelectedOperation {
  /** The whole document. */
  text: string;
  name: string | undefined;
}

/**
 * Chooses the operation of a document: the named one or, without a name, the only one. `file` is what messages
 * call the document. Fails with BAD_USAGE before anything is sent.
 */
export function chooseOperation(text: string, file: string, name?: string): Operation {
  const { definitions } = parseDocument(text, file);
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const chosen = name === undefined ? operations : operations.filter((one) => one.name?.value === name);
  const [definition] = chosen;
  if (!definition || chosen.length > 1) throw notChosen(operations, file, name);
  return {
    text,
    name: definition.name?.value,
    definition,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

function parseDocument(text: string, file: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { line = 1, column = 1 } = error.locations?.[0] ?? {};
    const where = `${file}:${line}:${column}`;
    throw failure(
      'BAD_USAGE',
      {
        en: `This is not a GraphQL document: ${where}: ${error.message}`,
        zh: `这不是 GraphQL 文档：${where}：${error.message}`,
      },
      { cause: error },
    );
  }
}

function notChosen(
  operations: readonly OperationDefinitionNode[],
  file: string,
  name: string | undefined,
): Error {
  const names = operations.flatMap((operation) => operation.name?.value ?? []).join(', ');
  if (operations.length === 0) {
    return failure('BAD_USAGE', { en: `${file} holds no operation.`, zh: `${file} 中没有操作。` });
  }
  if (name === undefined) {
    return failure('BAD_USAGE', {
      en: `${file} holds several operations; name one with --operation: ${names}.`,
      zh: `${file} 中有多个操作，请用 --operation 指明其一：${names}。`,
    });
  }
  const [en, zh] = names === '' ? ['its operation has no name', '其中的操作没有名称'] : [names, names];
  return failure('BAD_USAGE', {
    en: `${file} holds no operation ${name}. What it holds: ${en}.`,
    zh: `${file} 中没有操作 ${name}。其中有：${zh}。`,
  });
}

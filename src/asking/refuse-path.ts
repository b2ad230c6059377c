import { failure } from '../failures/failure';
import { PathRefusal } from '../tabular/paths';

/** Tells a PathRefusal in the words of the command's option --path; the command then ends as with any BAD_USAGE. */
export function inTermsOfPath<T>(choose: () => T): T {
  try {
    return choose();
  } catch (error) {
    throw error instanceof PathRefusal ? badPath(error) : error;
  }
}

function badPath({ refusal }: PathRefusal): Error {
  if (refusal.reason === 'SEVERAL_LISTS') {
    const paths = refusal.paths.join(', ');
    return failure('BAD_USAGE', {
      en: `The answer holds several lists. Choose the rows with --path: ${paths}.`,
      zh: `结果中有多个列表，请用 --path 选择作为行的列表：${paths}。`,
    });
  }
  const { path, passed } = refusal;
  const keys = refusal.keys.join(', ');
  const [en, zh] = passed === '' ? ['the operation', '操作'] : [passed, passed];
  return failure('BAD_USAGE', {
    en: `--path ${path} is not selected. What ${en} selects: ${keys === '' ? 'nothing' : keys}.`,
    zh: `--path ${path} 未被选择。${zh} 所选的有：${keys === '' ? '无' : keys}。`,
  });
}

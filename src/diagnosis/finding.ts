import type { Bilingual } from '../failures/catalogue';
import { Failure } from '../failures/failure';

/** Missing: ipgraph cannot start or work like this. */
export type FindingState = 'ok' | 'warning' | 'missing';

/** One thing that was looked at, how it is, and what to do about it. */
export interface Finding extends Bilingual {
  item: string;
  state: FindingState;
}

/** More than this nobody waits for one item; they are looked at side by side. */
const PATIENCE_MILLISECONDS = 5_000;

/** What a failed start would say, as a finding; anything else that went wrong is told as it is. */
export function findingOf(item: string, error: unknown, state: FindingState = 'missing'): Finding {
  if (error instanceof Failure) return { item, state, en: error.en, zh: error.zh };
  const reason = error instanceof Error ? error.message : String(error);
  return { item, state: 'warning', en: `Could not be examined: ${reason}.`, zh: `无法检查：${reason}。` };
}

/** The findings of one examination, which may take five seconds; what it throws is a finding. */
export async function examined(
  item: string,
  examination: () => Promise<Finding | Finding[]>,
): Promise<Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MILLISECONDS, tooLate(item));
  });
  try {
    return [await Promise.race([examination(), late])].flat();
  } catch (error) {
    return [findingOf(item, error)];
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(item: string): Finding {
  const seconds = PATIENCE_MILLISECONDS / 1_000;
  return {
    item,
    state: 'warning',
    en: `There was no answer within ${seconds} s, so this was not examined.`,
    zh: `${seconds} 秒内没有应答，未能检查。`,
  };
}

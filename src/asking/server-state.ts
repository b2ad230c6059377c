const ANSWER_MILLISECONDS = 2_000;

const states = ['ready', 'database unavailable'] as const;

/** What an ipgraph server at an address says of itself; undefined when none answers there. */
export async function serverState(url: string): Promise<(typeof states)[number] | undefined> {
  try {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
    const { status } = (await response.json()) as { status?: unknown };
    return states.find((state) => state === status);
  } catch {
    return undefined;
  }
}

import type { Contender, ServeOptions, Serving } from './contender';
import { startProfile, type Profile } from './profile';

/** What the process of a contender is told, and what it answers. */
export type ToContender =
  { serve: Omit<ServeOptions, 'tell'> } | { profile: 'start' | 'stop' } | { stop: true };
export type FromContender =
  { listening: string } | { profiling: true } | { profiled: Profile } | { failed: string };

/** The process of a contender: serves what the module named on the command line serves. */
let serving: Promise<Serving> | undefined;
let stopProfile: (() => Promise<Profile>) | undefined;

const answer = (message: FromContender): void => void process.send?.(message);

async function handle(message: ToContender): Promise<void> {
  if ('serve' in message) {
    const { serve } = (await import(process.argv[2] ?? '')) as Pick<Contender, 'serve'>;
    serving = serve(message.serve);
    answer({ listening: (await serving).url });
  } else if ('profile' in message) {
    await profile(message.profile);
  } else {
    await (await serving)?.stop();
    process.exit(0);
  }
}

async function profile(what: 'start' | 'stop'): Promise<void> {
  if (what === 'start') {
    stopProfile = await startProfile();
    answer({ profiling: true });
  } else if (stopProfile) {
    answer({ profiled: await stopProfile() });
  }
}

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToContender) => {
  handle(message).catch((error: unknown) => {
    answer({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    process.exit(1);
  });
});

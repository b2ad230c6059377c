/**
 * Runs one named piece of work and tells a person how it went. The work may say how far it is; the last thing it
 * says stands beside the outcome.
 */
export type Step = <T>(label: string, work: (say: (detail: string) => void) => Promise<T>) => Promise<T>;

/** For tests and programs that nobody watches. */
export const silently: Step = (_label, work) => work(() => undefined);

/**
 * One line per step: "  ✔ label … 1.2 s: detail", or "  ✘ label … 0.3 s" before the error is thrown on. A terminal
 * also shows the step that is running, in a line that the outcome replaces; a file gets the outcomes only.
 */
export function consoleSteps(out: NodeJS.WritableStream): Step {
  return async (label, work) => {
    const started = performance.now();
    const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const running = isTerminal(out) ? new RunningLine(out, label, seconds) : undefined;
    let said = '';
    const finish = (mark: string): void => {
      running?.remove();
      out.write(`  ${mark} ${label} … ${seconds()}${said}\n`);
    };
    try {
      const result = await work((detail) => {
        said = `: ${detail}`;
        running?.show(detail);
      });
      finish('✔');
      return result;
    } catch (error) {
      finish('✘');
      throw error;
    }
  };
}

type Terminal = NodeJS.WritableStream & { isTTY: true; columns?: number };

function isTerminal(out: NodeJS.WritableStream): out is Terminal {
  return 'isTTY' in out && out.isTTY === true;
}

const CLEAR_LINE = '\r\u001b[2K';

/** The line of the step that is running, redrawn every second so that a person sees that it is alive. */
class RunningLine {
  private detail = '';
  private readonly redraw: NodeJS.Timeout;

  constructor(
    private readonly out: Terminal,
    private readonly label: string,
    private readonly seconds: () => string,
  ) {
    this.redraw = setInterval(() => {
      this.draw();
    }, 1000).unref();
    this.draw();
  }

  show(detail: string): void {
    this.detail = `: ${detail}`;
    this.draw();
  }

  remove(): void {
    clearInterval(this.redraw);
    this.out.write(CLEAR_LINE);
  }

  /** A line that wraps could not be cleared again, so it is cut to the width of the terminal. */
  private draw(): void {
    const line = `  … ${this.label}${this.detail} (${this.seconds()})`;
    this.out.write(CLEAR_LINE + line.slice(0, (this.out.columns ?? 80) - 1));
  }
}

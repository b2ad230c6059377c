import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const DRAIN_MILLISECONDS = 10_000;

/** The open connections of an HTTP server, so that its stop waits for answers under way and for nothing else. */
export class Connections {
  private readonly open = new Set<Socket>();
  private readonly busy = new Set<Socket>();
  private draining = false;
  private drained: () => void = () => undefined;

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      if (this.draining) socket.destroy();
      this.open.add(socket);
      socket.once('close', () => {
        this.open.delete(socket);
        if (this.open.size === 0) this.drained();
      });
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.busy.add(socket);
      response.once('close', () => {
        this.busy.delete(socket);
        if (this.draining) socket.destroySoon();
      });
    });
  }

  /** A server that listens to no port begins its time limits for headers and bodies by this event only. */
  superviseHanded(): void {
    this.server.emit('listening');
  }

  /** Answers a connection that another process accepted and has not read from. */
  take(socket: Socket): void {
    this.server.emit('connection', socket);
  }

  /**
   * Ends connections, one with a request under way after its answer, and all after ten seconds. Returns when none is left.
   */
  async drain(): Promise<void> {
    this.draining = true;
    for (const socket of this.open) if (!this.busy.has(socket)) socket.destroySoon();
    const late = setTimeout(() => {
      for (const socket of this.open) socket.destroy();
    }, DRAIN_MILLISECONDS);
    if (this.open.size > 0) await new Promise<void>((resolve) => (this.drained = resolve));
    clearTimeout(late);
  }
}

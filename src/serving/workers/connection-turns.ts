import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import type { FromWorker, ToWorker } from './messages';

const WAITING_MOST = 1_000;

/**
 * Hands connections to processes in turn, to one that is busy after the others. A connection is kept until the process
 * says that it has taken it: one that was on its way to a process that ended goes to the next. (Node's cluster module
 * forgets it, and its client waits for ever.) While no process serves, up to a thousand connections wait.
 */
export class ConnectionTurns {
  /** By process, the one whose turn comes first, first: what was handed to it and is not yet taken. */
  private readonly onTheirWay = new Map<ChildProcess, Map<number, Socket>>();
  private readonly waiting: Socket[] = [];
  private handed = 0;
  private closed = false;

  /** From now on it is the process's turn, too, until it ends. */
  join(process: ChildProcess): void {
    const sockets = new Map<number, Socket>();
    this.onTheirWay.set(process, sockets);
    process.on('message', (message: FromWorker) => {
      if (!('taken' in message)) return;
      sockets.get(message.taken)?.destroy();
      sockets.delete(message.taken);
    });
    // Its exit can come before the last of what it said, and no 'disconnect' comes while a socket is on its way.
    process.once('close', () => {
      this.onTheirWay.delete(process);
      for (const socket of sockets.values()) this.hand(socket);
    });
    for (const socket of this.waiting.splice(0)) this.hand(socket);
  }

  /** The socket is unread: it was accepted with `pauseOnConnect`. */
  hand(socket: Socket): void {
    const process = this.next();
    if (this.closed) socket.destroy();
    else if (process !== undefined) this.send(process, socket);
    else if (this.waiting.push(socket) > WAITING_MOST) this.waiting.shift()?.destroy();
  }

  /** Whoever still waits is hung up on. */
  close(): void {
    this.closed = true;
    for (const socket of this.waiting.splice(0)) socket.destroy();
  }

  /** One that works through something long has not taken what it was handed last. */
  private next(): ChildProcess | undefined {
    let chosen: ChildProcess | undefined;
    let fewest = Infinity;
    for (const [process, { size }] of this.onTheirWay) {
      if (!process.connected || size >= fewest) continue;
      chosen = process;
      fewest = size;
    }
    return chosen;
  }

  private send(process: ChildProcess, socket: Socket): void {
    const sockets = this.onTheirWay.get(process);
    if (sockets === undefined) return;
    this.onTheirWay.delete(process);
    this.onTheirWay.set(process, sockets);
    const connection = ++this.handed;
    sockets.set(connection, socket);
    const message: ToWorker = { connection };
    // What cannot be sent to a process that is ending is handed on when it has ended.
    process.send(message, socket, { keepOpen: true }, () => undefined);
  }
}

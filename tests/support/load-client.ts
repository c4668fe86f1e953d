import { WebSocket } from 'ws';

/**
 * The smallest client that speaks socket.io over a WebSocket: a load of thousands must not be the load of thousands of
 * browsers. Packets: `0` open, `2` ping, `40` connect, `42` event, `43` acknowledgement.
 */
export class LoadClient {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (answer: unknown) => void>();
  #nextAnswer = 0;
  /** Called with each event's name and its raw text; parsing is left to whoever needs it. */
  onEvent: (raw: string) => void = () => undefined;
  onClose: () => void = () => undefined;
  /** Resolves when the connection has ended, whoever ended it: what is not answered by then never will be. */
  readonly lost: Promise<null>;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.lost = new Promise((resolve) => {
      socket.once('close', () => resolve(null));
    });
  }

  /** Connects to `http://…`; resolves when the server has accepted. */
  static connect(address: string, cookie: string): Promise<LoadClient> {
    const url = `${address.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { headers: { cookie, origin: address }, perMessageDeflate: false });
    const client = new LoadClient(socket);
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.on('close', (code) => {
        client.onClose();
        reject(new Error(`closed with ${String(code)} before it was accepted`));
      });
      socket.on('message', (bytes: Buffer) => client.#receive(bytes.toString('utf8'), () => resolve(client)));
    });
  }

  emitWithAck(name: string, ...values: unknown[]): Promise<unknown> {
    const number = this.#nextAnswer;
    this.#nextAnswer += 1;
    return new Promise((resolve) => {
      this.#answers.set(number, resolve);
      this.#socket.send(`42${String(number)}${JSON.stringify([name, ...values])}`);
    });
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Sends without waiting for an answer, as no client of ours does. */
  send(name: string, ...values: unknown[]): void {
    this.#socket.send(`42${JSON.stringify([name, ...values])}`);
  }

  close(): void {
    this.#socket.close();
  }

  #receive(raw: string, accepted: () => void): void {
    if (raw.startsWith('42')) return this.onEvent(raw);
    if (raw.startsWith('43')) return this.#answer(raw);
    if (raw === '2') return this.#socket.send('3');
    if (raw.startsWith('40')) return accepted();
    if (raw.startsWith('0')) return this.#socket.send('40');
  }

  #answer(raw: string): void {
    const start = raw.indexOf('[');
    const number = Number(raw.slice(2, start));
    const [answer] = JSON.parse(raw.slice(start)) as unknown[];
    this.#answers.get(number)?.(answer);
    this.#answers.delete(number);
  }
}

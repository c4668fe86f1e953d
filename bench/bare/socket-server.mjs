/**
 * The limit of `fanout`, `ask`, `votes` and `join`: the plainest socket.io server that does the same. `join` puts a client
 * in the room; `shout` sends its bytes to the room; `keep` writes one row with synchronous=FULL before it answers; `ack`
 * answers and does nothing; `take` keeps bytes in memory, and `give` answers with them.
 */
import BetterSqlite3 from 'better-sqlite3';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const file = process.argv[2];
const db = new BetterSqlite3(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('create table if not exists kept (id integer primary key, text text not null)');
const insert = db.prepare('insert into kept (text) values (?)');

let given = null;

const server = createServer();
const io = new Server(server, { serveClient: false, perMessageDeflate: false, httpCompression: false });
io.on('connection', (socket) => {
  socket.on('join', (answer) => {
    socket.join('room');
    answer({ ok: true });
  });
  socket.on('shout', (frame, answer) => {
    io.to('room').emit('event', frame);
    answer({ ok: true });
  });
  socket.on('ack', (_vote, answer) => answer({ ok: true, result: null }));
  socket.on('take', (bytes, answer) => {
    given = bytes;
    answer({ ok: true });
  });
  socket.on('give', (answer) => answer(given));
  socket.on('keep', (text, answer) => {
    insert.run(text);
    answer({ ok: true });
  });
});
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
  console.log(`Bare: http://127.0.0.1:${server.address().port}`);
});

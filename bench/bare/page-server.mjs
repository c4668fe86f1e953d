/** The limit of `start`: a program that opens the same file and answers. */
import BetterSqlite3 from 'better-sqlite3';
import { createServer } from 'node:http';

const db = new BetterSqlite3(process.argv[2], { readonly: true });
db.prepare('select count(*) from seminar').get();
const server = createServer((_request, response) => response.end('<!doctype html><title>bare</title>'));
server.listen({ port: 0, host: '127.0.0.1' }, () => {
  console.log(`Bare: http://127.0.0.1:${server.address().port}`);
});

import BetterSqlite3 from 'better-sqlite3';
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';

/** Older ones can lose a WAL at a reset: https://www.sqlite.org/wal.html, "the WAL-reset bug". */
const oldestSafe = [3, 51, 3] as const;
const keptStatements = 512;

/**
 * At SQLite's own 1,000 pages a storm of votes brings the log into the file twice a second, and on a disk that others use
 * the commit that does it takes up to 0.3 s; so the log grows to 32 MB before.
 */
const pagesInLog = 8000;

/** Opens the file for the one writer: WAL, and every commit is on disk when it returns. */
export function openSqliteWriter(file: string): SqliteDialect {
  const sqlite = new BetterSqlite3(file);
  refuseOldSqlite(sqlite);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma(`wal_autocheckpoint = ${String(pagesInLog)}`);
  sqlite.pragma('busy_timeout = 5000');
  // What is deleted is overwritten: a destroyed link must not be read from the file.
  sqlite.pragma('secure_delete = ON');
  holdFullSync(sqlite);
  return new ImmediateSqliteDialect({ database: keepStatements(sqlite) });
}

/** Opens the same file for reading alone; a write through it is an error. */
export function openSqliteReader(file: string): SqliteDialect {
  const sqlite = new BetterSqlite3(file);
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('query_only = ON');
  return new SqliteDialect({ database: keepStatements(sqlite) });
}

function refuseOldSqlite(sqlite: BetterSqlite3.Database): void {
  const version = String(sqlite.prepare('select sqlite_version()').pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const [needMajor, needMinor, needPatch] = oldestSafe;
  const number = (a: number, b: number, c: number) => a * 1_000_000 + b * 1000 + c;
  if (number(major, minor, patch) < number(needMajor, needMinor, needPatch)) {
    throw new Error(`SQLite ${version} is older than ${oldestSafe.join('.')} and can lose data`);
  }
}

/**
 * better-sqlite3 is built with `SQLITE_DEFAULT_WAL_SYNCHRONOUS=1`, which the first write in WAL mode may bring back;
 * so the setting is read back after a write.
 */
function holdFullSync(sqlite: BetterSqlite3.Database): void {
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma(`user_version = ${String(Number(sqlite.pragma('user_version', { simple: true })))}`);
  const level = sqlite.pragma('synchronous', { simple: true });
  if (level !== 2) throw new Error(`SQLite answers synchronous=${String(level)} where FULL (2) was asked`);
}

/** Parsing the same SQL again costs more than running it, so the last statements stay prepared. */
function keepStatements(sqlite: BetterSqlite3.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const found = kept.get(sql);
      if (found) return found;
      // better-sqlite3's Statement has all that Kysely asks of one; its own type names the parameters otherwise.
      const fresh = sqlite.prepare(sql) as unknown as SqliteStatement;
      if (kept.size >= keptStatements) kept.delete(kept.keys().next().value ?? '');
      kept.set(sql, fresh);
      return fresh;
    },
  };
}

class ImmediateSqliteDialect extends SqliteDialect {
  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.configuration);
  }

  readonly configuration: ConstructorParameters<typeof SqliteDialect>[0];

  constructor(configuration: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(configuration);
    this.configuration = configuration;
  }
}

/** A transaction that may write takes the write lock at its start: a later upgrade could fail half-way. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Empty databases on a PostgreSQL server, one for each of the two who are compared. */
import pg from 'pg';

/** Where the server is, from the variables by which Latchkey is told as well. Its user must be allowed to make databases. */
const host = new URL(process.env.LATCHKEY_DATABASE_URL.replace(/^jdbc:/, ''));
const user = process.env.LATCHKEY_DATABASE_USER || undefined;
const password = process.env.LATCHKEY_DATABASE_PASSWORD || undefined;

function connection(name) {
  return { host: host.hostname, port: Number(host.port || 5432), database: name, user, password };
}

async function ask(sql) {
  const client = new pg.Client(connection(host.pathname.slice(1)));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export async function emptyDatabase(purpose) {
  const name = `differential_${process.pid}_${purpose}`;
  await ask(`create database ${name}`);
  const pool = new pg.Pool(connection(name));
  pool.on('error', () => {}); // an idle connection was ended, by the drop at the latest; a query would tell
  const url = new URL(host);
  url.pathname = `/${name}`;

  return {
    pool,
    environment: {
      LATCHKEY_DATABASE_URL: `jdbc:${url}`,
      LATCHKEY_DATABASE_USER: user ?? '',
      LATCHKEY_DATABASE_PASSWORD: password ?? '',
    },

    /** Moves all that happened into the past, as if so many seconds had gone by since. */
    async age(seconds, columnsOfTables) {
      for (const [table, columns] of Object.entries(columnsOfTables)) {
        const moved = columns.map((column) => `"${column}" = "${column}" - make_interval(secs => $1)`);
        await pool.query(`update "${table}" set ${moved.join(', ')}`, [seconds]);
      }
    },

    async drop() {
      await pool.end();
      await ask(`drop database ${name} with (force)`);
    },
  };
}

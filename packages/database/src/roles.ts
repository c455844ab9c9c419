import pg from 'pg';
import { DatabaseProblem, isPostgresError } from './errors.ts';
import { APPLICATION_ROLE } from './tables.ts';

/** Makes sure that the application role exists and that the owner may become it. */
export async function ensureApplicationRole(owner: pg.ClientBase): Promise<void> {
  try {
    await owner.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${APPLICATION_ROLE}') THEN
        BEGIN CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
      END IF;
    END $$`);
  } catch (error) {
    throw isPostgresError(error) ? await roleProblem(owner, error) : error;
  }
}

/** With one DATABASE_URL the application's connections log in as the owner and step down to the application role. */
export async function ensureOwnerMayStepDown(owner: pg.ClientBase): Promise<void> {
  try {
    await owner.query(`SET ROLE ${APPLICATION_ROLE}`);
  } catch {
    await owner.query(`GRANT ${APPLICATION_ROLE} TO CURRENT_USER`).catch(async (error) => {
      throw await roleProblem(owner, error);
    });
  } finally {
    await owner.query('RESET ROLE');
  }
}

async function roleProblem(owner: pg.ClientBase, cause: Error): Promise<DatabaseProblem> {
  const { rows } = await owner.query<{ name: string }>('SELECT current_user AS name');
  const name = rows[0]?.name ?? '';
  const sql = `CREATE ROLE ${APPLICATION_ROLE} NOLOGIN;\nGRANT ${APPLICATION_ROLE} TO ${pg.escapeIdentifier(name)};`;
  return new DatabaseProblem(
    'application-role-missing',
    `The database user "${name}" of DATABASE_URL may not set up the role ${APPLICATION_ROLE} (${cause.message}). ` +
      `Have the database administrator run once, then start again:\n${sql}`,
    { user: name, role: APPLICATION_ROLE, sql, reason: cause.message },
    cause,
  );
}

/** The last check before work begins: whatever the address says, the application must be bound by row-level security. */
export async function checkApplicationConnection(app: pg.ClientBase): Promise<void> {
  const { rows } = await app.query<{ name: string; unbound: boolean; owns: boolean; member: boolean }>(`
    SELECT current_user AS name, r.rolsuper OR r.rolbypassrls AS unbound,
      EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relowner = r.oid) AS owns,
      pg_has_role(current_user, '${APPLICATION_ROLE}', 'USAGE') AS member
    FROM pg_roles r WHERE r.rolname = current_user`);
  const role = rows[0];
  if (role && !role.unbound && !role.owns && role.member) return;
  throw new DatabaseProblem(
    'application-role-unsafe',
    `The application connects as "${role?.name}", which must not be a superuser, bypass row-level security or own tables, and must ` +
      `be a member of ${APPLICATION_ROLE}. Leave MAMORI_APP_DATABASE_URL away or give a user made by: ` +
      `CREATE ROLE mamori_login LOGIN PASSWORD '…' IN ROLE ${APPLICATION_ROLE};`,
    { user: role?.name ?? null, role: APPLICATION_ROLE },
  );
}

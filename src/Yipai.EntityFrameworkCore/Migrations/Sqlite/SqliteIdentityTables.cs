using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of bound accounts and of sign-ins at other sites.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0026_Identities")]
internal sealed class SqliteIdentityTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_account_binding (
            handler_id TEXT NOT NULL, provider_id TEXT NOT NULL, pseudonym TEXT NOT NULL, subject_id TEXT NOT NULL,
            bound_at INTEGER NOT NULL, claims TEXT NOT NULL,
            PRIMARY KEY (handler_id, provider_id, pseudonym)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX yipai_account_binding_subject ON yipai_account_binding (handler_id, subject_id, provider_id);
        CREATE TABLE yipai_binding_attempt (
            handler_id TEXT NOT NULL, attempt_id TEXT NOT NULL, provider_id TEXT NOT NULL, subject_id TEXT NOT NULL,
            expires_at INTEGER NOT NULL,
            PRIMARY KEY (handler_id, attempt_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE yipai_site_grant (
            handler_id TEXT NOT NULL, subject_id TEXT NOT NULL, site_id TEXT NOT NULL, items TEXT NOT NULL,
            agreed_at INTEGER NOT NULL, last_used_at INTEGER,
            PRIMARY KEY (handler_id, subject_id, site_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE yipai_site_sign_in (
            handler_id TEXT NOT NULL, sign_in_id TEXT NOT NULL, site_id TEXT NOT NULL, subject_id TEXT NOT NULL,
            request_hash TEXT NOT NULL, expires_at INTEGER NOT NULL, state INTEGER NOT NULL,
            PRIMARY KEY (handler_id, sign_in_id)) STRICT, WITHOUT ROWID;
        """);
}

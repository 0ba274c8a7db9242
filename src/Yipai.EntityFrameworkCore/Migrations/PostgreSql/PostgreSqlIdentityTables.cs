using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of bound accounts and of sign-ins at other sites.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0026_Identities")]
internal sealed class PostgreSqlIdentityTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_account_binding (
            handler_id text NOT NULL, provider_id text NOT NULL, pseudonym text NOT NULL, subject_id text NOT NULL,
            bound_at bigint NOT NULL, claims text NOT NULL,
            PRIMARY KEY (handler_id, provider_id, pseudonym));
        CREATE UNIQUE INDEX yipai_account_binding_subject ON yipai_account_binding (handler_id, subject_id, provider_id);
        CREATE TABLE yipai_binding_attempt (
            handler_id text NOT NULL, attempt_id text NOT NULL, provider_id text NOT NULL, subject_id text NOT NULL,
            expires_at bigint NOT NULL,
            PRIMARY KEY (handler_id, attempt_id));
        CREATE TABLE yipai_site_grant (
            handler_id text NOT NULL, subject_id text NOT NULL, site_id text NOT NULL, items text NOT NULL,
            agreed_at bigint NOT NULL, last_used_at bigint,
            PRIMARY KEY (handler_id, subject_id, site_id));
        CREATE TABLE yipai_site_sign_in (
            handler_id text NOT NULL, sign_in_id text NOT NULL, site_id text NOT NULL, subject_id text NOT NULL,
            request_hash text NOT NULL, expires_at bigint NOT NULL, state integer NOT NULL,
            PRIMARY KEY (handler_id, sign_in_id));
        """);
}

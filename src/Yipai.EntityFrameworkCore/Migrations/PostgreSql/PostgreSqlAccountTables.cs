using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of accounts, sessions, receipts and earlier notices.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0003_Accounts")]
internal sealed class PostgreSqlAccountTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_account (
            handler_id text NOT NULL, subject_id text NOT NULL, account_name text NOT NULL, mobile_number text NOT NULL,
            password_hash text NOT NULL,
            PRIMARY KEY (handler_id, subject_id));
        CREATE UNIQUE INDEX yipai_account_name ON yipai_account (handler_id, account_name);
        CREATE TABLE yipai_session (
            handler_id text NOT NULL, token_hash text NOT NULL, subject_id text NOT NULL, expires_at bigint NOT NULL,
            PRIMARY KEY (handler_id, token_hash));
        CREATE INDEX yipai_session_subject ON yipai_session (handler_id, subject_id);
        CREATE TABLE yipai_receipt (
            handler_id text NOT NULL, subject_id text NOT NULL, entry_id text NOT NULL, content bytea NOT NULL,
            PRIMARY KEY (handler_id, subject_id, entry_id));
        CREATE TABLE yipai_city_profile (
            handler_id text NOT NULL, content_hash text NOT NULL, shown_at bigint NOT NULL, content bytea NOT NULL,
            PRIMARY KEY (handler_id, content_hash));
        """);
}

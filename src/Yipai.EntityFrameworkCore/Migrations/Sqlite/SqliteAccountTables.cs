using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of accounts, sessions, receipts and earlier notices.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0003_Accounts")]
internal sealed class SqliteAccountTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_account (
            handler_id TEXT NOT NULL, subject_id TEXT NOT NULL, account_name TEXT NOT NULL, mobile_number TEXT NOT NULL,
            password_hash TEXT NOT NULL,
            PRIMARY KEY (handler_id, subject_id)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX yipai_account_name ON yipai_account (handler_id, account_name);
        CREATE TABLE yipai_session (
            handler_id TEXT NOT NULL, token_hash TEXT NOT NULL, subject_id TEXT NOT NULL, expires_at INTEGER NOT NULL,
            PRIMARY KEY (handler_id, token_hash)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_session_subject ON yipai_session (handler_id, subject_id);
        CREATE TABLE yipai_receipt (
            handler_id TEXT NOT NULL, subject_id TEXT NOT NULL, entry_id TEXT NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (handler_id, subject_id, entry_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE yipai_city_profile (
            handler_id TEXT NOT NULL, content_hash TEXT NOT NULL, shown_at INTEGER NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (handler_id, content_hash)) STRICT, WITHOUT ROWID;
        """);
}

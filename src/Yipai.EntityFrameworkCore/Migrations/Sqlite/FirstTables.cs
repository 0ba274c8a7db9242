using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations.Sqlite;

/// <summary>Consent ledger and audit log; without row ids, so that a person's entries lie side by side.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0001_FirstTables")]
internal sealed class FirstTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_consent_entry (
            handler_id TEXT NOT NULL, subject_id TEXT NOT NULL, sequence INTEGER NOT NULL, entry_id TEXT NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (handler_id, subject_id, sequence)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX yipai_consent_entry_id ON yipai_consent_entry (handler_id, subject_id, entry_id);
        CREATE TABLE yipai_audit_entry (
            handler_id TEXT NOT NULL, sequence INTEGER NOT NULL, content BLOB NOT NULL, leaf_hash BLOB NOT NULL,
            PRIMARY KEY (handler_id, sequence)) STRICT, WITHOUT ROWID;
        CREATE TABLE yipai_audit_node (
            handler_id TEXT NOT NULL, level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
            PRIMARY KEY (handler_id, level, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE yipai_audit_opening (
            handler_id TEXT NOT NULL, sequence INTEGER NOT NULL, name TEXT NOT NULL, salt BLOB NOT NULL,
            PRIMARY KEY (handler_id, sequence, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE yipai_audit_head (
            handler_id TEXT NOT NULL, size INTEGER NOT NULL, root_hash BLOB NOT NULL,
            PRIMARY KEY (handler_id)) STRICT, WITHOUT ROWID;
        """);
}

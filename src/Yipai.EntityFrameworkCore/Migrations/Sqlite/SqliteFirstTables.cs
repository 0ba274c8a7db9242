using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the first tables of the package without row ids, so that the entries of a person are stored side by side.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0001_FirstTables")]
internal sealed class SqliteFirstTables : Migration
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
        CREATE TABLE yipai_rights_step (
            handler_id TEXT NOT NULL, request_id TEXT NOT NULL, sequence INTEGER NOT NULL, subject_id TEXT NOT NULL,
            at INTEGER NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (handler_id, request_id, sequence)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_rights_step_subject ON yipai_rights_step (handler_id, subject_id, at);
        CREATE TABLE yipai_disclosure_record (
            handler_id TEXT NOT NULL, record_id TEXT NOT NULL, subject_id TEXT NOT NULL, at INTEGER NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (handler_id, record_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_disclosure_record_at ON yipai_disclosure_record (handler_id, at, record_id);
        CREATE INDEX yipai_disclosure_record_subject ON yipai_disclosure_record (handler_id, subject_id, at);
        CREATE TABLE yipai_incident_step (
            handler_id TEXT NOT NULL, sequence INTEGER NOT NULL, incident_id TEXT NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (handler_id, sequence)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_incident_step_id ON yipai_incident_step (handler_id, incident_id, sequence);
        CREATE TABLE yipai_retention_record (
            handler_id TEXT NOT NULL, record_id TEXT NOT NULL, subject_id TEXT NOT NULL, item TEXT NOT NULL, activity TEXT NOT NULL,
            since INTEGER NOT NULL, closed_at INTEGER, deleted_at INTEGER, refused_at INTEGER, use_ended_at INTEGER,
            PRIMARY KEY (handler_id, record_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_retention_record_subject ON yipai_retention_record (handler_id, subject_id, record_id);
        """);
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of cases and, apart from them, the tables of their reporters.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0002_Cases")]
internal sealed class SqliteCaseTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE TABLE yipai_case (
                handler_id TEXT NOT NULL, case_id TEXT NOT NULL, day INTEGER NOT NULL, sequence INTEGER NOT NULL, report_id TEXT NOT NULL,
                fingerprint TEXT NOT NULL, received_at INTEGER NOT NULL, is_anonymous INTEGER NOT NULL, unit TEXT, version INTEGER NOT NULL,
                report BLOB NOT NULL,
                PRIMARY KEY (handler_id, case_id)) STRICT, WITHOUT ROWID;
            CREATE UNIQUE INDEX yipai_case_number_of_day ON yipai_case (handler_id, day, sequence);
            CREATE UNIQUE INDEX yipai_case_report ON yipai_case (handler_id, report_id);
            CREATE INDEX yipai_case_unit ON yipai_case (handler_id, unit, day, sequence);
            CREATE TABLE yipai_case_change (
                handler_id TEXT NOT NULL, case_id TEXT NOT NULL, number INTEGER NOT NULL, content BLOB NOT NULL,
                PRIMARY KEY (handler_id, case_id, number)) STRICT, WITHOUT ROWID;
            CREATE TABLE yipai_case_number (
                handler_id TEXT NOT NULL, day INTEGER NOT NULL, last INTEGER NOT NULL,
                PRIMARY KEY (handler_id, day)) STRICT, WITHOUT ROWID;
            CREATE TABLE yipai_case_photo (
                handler_id TEXT NOT NULL, case_id TEXT NOT NULL, digest TEXT NOT NULL, public_copy TEXT NOT NULL,
                PRIMARY KEY (handler_id, case_id, digest)) STRICT, WITHOUT ROWID;
            CREATE TABLE yipai_case_reporter (
                handler_id TEXT NOT NULL, case_id TEXT NOT NULL, subject_id TEXT NOT NULL, mobile_number TEXT, name TEXT,
                PRIMARY KEY (handler_id, case_id)) STRICT, WITHOUT ROWID;
            CREATE INDEX yipai_case_reporter_subject ON yipai_case_reporter (handler_id, subject_id, case_id);
            CREATE TABLE yipai_photo_owner (
                handler_id TEXT NOT NULL, subject_id TEXT NOT NULL, digest TEXT NOT NULL,
                PRIMARY KEY (handler_id, subject_id, digest)) STRICT, WITHOUT ROWID;
            """);
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of de-identified cases, and marks which version of a case it holds.</summary>
/// <remarks>The index of due cases holds no others.</remarks>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0025_DeidentifiedCases")]
internal sealed class SqliteDeidentifiedCases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE yipai_case ADD COLUMN deidentified INTEGER NOT NULL DEFAULT -1;
        CREATE INDEX yipai_case_due ON yipai_case (handler_id, case_id) WHERE deidentified <> version;
        CREATE TABLE yipai_deidentified_case (
            handler_id TEXT NOT NULL, pseudonym TEXT NOT NULL, subject TEXT NOT NULL, stage TEXT NOT NULL, year INTEGER NOT NULL,
            month INTEGER NOT NULL,
            PRIMARY KEY (handler_id, pseudonym)) STRICT, WITHOUT ROWID;
        """);
}

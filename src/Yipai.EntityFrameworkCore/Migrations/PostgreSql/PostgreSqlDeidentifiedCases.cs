using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of de-identified cases, and marks which version of a case it holds.</summary>
/// <remarks>The index of due cases holds no others.</remarks>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0025_DeidentifiedCases")]
internal sealed class PostgreSqlDeidentifiedCases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE yipai_case ADD COLUMN deidentified integer NOT NULL DEFAULT -1;
        CREATE INDEX yipai_case_due ON yipai_case (handler_id, case_id) WHERE deidentified <> version;
        CREATE TABLE yipai_deidentified_case (
            handler_id text NOT NULL, pseudonym text NOT NULL, subject text NOT NULL, stage text NOT NULL, year integer NOT NULL,
            month integer NOT NULL,
            PRIMARY KEY (handler_id, pseudonym));
        """);
}

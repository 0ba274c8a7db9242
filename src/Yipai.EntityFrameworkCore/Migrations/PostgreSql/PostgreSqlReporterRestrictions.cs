using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Adds to each reporter whether the person restricted the use of the report.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0007_ReporterRestrictions")]
internal sealed class PostgreSqlReporterRestrictions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE yipai_case_reporter ADD COLUMN is_restricted integer NOT NULL DEFAULT 0;
        """);
}

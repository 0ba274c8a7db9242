using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of impact assessments.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0007_Assessments")]
internal sealed class SqliteAssessmentTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_impact_assessment (
            handler_id TEXT NOT NULL, assessment_id TEXT NOT NULL, signed_at INTEGER NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (handler_id, assessment_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_impact_assessment_signed ON yipai_impact_assessment (handler_id, signed_at, assessment_id);
        """);
}

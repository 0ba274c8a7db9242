using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of impact assessments.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0007_Assessments")]
internal sealed class PostgreSqlAssessmentTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_impact_assessment (
            handler_id text NOT NULL, assessment_id text NOT NULL, signed_at bigint NOT NULL, content bytea NOT NULL,
            PRIMARY KEY (handler_id, assessment_id));
        CREATE INDEX yipai_impact_assessment_signed ON yipai_impact_assessment (handler_id, signed_at, assessment_id);
        """);
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Adds the stage to each case, taken from its last change, so that a queue finds its cases by an index.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0005_CaseStages")]
internal sealed class SqliteCaseStages : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE yipai_case ADD COLUMN stage TEXT NOT NULL DEFAULT 'Reported';
        UPDATE yipai_case SET stage = (
            SELECT json_extract(CAST(change.content AS TEXT), '$.to') FROM yipai_case_change change
            WHERE change.handler_id = yipai_case.handler_id AND change.case_id = yipai_case.case_id AND change.number = yipai_case.version)
        WHERE version > 0;
        CREATE INDEX yipai_case_stage ON yipai_case (handler_id, stage, day, sequence);
        """);
}

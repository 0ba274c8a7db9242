using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of what was received from other sources.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0015_Received")]
internal sealed class PostgreSqlReceivedTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_received (
            handler_id text NOT NULL, record_id text NOT NULL, subject_id text NOT NULL, source_id text NOT NULL, evidence_id text NOT NULL,
            received_at bigint NOT NULL, recorded_by text NOT NULL, items text NOT NULL,
            PRIMARY KEY (handler_id, record_id));
        CREATE INDEX yipai_received_subject ON yipai_received (handler_id, subject_id, record_id);
        """);
}

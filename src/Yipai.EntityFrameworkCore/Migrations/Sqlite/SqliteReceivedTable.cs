using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of what was received from other sources.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0015_Received")]
internal sealed class SqliteReceivedTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_received (
            handler_id TEXT NOT NULL, record_id TEXT NOT NULL, subject_id TEXT NOT NULL, source_id TEXT NOT NULL, evidence_id TEXT NOT NULL,
            received_at INTEGER NOT NULL, recorded_by TEXT NOT NULL, items TEXT NOT NULL,
            PRIMARY KEY (handler_id, record_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_received_subject ON yipai_received (handler_id, subject_id, record_id);
        """);
}

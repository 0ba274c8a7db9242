using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of announced recordings.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0022_Recordings")]
internal sealed class SqliteRecordingTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_recording (
            handler_id TEXT NOT NULL, ticket_id TEXT NOT NULL, subject_id TEXT NOT NULL, is_call INTEGER NOT NULL, state INTEGER NOT NULL,
            announced_at INTEGER NOT NULL, last_day INTEGER NOT NULL,
            PRIMARY KEY (handler_id, ticket_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_recording_subject ON yipai_recording (handler_id, subject_id, ticket_id);
        CREATE INDEX yipai_recording_last_day ON yipai_recording (handler_id, last_day);
        CREATE TABLE yipai_recording_part (
            handler_id TEXT NOT NULL, ticket_id TEXT NOT NULL, part_id TEXT NOT NULL, at INTEGER NOT NULL, content TEXT NOT NULL,
            PRIMARY KEY (handler_id, ticket_id, part_id)) STRICT, WITHOUT ROWID;
        """);
}

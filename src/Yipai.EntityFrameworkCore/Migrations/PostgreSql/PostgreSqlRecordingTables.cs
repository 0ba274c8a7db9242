using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of announced recordings.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0022_Recordings")]
internal sealed class PostgreSqlRecordingTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_recording (
            handler_id text NOT NULL, ticket_id text NOT NULL, subject_id text NOT NULL, is_call integer NOT NULL, state integer NOT NULL,
            announced_at bigint NOT NULL, last_day integer NOT NULL,
            PRIMARY KEY (handler_id, ticket_id));
        CREATE INDEX yipai_recording_subject ON yipai_recording (handler_id, subject_id, ticket_id);
        CREATE INDEX yipai_recording_last_day ON yipai_recording (handler_id, last_day);
        CREATE TABLE yipai_recording_part (
            handler_id text NOT NULL, ticket_id text NOT NULL, part_id text NOT NULL, at bigint NOT NULL, content text NOT NULL,
            PRIMARY KEY (handler_id, ticket_id, part_id));
        """);
}

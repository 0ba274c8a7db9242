using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of tickets.</summary>
/// <remarks>The index of open tickets holds no answered ones.</remarks>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0006_Tickets")]
internal sealed class PostgreSqlTicketTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_ticket (
            handler_id text NOT NULL, ticket_id text NOT NULL, kind integer NOT NULL, subject_id text, case_id text,
            content text NOT NULL, opened_at bigint NOT NULL, due_day integer, answer text, is_upheld integer NOT NULL,
            PRIMARY KEY (handler_id, ticket_id));
        CREATE INDEX yipai_ticket_open ON yipai_ticket (handler_id, kind, opened_at) WHERE answer IS NULL;
        CREATE INDEX yipai_ticket_subject ON yipai_ticket (handler_id, subject_id) WHERE subject_id IS NOT NULL;
        CREATE INDEX yipai_ticket_case ON yipai_ticket (handler_id, case_id) WHERE case_id IS NOT NULL;
        """);
}

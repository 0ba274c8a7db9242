using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of messages to persons.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0004_Messages")]
internal sealed class PostgreSqlMessageTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_message (
            handler_id text NOT NULL, subject_id text NOT NULL, message_id text NOT NULL, at bigint NOT NULL, kind integer NOT NULL,
            title text NOT NULL, content text NOT NULL,
            PRIMARY KEY (handler_id, subject_id, message_id));
        """);
}

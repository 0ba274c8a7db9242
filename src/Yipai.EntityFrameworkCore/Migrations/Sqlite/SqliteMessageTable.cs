using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of messages to persons.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0004_Messages")]
internal sealed class SqliteMessageTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_message (
            handler_id TEXT NOT NULL, subject_id TEXT NOT NULL, message_id TEXT NOT NULL, at INTEGER NOT NULL, kind INTEGER NOT NULL,
            title TEXT NOT NULL, content TEXT NOT NULL,
            PRIMARY KEY (handler_id, subject_id, message_id)) STRICT, WITHOUT ROWID;
        """);
}

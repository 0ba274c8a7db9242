using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of the changes of handler.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0012_HandlerChanges")]
internal sealed class SqliteHandlerChangeTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_handler_change (
            handler_id TEXT NOT NULL, change_id TEXT NOT NULL, recipient_id TEXT NOT NULL, recipient_name TEXT NOT NULL,
            recipient_contact TEXT NOT NULL, stays_bound INTEGER NOT NULL, changed_scopes TEXT NOT NULL, effective_at INTEGER NOT NULL,
            stage INTEGER NOT NULL, last_subject_id TEXT, informed INTEGER NOT NULL, carried INTEGER NOT NULL, notice_given_at INTEGER,
            version INTEGER NOT NULL,
            PRIMARY KEY (handler_id, change_id)) STRICT, WITHOUT ROWID;
        """);
}

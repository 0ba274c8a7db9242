using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of the changes of handler.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0012_HandlerChanges")]
internal sealed class PostgreSqlHandlerChangeTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_handler_change (
            handler_id text NOT NULL, change_id text NOT NULL, recipient_id text NOT NULL, recipient_name text NOT NULL,
            recipient_contact text NOT NULL, stays_bound integer NOT NULL, changed_scopes text NOT NULL, effective_at bigint NOT NULL,
            stage integer NOT NULL, last_subject_id text, informed integer NOT NULL, carried integer NOT NULL, notice_given_at bigint,
            version integer NOT NULL,
            PRIMARY KEY (handler_id, change_id));
        """);
}

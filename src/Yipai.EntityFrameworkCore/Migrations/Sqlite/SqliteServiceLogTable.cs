using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of the service log.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0013_ServiceLog")]
internal sealed class SqliteServiceLogTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_service_log (
            handler_id TEXT NOT NULL, entry_id TEXT NOT NULL, subject_id TEXT, at INTEGER NOT NULL, operation TEXT NOT NULL,
            status INTEGER NOT NULL, address TEXT NOT NULL, installation INTEGER NOT NULL, application_number TEXT, device TEXT NOT NULL,
            PRIMARY KEY (handler_id, entry_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_service_log_subject ON yipai_service_log (handler_id, subject_id, at, entry_id) WHERE subject_id IS NOT NULL;
        CREATE INDEX yipai_service_log_at ON yipai_service_log (handler_id, at);
        """);
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of the service log.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0013_ServiceLog")]
internal sealed class PostgreSqlServiceLogTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_service_log (
            handler_id text NOT NULL, entry_id text NOT NULL, subject_id text, at bigint NOT NULL, operation text NOT NULL,
            status integer NOT NULL, address text NOT NULL, installation integer NOT NULL, application_number text, device text NOT NULL,
            PRIMARY KEY (handler_id, entry_id));
        CREATE INDEX yipai_service_log_subject ON yipai_service_log (handler_id, subject_id, at, entry_id) WHERE subject_id IS NOT NULL;
        CREATE INDEX yipai_service_log_at ON yipai_service_log (handler_id, at);
        """);
}

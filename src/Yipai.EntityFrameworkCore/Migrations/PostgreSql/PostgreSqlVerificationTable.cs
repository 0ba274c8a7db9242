using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of the results of verifications.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0017_Verifications")]
internal sealed class PostgreSqlVerificationTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_verification (
            handler_id text NOT NULL, verification_id text NOT NULL, subject_id text NOT NULL, route_id text NOT NULL,
            provider_id text NOT NULL, asked_at bigint NOT NULL, state integer NOT NULL,
            PRIMARY KEY (handler_id, verification_id));
        CREATE INDEX yipai_verification_subject ON yipai_verification (handler_id, subject_id, verification_id);
        CREATE INDEX yipai_verification_asked ON yipai_verification (handler_id, asked_at);
        """);
}

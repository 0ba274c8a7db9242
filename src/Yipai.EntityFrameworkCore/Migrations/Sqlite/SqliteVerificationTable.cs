using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of the results of verifications.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0017_Verifications")]
internal sealed class SqliteVerificationTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_verification (
            handler_id TEXT NOT NULL, verification_id TEXT NOT NULL, subject_id TEXT NOT NULL, route_id TEXT NOT NULL,
            provider_id TEXT NOT NULL, asked_at INTEGER NOT NULL, state INTEGER NOT NULL,
            PRIMARY KEY (handler_id, verification_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_verification_subject ON yipai_verification (handler_id, subject_id, verification_id);
        CREATE INDEX yipai_verification_asked ON yipai_verification (handler_id, asked_at);
        """);
}

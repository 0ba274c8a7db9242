using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of declared stores.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0024_Stores")]
internal sealed class PostgreSqlStoreTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_store (
            handler_id text NOT NULL, store_name text NOT NULL, region integer NOT NULL, safeguards text NOT NULL, items text NOT NULL,
            declared_at bigint NOT NULL,
            PRIMARY KEY (handler_id, store_name));
        """);
}

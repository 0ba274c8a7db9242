using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of declared stores.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0024_Stores")]
internal sealed class SqliteStoreTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_store (
            handler_id TEXT NOT NULL, store_name TEXT NOT NULL, region INTEGER NOT NULL, safeguards TEXT NOT NULL, items TEXT NOT NULL,
            declared_at INTEGER NOT NULL,
            PRIMARY KEY (handler_id, store_name)) STRICT, WITHOUT ROWID;
        """);
}

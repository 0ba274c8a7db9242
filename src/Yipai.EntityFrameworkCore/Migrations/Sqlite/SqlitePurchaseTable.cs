using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of orders and rewards.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0018_Purchases")]
internal sealed class SqlitePurchaseTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_purchase (
            handler_id TEXT NOT NULL, purchase_id TEXT NOT NULL, subject_id TEXT NOT NULL, service_id TEXT NOT NULL,
            points INTEGER NOT NULL, amount_in_fen INTEGER NOT NULL, placed_at INTEGER NOT NULL, state INTEGER NOT NULL, coupon TEXT,
            PRIMARY KEY (handler_id, purchase_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_purchase_subject ON yipai_purchase (handler_id, subject_id, purchase_id);
        CREATE INDEX yipai_purchase_placed ON yipai_purchase (handler_id, placed_at);
        """);
}

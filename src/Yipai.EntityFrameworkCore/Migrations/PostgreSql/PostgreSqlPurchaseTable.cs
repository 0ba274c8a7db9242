using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of orders and rewards.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0018_Purchases")]
internal sealed class PostgreSqlPurchaseTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_purchase (
            handler_id text NOT NULL, purchase_id text NOT NULL, subject_id text NOT NULL, service_id text NOT NULL,
            points integer NOT NULL, amount_in_fen integer NOT NULL, placed_at bigint NOT NULL, state integer NOT NULL, coupon text,
            PRIMARY KEY (handler_id, purchase_id));
        CREATE INDEX yipai_purchase_subject ON yipai_purchase (handler_id, subject_id, purchase_id);
        CREATE INDEX yipai_purchase_placed ON yipai_purchase (handler_id, placed_at);
        """);
}

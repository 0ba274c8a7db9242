using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Adds to each account the time since which it is frozen.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0021_AccountFreeze")]
internal sealed class PostgreSqlAccountFreeze : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        ALTER TABLE yipai_account ADD COLUMN frozen_at bigint;
        """);
}

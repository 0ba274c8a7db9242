using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of preference tags.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0010_PreferenceTags")]
internal sealed class PostgreSqlPreferenceTagTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_preference_tag (
            handler_id text NOT NULL, subject_id text NOT NULL, name text NOT NULL, days integer NOT NULL, last_day integer NOT NULL,
            PRIMARY KEY (handler_id, subject_id, name));
        """);
}

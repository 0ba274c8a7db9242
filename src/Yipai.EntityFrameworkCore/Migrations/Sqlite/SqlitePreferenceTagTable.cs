using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of preference tags.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0010_PreferenceTags")]
internal sealed class SqlitePreferenceTagTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_preference_tag (
            handler_id TEXT NOT NULL, subject_id TEXT NOT NULL, name TEXT NOT NULL, days INTEGER NOT NULL, last_day INTEGER NOT NULL,
            PRIMARY KEY (handler_id, subject_id, name)) STRICT, WITHOUT ROWID;
        """);
}

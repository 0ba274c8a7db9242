using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of the authorizations that persons give to outside organizations.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0011_Authorizations")]
internal sealed class SqliteAuthorizationTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_authorization (
            handler_id TEXT NOT NULL, authorization_id TEXT NOT NULL, subject_id TEXT NOT NULL, organization_id TEXT NOT NULL,
            recipient_name TEXT NOT NULL, recipient_contact TEXT NOT NULL, purpose TEXT NOT NULL, items TEXT NOT NULL,
            given_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, withdrawn_at INTEGER,
            PRIMARY KEY (handler_id, authorization_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_authorization_subject ON yipai_authorization (handler_id, subject_id, authorization_id);
        CREATE INDEX yipai_authorization_organization ON yipai_authorization (handler_id, organization_id, authorization_id);
        """);
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of the authorizations that persons give to outside organizations.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0011_Authorizations")]
internal sealed class PostgreSqlAuthorizationTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_authorization (
            handler_id text NOT NULL, authorization_id text NOT NULL, subject_id text NOT NULL, organization_id text NOT NULL,
            recipient_name text NOT NULL, recipient_contact text NOT NULL, purpose text NOT NULL, items text NOT NULL,
            given_at bigint NOT NULL, ends_at bigint NOT NULL, withdrawn_at bigint,
            PRIMARY KEY (handler_id, authorization_id));
        CREATE INDEX yipai_authorization_subject ON yipai_authorization (handler_id, subject_id, authorization_id);
        CREATE INDEX yipai_authorization_organization ON yipai_authorization (handler_id, organization_id, authorization_id);
        """);
}

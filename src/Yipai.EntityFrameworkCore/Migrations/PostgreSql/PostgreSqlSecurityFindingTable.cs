using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of findings about the security of accounts.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0016_SecurityFindings")]
internal sealed class PostgreSqlSecurityFindingTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_security_finding (
            handler_id text NOT NULL, finding_id text NOT NULL, subject_id text NOT NULL, purpose text NOT NULL, statute text NOT NULL,
            explanation text NOT NULL, found_at bigint NOT NULL, found_by text NOT NULL, review_reason text, review_text text,
            is_lifted integer NOT NULL,
            PRIMARY KEY (handler_id, finding_id));
        CREATE INDEX yipai_security_finding_subject ON yipai_security_finding (handler_id, subject_id, finding_id);
        CREATE INDEX yipai_security_finding_review ON yipai_security_finding (handler_id, finding_id)
            WHERE review_reason IS NOT NULL AND review_text IS NULL;
        """);
}

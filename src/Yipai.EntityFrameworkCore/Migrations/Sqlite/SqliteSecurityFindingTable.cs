using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the table of findings about the security of accounts.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0016_SecurityFindings")]
internal sealed class SqliteSecurityFindingTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_security_finding (
            handler_id TEXT NOT NULL, finding_id TEXT NOT NULL, subject_id TEXT NOT NULL, purpose TEXT NOT NULL, statute TEXT NOT NULL,
            explanation TEXT NOT NULL, found_at INTEGER NOT NULL, found_by TEXT NOT NULL, review_reason TEXT, review_text TEXT,
            is_lifted INTEGER NOT NULL,
            PRIMARY KEY (handler_id, finding_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_security_finding_subject ON yipai_security_finding (handler_id, subject_id, finding_id);
        CREATE INDEX yipai_security_finding_review ON yipai_security_finding (handler_id, finding_id)
            WHERE review_reason IS NOT NULL AND review_text IS NULL;
        """);
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of surveys.</summary>
/// <remarks>A person answers a survey at most once, and rows without a person are not limited.</remarks>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0023_Surveys")]
internal sealed class SqliteSurveyTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_survey (
            handler_id TEXT NOT NULL, survey_id TEXT NOT NULL, title TEXT NOT NULL, purpose TEXT NOT NULL, questions TEXT NOT NULL,
            published_at INTEGER NOT NULL,
            PRIMARY KEY (handler_id, survey_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_survey_published ON yipai_survey (handler_id, published_at, survey_id);
        CREATE TABLE yipai_survey_reply (
            handler_id TEXT NOT NULL, reply_id TEXT NOT NULL, survey_id TEXT NOT NULL, subject_id TEXT, answers TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (handler_id, reply_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_survey_reply_survey ON yipai_survey_reply (handler_id, survey_id, reply_id);
        CREATE UNIQUE INDEX yipai_survey_reply_person ON yipai_survey_reply (handler_id, subject_id, survey_id)
            WHERE subject_id IS NOT NULL;
        """);
}

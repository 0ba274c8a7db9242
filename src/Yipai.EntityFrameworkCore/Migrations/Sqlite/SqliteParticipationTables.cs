using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of acts of participation and of topics.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0009_Participation")]
internal sealed class SqliteParticipationTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_participation (
            handler_id TEXT NOT NULL, entry_id TEXT NOT NULL, subject_id TEXT NOT NULL, action INTEGER NOT NULL, target INTEGER NOT NULL,
            target_id TEXT NOT NULL, at INTEGER NOT NULL, content TEXT, nickname TEXT, question_id TEXT,
            PRIMARY KEY (handler_id, entry_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_participation_subject ON yipai_participation (handler_id, subject_id, at, entry_id);
        CREATE INDEX yipai_participation_target ON yipai_participation (handler_id, target, target_id, action, at, entry_id);
        CREATE TABLE yipai_topic (
            handler_id TEXT NOT NULL, topic_id TEXT NOT NULL, kind INTEGER NOT NULL, title TEXT NOT NULL, content TEXT NOT NULL,
            published_at INTEGER NOT NULL,
            PRIMARY KEY (handler_id, topic_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX yipai_topic_published ON yipai_topic (handler_id, published_at, topic_id);
        """);
}

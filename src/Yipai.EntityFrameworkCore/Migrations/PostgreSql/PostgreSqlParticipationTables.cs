using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of acts of participation and of topics.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0009_Participation")]
internal sealed class PostgreSqlParticipationTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_participation (
            handler_id text NOT NULL, entry_id text NOT NULL, subject_id text NOT NULL, action integer NOT NULL, target integer NOT NULL,
            target_id text NOT NULL, at bigint NOT NULL, content text, nickname text, question_id text,
            PRIMARY KEY (handler_id, entry_id));
        CREATE INDEX yipai_participation_subject ON yipai_participation (handler_id, subject_id, at, entry_id);
        CREATE INDEX yipai_participation_target ON yipai_participation (handler_id, target, target_id, action, at, entry_id);
        CREATE TABLE yipai_topic (
            handler_id text NOT NULL, topic_id text NOT NULL, kind integer NOT NULL, title text NOT NULL, content text NOT NULL,
            published_at bigint NOT NULL,
            PRIMARY KEY (handler_id, topic_id));
        CREATE INDEX yipai_topic_published ON yipai_topic (handler_id, published_at, topic_id);
        """);
}

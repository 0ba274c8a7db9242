using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of contact matching: the switch, the questions without numbers, and the connections.</summary>
[DbContext(typeof(SqliteYipaiContext))]
[Migration("0014_Contacts")]
internal sealed class SqliteContactTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_contact_switch (
            handler_id TEXT NOT NULL, subject_id TEXT NOT NULL, PRIMARY KEY (handler_id, subject_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE yipai_contact_question (
            handler_id TEXT NOT NULL, asker_id TEXT NOT NULL, day INTEGER NOT NULL, question_id TEXT NOT NULL,
            PRIMARY KEY (handler_id, asker_id, day, question_id)) STRICT, WITHOUT ROWID;
        CREATE TABLE yipai_contact_link (
            handler_id TEXT NOT NULL, link_id TEXT NOT NULL, asker_id TEXT NOT NULL, found_id TEXT NOT NULL, asked_at INTEGER NOT NULL,
            asker_agrees INTEGER NOT NULL, found_agrees INTEGER,
            PRIMARY KEY (handler_id, link_id)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX yipai_contact_link_pair ON yipai_contact_link (handler_id, asker_id, found_id);
        CREATE INDEX yipai_contact_link_found ON yipai_contact_link (handler_id, found_id);
        """);
}

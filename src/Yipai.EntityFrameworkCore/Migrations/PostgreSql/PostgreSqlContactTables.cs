using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of contact matching: the switch, the questions without numbers, and the connections.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0014_Contacts")]
internal sealed class PostgreSqlContactTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE yipai_contact_switch (
            handler_id text NOT NULL, subject_id text NOT NULL, PRIMARY KEY (handler_id, subject_id));
        CREATE TABLE yipai_contact_question (
            handler_id text NOT NULL, asker_id text NOT NULL, day integer NOT NULL, question_id text NOT NULL,
            PRIMARY KEY (handler_id, asker_id, day, question_id));
        CREATE TABLE yipai_contact_link (
            handler_id text NOT NULL, link_id text NOT NULL, asker_id text NOT NULL, found_id text NOT NULL, asked_at bigint NOT NULL,
            asker_agrees integer NOT NULL, found_agrees integer,
            PRIMARY KEY (handler_id, link_id));
        CREATE UNIQUE INDEX yipai_contact_link_pair ON yipai_contact_link (handler_id, asker_id, found_id);
        CREATE INDEX yipai_contact_link_found ON yipai_contact_link (handler_id, found_id);
        """);
}

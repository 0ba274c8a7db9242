using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the tables of cases and, apart from them, the tables of their reporters.</summary>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0002_Cases")]
internal sealed class PostgreSqlCaseTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            CREATE TABLE yipai_case (
                handler_id text NOT NULL, case_id text NOT NULL, day integer NOT NULL, sequence bigint NOT NULL, report_id text NOT NULL,
                fingerprint text NOT NULL, received_at bigint NOT NULL, is_anonymous integer NOT NULL, unit text, version integer NOT NULL,
                report bytea NOT NULL,
                PRIMARY KEY (handler_id, case_id));
            CREATE UNIQUE INDEX yipai_case_number_of_day ON yipai_case (handler_id, day, sequence);
            CREATE UNIQUE INDEX yipai_case_report ON yipai_case (handler_id, report_id);
            CREATE INDEX yipai_case_unit ON yipai_case (handler_id, unit, day, sequence);
            CREATE TABLE yipai_case_change (
                handler_id text NOT NULL, case_id text NOT NULL, number integer NOT NULL, content bytea NOT NULL,
                PRIMARY KEY (handler_id, case_id, number));
            CREATE TABLE yipai_case_number (
                handler_id text NOT NULL, day integer NOT NULL, last bigint NOT NULL,
                PRIMARY KEY (handler_id, day));
            CREATE TABLE yipai_case_photo (
                handler_id text NOT NULL, case_id text NOT NULL, digest text NOT NULL, public_copy text NOT NULL,
                PRIMARY KEY (handler_id, case_id, digest));
            CREATE TABLE yipai_case_reporter (
                handler_id text NOT NULL, case_id text NOT NULL, subject_id text NOT NULL, mobile_number text, name text,
                PRIMARY KEY (handler_id, case_id));
            CREATE INDEX yipai_case_reporter_subject ON yipai_case_reporter (handler_id, subject_id, case_id);
            CREATE TABLE yipai_photo_owner (
                handler_id text NOT NULL, subject_id text NOT NULL, digest text NOT NULL,
                PRIMARY KEY (handler_id, subject_id, digest));
            """);
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yipai.EntityFrameworkCore.Model;

namespace Yipai.EntityFrameworkCore.Migrations;

/// <summary>Creates the first tables of the package.</summary>
/// <remarks>The ledger has eight partitions by person, each of which can move to its own disk.</remarks>
[DbContext(typeof(PostgreSqlYipaiContext))]
[Migration("0001_FirstTables")]
internal sealed class PostgreSqlFirstTables : Migration
{
    private const int Partitions = 8;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE TABLE yipai_consent_entry (
                handler_id text NOT NULL, subject_id text NOT NULL, sequence bigint NOT NULL, entry_id text NOT NULL,
                content bytea NOT NULL,
                PRIMARY KEY (handler_id, subject_id, sequence)) PARTITION BY HASH (subject_id);
            CREATE UNIQUE INDEX yipai_consent_entry_id ON yipai_consent_entry (handler_id, subject_id, entry_id);
            CREATE TABLE yipai_audit_entry (
                handler_id text NOT NULL, sequence bigint NOT NULL, content bytea NOT NULL, leaf_hash bytea NOT NULL,
                PRIMARY KEY (handler_id, sequence));
            CREATE TABLE yipai_audit_node (
                handler_id text NOT NULL, level integer NOT NULL, position bigint NOT NULL, hash bytea NOT NULL,
                PRIMARY KEY (handler_id, level, position));
            CREATE TABLE yipai_audit_opening (
                handler_id text NOT NULL, sequence bigint NOT NULL, name text NOT NULL, salt bytea NOT NULL,
                PRIMARY KEY (handler_id, sequence, name));
            CREATE TABLE yipai_audit_head (
                handler_id text NOT NULL, size bigint NOT NULL, root_hash bytea NOT NULL,
                PRIMARY KEY (handler_id));
            CREATE TABLE yipai_rights_step (
                handler_id text NOT NULL, request_id text NOT NULL, sequence integer NOT NULL,
                subject_id text NOT NULL, at bigint NOT NULL, content bytea NOT NULL,
                PRIMARY KEY (handler_id, request_id, sequence));
            CREATE INDEX yipai_rights_step_subject ON yipai_rights_step (handler_id, subject_id, at);
            CREATE TABLE yipai_disclosure_record (
                handler_id text NOT NULL, record_id text COLLATE "C" NOT NULL, subject_id text NOT NULL,
                at bigint NOT NULL, content bytea NOT NULL,
                PRIMARY KEY (handler_id, record_id));
            CREATE INDEX yipai_disclosure_record_at ON yipai_disclosure_record (handler_id, at, record_id);
            CREATE INDEX yipai_disclosure_record_subject ON yipai_disclosure_record (handler_id, subject_id, at);
            CREATE TABLE yipai_incident_step (
                handler_id text NOT NULL, sequence bigint NOT NULL, incident_id text NOT NULL, content bytea NOT NULL,
                PRIMARY KEY (handler_id, sequence));
            CREATE INDEX yipai_incident_step_id ON yipai_incident_step (handler_id, incident_id, sequence);
            CREATE TABLE yipai_retention_record (
                handler_id text NOT NULL, record_id text COLLATE "C" NOT NULL, subject_id text NOT NULL,
                item text NOT NULL, activity text NOT NULL,
                since bigint NOT NULL, closed_at bigint, deleted_at bigint, refused_at bigint, use_ended_at bigint,
                PRIMARY KEY (handler_id, record_id));
            CREATE INDEX yipai_retention_record_subject ON yipai_retention_record (handler_id, subject_id, record_id);
            """);
        for (int part = 0; part < Partitions; part++)
        {
            migrationBuilder.Sql(
                $"CREATE TABLE yipai_consent_entry_{part} PARTITION OF yipai_consent_entry "
                + $"FOR VALUES WITH (MODULUS {Partitions}, REMAINDER {part});");
        }
    }
}

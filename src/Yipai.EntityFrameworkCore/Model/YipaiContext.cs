using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>The tables, alike under every provider: texts, bytes and 64-bit integers only.</summary>
/// <remarks>Every key begins with the handler, so that nothing of one is found under another.</remarks>
internal abstract class YipaiContext(DbContextOptions options) : DbContext(options)
{
    public const string HistoryTable = "yipai_migration";

    public DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();

    public DbSet<AuditOpeningRow> AuditOpenings => Set<AuditOpeningRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConsentEntryRow>().ToTable("yipai_consent_entry").HasKey(row => new { row.HandlerId, row.SubjectId, row.Sequence });
        modelBuilder.Entity<ConsentEntryRow>().HasIndex(row => new { row.HandlerId, row.SubjectId, row.EntryId }, "yipai_consent_entry_id").IsUnique();
        modelBuilder.Entity<AuditEntryRow>().ToTable("yipai_audit_entry").HasKey(row => new { row.HandlerId, row.Sequence });
        modelBuilder.Entity<AuditNodeRow>().ToTable("yipai_audit_node").HasKey(row => new { row.HandlerId, row.Level, row.Position });
        modelBuilder.Entity<AuditOpeningRow>().ToTable("yipai_audit_opening").HasKey(row => new { row.HandlerId, row.Sequence, row.Name });
        modelBuilder.Entity<AuditHeadRow>().ToTable("yipai_audit_head").HasKey(row => row.HandlerId);
        foreach (IMutableProperty property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            property.ValueGenerated = ValueGenerated.Never;
        }
    }
}

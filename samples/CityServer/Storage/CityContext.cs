using Microsoft.EntityFrameworkCore;

namespace Yipai.Samples.CityServer.Storage;

/// <summary>The city's tables. Who reported stands apart from what was reported.</summary>
public sealed class CityContext(DbContextOptions<CityContext> options) : DbContext(options)
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<ConsentRow> Consents => Set<ConsentRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<ReporterRow> Reporters => Set<ReporterRow>();

    public DbSet<PhotoRow> Photos => Set<PhotoRow>();

    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    public DbSet<AuditOpeningRow> AuditOpenings => Set<AuditOpeningRow>();

    public DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRow>().HasKey(row => row.SubjectId);
        modelBuilder.Entity<AccountRow>().HasIndex(row => row.AccountName).IsUnique();
        modelBuilder.Entity<SessionRow>().HasKey(row => row.TokenHash);
        modelBuilder.Entity<ConsentRow>().HasKey(row => row.Sequence);
        modelBuilder.Entity<ConsentRow>().HasIndex(row => row.EntryId).IsUnique();
        modelBuilder.Entity<ConsentRow>().HasIndex(row => new { row.HandlerId, row.SubjectId });
        modelBuilder.Entity<CaseRow>().HasKey(row => row.Sequence);
        modelBuilder.Entity<CaseRow>().HasIndex(row => row.CaseId).IsUnique();
        modelBuilder.Entity<CaseRow>().HasIndex(row => row.ReportId).IsUnique();
        modelBuilder.Entity<ReporterRow>().HasKey(row => row.CaseId);
        modelBuilder.Entity<ReporterRow>().HasIndex(row => row.SubjectId);
        modelBuilder.Entity<PhotoRow>().HasKey(row => new { row.Digest, row.SubjectId });
        modelBuilder.Entity<AuditEntryRow>().HasKey(row => row.Sequence);
        modelBuilder.Entity<AuditEntryRow>().Property(row => row.Sequence).ValueGeneratedNever();
        modelBuilder.Entity<AuditOpeningRow>().HasKey(row => new { row.Sequence, row.Name });
        modelBuilder.Entity<AuditHeadRow>().HasKey(row => row.Id);
        modelBuilder.Entity<AuditHeadRow>().Property(row => row.Id).ValueGeneratedNever();
    }
}

using Microsoft.EntityFrameworkCore;

namespace Yipai.Samples.CityServer;

/// <summary>The city's own tables. Who reported stands apart from what was reported.</summary>
public sealed class CityContext(DbContextOptions<CityContext> options) : DbContext(options)
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<ReporterRow> Reporters => Set<ReporterRow>();

    public DbSet<PhotoRow> Photos => Set<PhotoRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRow>().HasKey(row => row.SubjectId);
        modelBuilder.Entity<AccountRow>().HasIndex(row => row.AccountName).IsUnique();
        modelBuilder.Entity<SessionRow>().HasKey(row => row.TokenHash);
        modelBuilder.Entity<CaseRow>().HasKey(row => row.Sequence);
        modelBuilder.Entity<CaseRow>().HasIndex(row => row.CaseId).IsUnique();
        modelBuilder.Entity<CaseRow>().HasIndex(row => row.ReportId).IsUnique();
        modelBuilder.Entity<ReporterRow>().HasKey(row => row.CaseId);
        modelBuilder.Entity<ReporterRow>().HasIndex(row => row.SubjectId);
        modelBuilder.Entity<NoticeRow>().HasKey(row => row.ContentHash);
        modelBuilder.Entity<ReceiptRow>().HasKey(row => new { row.SubjectId, row.EntryId });
        modelBuilder.Entity<PhotoRow>().HasKey(row => new { row.Digest, row.SubjectId });
    }
}

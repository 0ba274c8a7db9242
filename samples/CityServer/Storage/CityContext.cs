using Microsoft.EntityFrameworkCore;

namespace Yipai.Samples.CityServer;

/// <summary>Defines the city's own tables. The package's database holds the cases and their reporters.</summary>
public sealed class CityContext(DbContextOptions<CityContext> options) : DbContext(options)
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRow>().HasKey(row => row.SubjectId);
        modelBuilder.Entity<AccountRow>().HasIndex(row => row.AccountName).IsUnique();
        modelBuilder.Entity<SessionRow>().HasKey(row => row.TokenHash);
        modelBuilder.Entity<NoticeRow>().HasKey(row => row.ContentHash);
        modelBuilder.Entity<ReceiptRow>().HasKey(row => new { row.SubjectId, row.EntryId });
    }
}

using Microsoft.EntityFrameworkCore;

namespace Yipai.Samples.CityServer;

/// <summary>The city's own tables. Cases and their reporters are in the package's database.</summary>
public sealed class CityContext(DbContextOptions<CityContext> options) : DbContext(options)
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRow>().HasKey(row => row.SubjectId);
        modelBuilder.Entity<AccountRow>().HasIndex(row => row.AccountName).IsUnique();
        modelBuilder.Entity<SessionRow>().HasKey(row => row.TokenHash);
    }
}

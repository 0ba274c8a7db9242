using Microsoft.EntityFrameworkCore;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Defines the tables of bound accounts and of sign-ins at other sites.</summary>
internal static class IdentityModel
{
    public static void AddTo(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountBindingRow>().ToTable("yipai_account_binding")
            .HasKey(row => new { row.HandlerId, row.ProviderId, row.Pseudonym });
        modelBuilder.Entity<AccountBindingRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.ProviderId }, "yipai_account_binding_subject").IsUnique();
        modelBuilder.Entity<BindingAttemptRow>().ToTable("yipai_binding_attempt").HasKey(row => new { row.HandlerId, row.AttemptId });
        modelBuilder.Entity<SiteGrantRow>().ToTable("yipai_site_grant")
            .HasKey(row => new { row.HandlerId, row.SubjectId, row.SiteId });
        modelBuilder.Entity<SiteSignInRow>().ToTable("yipai_site_sign_in").HasKey(row => new { row.HandlerId, row.SignInId });
    }
}

using Microsoft.EntityFrameworkCore;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Defines the tables of records that outlive an account for the term of their rule.</summary>
internal static class RecordsModel
{
    public static void AddTo(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<VerificationRow>().ToTable("yipai_verification").HasKey(row => new { row.HandlerId, row.VerificationId });
        modelBuilder.Entity<VerificationRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.VerificationId }, "yipai_verification_subject");
        modelBuilder.Entity<VerificationRow>().HasIndex(row => new { row.HandlerId, row.AskedAt }, "yipai_verification_asked");
        modelBuilder.Entity<PurchaseRow>().ToTable("yipai_purchase").HasKey(row => new { row.HandlerId, row.PurchaseId });
        modelBuilder.Entity<PurchaseRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.PurchaseId }, "yipai_purchase_subject");
        modelBuilder.Entity<PurchaseRow>().HasIndex(row => new { row.HandlerId, row.PlacedAt }, "yipai_purchase_placed");
    }
}

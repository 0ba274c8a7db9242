using Microsoft.EntityFrameworkCore;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Defines the tables of participation.</summary>
internal static class ParticipationModel
{
    public static void AddTo(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ParticipationRow>().ToTable("yipai_participation").HasKey(row => new { row.HandlerId, row.EntryId });
        modelBuilder.Entity<ParticipationRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.At, row.EntryId }, "yipai_participation_subject");
        modelBuilder.Entity<ParticipationRow>().HasIndex(
            row => new { row.HandlerId, row.Target, row.TargetId, row.Action, row.At, row.EntryId }, "yipai_participation_target");
        modelBuilder.Entity<PreferenceTagRow>().ToTable("yipai_preference_tag")
            .HasKey(row => new { row.HandlerId, row.SubjectId, row.Name });
        modelBuilder.Entity<TopicRow>().ToTable("yipai_topic").HasKey(row => new { row.HandlerId, row.TopicId });
        modelBuilder.Entity<TopicRow>().HasIndex(row => new { row.HandlerId, row.PublishedAt, row.TopicId }, "yipai_topic_published");
    }
}

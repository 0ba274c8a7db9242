using Microsoft.EntityFrameworkCore;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Defines the tables of recordings and surveys.</summary>
internal static class SupportModel
{
    public static void AddTo(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RecordingRow>().ToTable("yipai_recording").HasKey(row => new { row.HandlerId, row.TicketId });
        modelBuilder.Entity<RecordingRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.TicketId }, "yipai_recording_subject");
        modelBuilder.Entity<RecordingRow>().HasIndex(row => new { row.HandlerId, row.LastDay }, "yipai_recording_last_day");
        modelBuilder.Entity<RecordingPartRow>().ToTable("yipai_recording_part")
            .HasKey(row => new { row.HandlerId, row.TicketId, row.PartId });
        modelBuilder.Entity<SurveyRow>().ToTable("yipai_survey").HasKey(row => new { row.HandlerId, row.SurveyId });
        modelBuilder.Entity<SurveyRow>().HasIndex(row => new { row.HandlerId, row.PublishedAt, row.SurveyId }, "yipai_survey_published");
        modelBuilder.Entity<SurveyReplyRow>().ToTable("yipai_survey_reply").HasKey(row => new { row.HandlerId, row.ReplyId });
        modelBuilder.Entity<SurveyReplyRow>()
            .HasIndex(row => new { row.HandlerId, row.SurveyId, row.ReplyId }, "yipai_survey_reply_survey");
        modelBuilder.Entity<SurveyReplyRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.SurveyId }, "yipai_survey_reply_person").IsUnique();
    }
}

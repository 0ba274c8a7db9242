using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Defines the same tables for every provider.</summary>
/// <remarks>
/// They hold only texts, bytes and integers. Instants are UTC in ticks of 100 ns. Every key begins with the handler, so that no query of
/// one handler finds a row of another.
/// </remarks>
internal abstract class YipaiContext(DbContextOptions options) : DbContext(options)
{
    public const string HistoryTable = "yipai_migration";

    public DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();

    public DbSet<AuditOpeningRow> AuditOpenings => Set<AuditOpeningRow>();

    public DbSet<RightsStepRow> RightsSteps => Set<RightsStepRow>();

    public DbSet<DisclosureRecordRow> DisclosureRecords => Set<DisclosureRecordRow>();

    public DbSet<AuthorizationRow> Authorizations => Set<AuthorizationRow>();

    public DbSet<HandlerChangeRow> HandlerChanges => Set<HandlerChangeRow>();

    public DbSet<ImpactAssessmentRow> ImpactAssessments => Set<ImpactAssessmentRow>();

    public DbSet<IncidentStepRow> IncidentSteps => Set<IncidentStepRow>();

    public DbSet<RetentionRow> RetentionRecords => Set<RetentionRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<CaseChangeRow> CaseChanges => Set<CaseChangeRow>();

    public DbSet<CasePhotoRow> CasePhotos => Set<CasePhotoRow>();

    public DbSet<CaseReporterRow> CaseReporters => Set<CaseReporterRow>();

    public DbSet<PhotoOwnerRow> PhotoOwners => Set<PhotoOwnerRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    public DbSet<CityProfileRow> CityProfiles => Set<CityProfileRow>();

    public DbSet<MessageRow> Messages => Set<MessageRow>();

    public DbSet<TicketRow> Tickets => Set<TicketRow>();

    public DbSet<DeidentifiedCaseRow> DeidentifiedCases => Set<DeidentifiedCaseRow>();

    public DbSet<StoreRow> Stores => Set<StoreRow>();

    public DbSet<RecordingRow> Recordings => Set<RecordingRow>();

    public DbSet<RecordingPartRow> RecordingParts => Set<RecordingPartRow>();

    public DbSet<SurveyRow> Surveys => Set<SurveyRow>();

    public DbSet<SurveyReplyRow> SurveyReplies => Set<SurveyReplyRow>();

    public DbSet<ParticipationRow> Participations => Set<ParticipationRow>();

    public DbSet<PreferenceTagRow> PreferenceTags => Set<PreferenceTagRow>();

    public DbSet<TopicRow> Topics => Set<TopicRow>();

    public DbSet<ServiceLogRow> ServiceLog => Set<ServiceLogRow>();

    public DbSet<ContactSwitchRow> ContactSwitches => Set<ContactSwitchRow>();

    public DbSet<ContactQuestionRow> ContactQuestions => Set<ContactQuestionRow>();

    public DbSet<ContactLinkRow> ContactLinks => Set<ContactLinkRow>();

    public DbSet<VerificationRow> Verifications => Set<VerificationRow>();

    public DbSet<PurchaseRow> Purchases => Set<PurchaseRow>();

    public DbSet<ReceivedRow> Received => Set<ReceivedRow>();

    public DbSet<SecurityFindingRow> SecurityFindings => Set<SecurityFindingRow>();

    public DbSet<AccountBindingRow> AccountBindings => Set<AccountBindingRow>();

    public DbSet<SiteGrantRow> SiteGrants => Set<SiteGrantRow>();

    public DbSet<SiteSignInRow> SiteSignIns => Set<SiteSignInRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConsentEntryRow>().ToTable("yipai_consent_entry")
            .HasKey(row => new { row.HandlerId, row.SubjectId, row.Sequence });
        modelBuilder.Entity<ConsentEntryRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.EntryId }, "yipai_consent_entry_id").IsUnique();
        modelBuilder.Entity<AuditEntryRow>().ToTable("yipai_audit_entry").HasKey(row => new { row.HandlerId, row.Sequence });
        modelBuilder.Entity<AuditNodeRow>().ToTable("yipai_audit_node").HasKey(row => new { row.HandlerId, row.Level, row.Position });
        modelBuilder.Entity<AuditOpeningRow>().ToTable("yipai_audit_opening").HasKey(row => new { row.HandlerId, row.Sequence, row.Name });
        modelBuilder.Entity<AuditHeadRow>().ToTable("yipai_audit_head").HasKey(row => row.HandlerId);
        modelBuilder.Entity<RightsStepRow>().ToTable("yipai_rights_step").HasKey(row => new { row.HandlerId, row.RequestId, row.Sequence });
        modelBuilder.Entity<RightsStepRow>().HasIndex(row => new { row.HandlerId, row.SubjectId, row.At }, "yipai_rights_step_subject");
        modelBuilder.Entity<DisclosureRecordRow>().ToTable("yipai_disclosure_record").HasKey(row => new { row.HandlerId, row.RecordId });
        modelBuilder.Entity<DisclosureRecordRow>()
            .HasIndex(row => new { row.HandlerId, row.At, row.RecordId }, "yipai_disclosure_record_at");
        modelBuilder.Entity<DisclosureRecordRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.At }, "yipai_disclosure_record_subject");
        modelBuilder.Entity<AuthorizationRow>().ToTable("yipai_authorization")
            .HasKey(row => new { row.HandlerId, row.AuthorizationId });
        modelBuilder.Entity<AuthorizationRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.AuthorizationId }, "yipai_authorization_subject");
        modelBuilder.Entity<AuthorizationRow>()
            .HasIndex(row => new { row.HandlerId, row.OrganizationId, row.AuthorizationId }, "yipai_authorization_organization");
        modelBuilder.Entity<HandlerChangeRow>().ToTable("yipai_handler_change").HasKey(row => new { row.HandlerId, row.ChangeId });
        modelBuilder.Entity<ImpactAssessmentRow>().ToTable("yipai_impact_assessment")
            .HasKey(row => new { row.HandlerId, row.AssessmentId });
        modelBuilder.Entity<ImpactAssessmentRow>()
            .HasIndex(row => new { row.HandlerId, row.SignedAt, row.AssessmentId }, "yipai_impact_assessment_signed");
        modelBuilder.Entity<IncidentStepRow>().ToTable("yipai_incident_step").HasKey(row => new { row.HandlerId, row.Sequence });
        modelBuilder.Entity<IncidentStepRow>()
            .HasIndex(row => new { row.HandlerId, row.IncidentId, row.Sequence }, "yipai_incident_step_id");
        modelBuilder.Entity<RetentionRow>().ToTable("yipai_retention_record").HasKey(row => new { row.HandlerId, row.RecordId });
        modelBuilder.Entity<RetentionRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.RecordId }, "yipai_retention_record_subject");
        modelBuilder.Entity<CaseRow>().ToTable("yipai_case").HasKey(row => new { row.HandlerId, row.CaseId });
        modelBuilder.Entity<CaseRow>().HasIndex(row => new { row.HandlerId, row.Day, row.Sequence }, "yipai_case_number_of_day").IsUnique();
        modelBuilder.Entity<CaseRow>().HasIndex(row => new { row.HandlerId, row.ReportId }, "yipai_case_report").IsUnique();
        modelBuilder.Entity<CaseRow>().HasIndex(row => new { row.HandlerId, row.Unit, row.Day, row.Sequence }, "yipai_case_unit");
        modelBuilder.Entity<CaseRow>().HasIndex(row => new { row.HandlerId, row.Stage, row.Day, row.Sequence }, "yipai_case_stage");
        modelBuilder.Entity<CaseChangeRow>().ToTable("yipai_case_change").HasKey(row => new { row.HandlerId, row.CaseId, row.Number });
        modelBuilder.Entity<CaseNumberRow>().ToTable("yipai_case_number").HasKey(row => new { row.HandlerId, row.Day });
        modelBuilder.Entity<CasePhotoRow>().ToTable("yipai_case_photo").HasKey(row => new { row.HandlerId, row.CaseId, row.Digest });
        modelBuilder.Entity<CaseReporterRow>().ToTable("yipai_case_reporter").HasKey(row => new { row.HandlerId, row.CaseId });
        modelBuilder.Entity<CaseReporterRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.CaseId }, "yipai_case_reporter_subject");
        modelBuilder.Entity<PhotoOwnerRow>().ToTable("yipai_photo_owner").HasKey(row => new { row.HandlerId, row.SubjectId, row.Digest });
        modelBuilder.Entity<AccountRow>().ToTable("yipai_account").HasKey(row => new { row.HandlerId, row.SubjectId });
        modelBuilder.Entity<AccountRow>().HasIndex(row => new { row.HandlerId, row.AccountName }, "yipai_account_name").IsUnique();
        modelBuilder.Entity<SessionRow>().ToTable("yipai_session").HasKey(row => new { row.HandlerId, row.TokenHash });
        modelBuilder.Entity<SessionRow>().HasIndex(row => new { row.HandlerId, row.SubjectId }, "yipai_session_subject");
        modelBuilder.Entity<ReceiptRow>().ToTable("yipai_receipt").HasKey(row => new { row.HandlerId, row.SubjectId, row.EntryId });
        modelBuilder.Entity<CityProfileRow>().ToTable("yipai_city_profile").HasKey(row => new { row.HandlerId, row.ContentHash });
        modelBuilder.Entity<MessageRow>().ToTable("yipai_message").HasKey(row => new { row.HandlerId, row.SubjectId, row.MessageId });
        ParticipationModel.AddTo(modelBuilder);
        SupportModel.AddTo(modelBuilder);
        modelBuilder.Entity<CaseRow>().HasIndex(row => new { row.HandlerId, row.CaseId }, "yipai_case_due");
        modelBuilder.Entity<DeidentifiedCaseRow>().ToTable("yipai_deidentified_case").HasKey(row => new { row.HandlerId, row.Pseudonym });
        modelBuilder.Entity<StoreRow>().ToTable("yipai_store").HasKey(row => new { row.HandlerId, row.StoreName });
        modelBuilder.Entity<TicketRow>().ToTable("yipai_ticket").HasKey(row => new { row.HandlerId, row.TicketId });
        modelBuilder.Entity<TicketRow>().HasIndex(row => new { row.HandlerId, row.Kind, row.OpenedAt }, "yipai_ticket_open");
        modelBuilder.Entity<TicketRow>().HasIndex(row => new { row.HandlerId, row.SubjectId }, "yipai_ticket_subject");
        modelBuilder.Entity<TicketRow>().HasIndex(row => new { row.HandlerId, row.CaseId }, "yipai_ticket_case");
        modelBuilder.Entity<ServiceLogRow>().ToTable("yipai_service_log").HasKey(row => new { row.HandlerId, row.EntryId });
        modelBuilder.Entity<ServiceLogRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.At, row.EntryId }, "yipai_service_log_subject");
        modelBuilder.Entity<ServiceLogRow>().HasIndex(row => new { row.HandlerId, row.At }, "yipai_service_log_at");
        modelBuilder.Entity<ContactSwitchRow>().ToTable("yipai_contact_switch").HasKey(row => new { row.HandlerId, row.SubjectId });
        modelBuilder.Entity<ContactQuestionRow>().ToTable("yipai_contact_question")
            .HasKey(row => new { row.HandlerId, row.AskerId, row.Day, row.QuestionId });
        modelBuilder.Entity<ContactLinkRow>().ToTable("yipai_contact_link").HasKey(row => new { row.HandlerId, row.LinkId });
        modelBuilder.Entity<ContactLinkRow>()
            .HasIndex(row => new { row.HandlerId, row.AskerId, row.FoundId }, "yipai_contact_link_pair").IsUnique();
        modelBuilder.Entity<ContactLinkRow>().HasIndex(row => new { row.HandlerId, row.FoundId }, "yipai_contact_link_found");
        RecordsModel.AddTo(modelBuilder);
        IdentityModel.AddTo(modelBuilder);
        modelBuilder.Entity<ReceivedRow>().ToTable("yipai_received").HasKey(row => new { row.HandlerId, row.RecordId });
        modelBuilder.Entity<ReceivedRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.RecordId }, "yipai_received_subject");
        modelBuilder.Entity<SecurityFindingRow>().ToTable("yipai_security_finding").HasKey(row => new { row.HandlerId, row.FindingId });
        modelBuilder.Entity<SecurityFindingRow>()
            .HasIndex(row => new { row.HandlerId, row.SubjectId, row.FindingId }, "yipai_security_finding_subject");
        modelBuilder.Entity<SecurityFindingRow>()
            .HasIndex(row => new { row.HandlerId, row.FindingId }, "yipai_security_finding_review");
        foreach (IMutableProperty property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            property.ValueGenerated = ValueGenerated.Never;
        }
    }
}

using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Whatever holds texts prints without personal values, and a masked log shows none of them either.</summary>
/// <remarks>
/// The tests fill each text of each public type with personal values. Those texts that a type prints on purpose are ids and tokens, and
/// the list below names them one by one.
/// </remarks>
public sealed partial class PersonalPrintingTests
{
    /// <summary>Texts that a type prints, because they are an id, a code, a token or a name of a class of things.</summary>
    private static readonly HashSet<string> Printed =
    [
        // Ids and codes of the policy, the law and a catalogue.
        "ClauseId.value", "RuleCitation.text", "DataItem.Id", "ProcessingActivity.Id", "ProcessingPurpose.Id", "LocalizedText.Chinese",
        "FindingKind.Id", "FindingRule.Id", "ConsentSuspension.Rule", "PurposeNotice.ActivityId", "PreferenceChoice.Subject",
        "ConsentRecord.ScopeId", "ConsentReceipt.ScopeId", "AgreementAcceptance.AgreementId",
        "AgreementAcceptance.AgreementVersion", "AuditEvent.Kind", "AuditOpening.Name",

        // Ids of companies, keys and cases, which name no person.
        "HandlerId.value", "SourceAuthorization.SourceId", "DisclosureRecord.RecipientId", "DeidentificationKey.Id", "Pseudonym.KeyId",
        "EcdsaRecordSigner.KeyId", "DeidentificationReport.ReportId", "IssuingDomain.Name", "EndpointDescription.Name", "CaseId.Value",
        "PublicCaseView.Id", "ReporterCaseView.Id", "DepartmentCaseView.Id", "StaffCaseView.Id", "SupportCaseView.Id", "QueueEntry.Id",
        "CaseActionsAnswer.Id", "Ticket.Id", "TicketAnswer.TicketId", "AgentTicket.TicketId", "InboxMessage.Id",
        "CommentEntry.CommentId", "CommentRemoval.CommentId", "TopicEntry.TopicId", "CivicTopic.Id", "ParticipationPlace.Id",
        "HandlerChangeRequest.RecipientId", "HandlerChangeStatus.Stage",
        "OutsideOrganization.Id", "AuthorizationRequest.OrganizationId", "AuthorizationStatus.AuthorizationId",
        "GrantedAuthorization.AuthorizationId", "DisclosedItem.Item", "DisclosureAuthorization.OrganizationId",
        "SupportRecording.TicketId", "RecordedWords.Id", "RecordingPart.PartId", "RecordingAnswer.TicketId", "RecordingAnswer.State",
        "KeptSurveyReply.Id", "SurveyReplyEntry.ReplyId", "SurveyEntry.SurveyId",
        "DeidentifiedCase.Subject", "SurveyReply.SurveyId", "PhotoDigest.Hex", "UploadId.Text", "InstallationAnswer.EventId",
        "ContactLink.Id", "ReceivedRecord.Id", "ReceivedLine.RecordId",
        "ReceivedAnswer.RecordId", "SecurityFinding.Id", "FindingLine.FindingId", "FindingLine.State",
        "PurchaseEntry.Id", "PurchaseLine.PurchaseId", "PurchaseLine.State", "OrderLine.PurchaseId", "OrderLine.State",
        "PurchaseRequest.ServiceId", "ServiceOffer.ServiceId", "PaymentInstitution.Id",
        "VerificationEntry.Id", "VerificationHop.Id", "VerificationInquiry.RequestId", "VerificationLine.State",
        "VerificationLine.VerificationId", "VerificationRoute.RouteId", "VerificationTerms.RouteId",
        "AccountBinding.ProviderId", "BindingAttempt.ProviderId", "SiteGrant.SiteId", "SiteSignIn.SiteId", "IdentityTerms.ProviderId",
        "IdentityProviderLine.ProviderId", "IdentityAttemptRequest.ProviderId", "IdentityAttempt.ProviderId",
        "BindingLine.ProviderId", "SiteLine.SiteId", "SiteGrantLine.SiteId", "SiteSignInAnswer.SignInId",
        "ContactAnswer.QuestionId", "Connection.ConnectionId", "Connection.State",
        "RevealRequest.Item", "RevealedValue.Item", "RevealedValue.CaseId", "ExplainedHolding.Item",

        // One word for a way, a state or a reason.
        "DeviceOwner.Channel", "GuardianProof.Method", "IdentityEvidence.Method", "CaseStatus.Stage", "ServerProblem.Reason",
        "ServerProblem.Rules", "DeliveryOutcome.Reason", "CityRequest.Method", "PublicCaseView.Stage", "QueueEntry.Stage",
        "CaseActionsAnswer.Stage", "InboxMessage.Kind", "TicketAnswer.Kind", "AgentTicket.Kind", "TicketRequest.Kind",
        "ServiceLogEntry.Operation", "ServiceLogLine.Operation", "InstallationRequest.Operation",
        "RightsReply.Decision", "RightsRequestBody.Kind", "RightsRequestStatus.Kind", "RightsRequestStatus.State", "RevealRequest.Reason",
        "CommentEntry.Action", "CommentRequest.Action", "OwnParticipation.Action", "OwnParticipation.Kind", "ParticipationAnswer.Kind",
        "TopicEntry.Kind", "TopicRequest.Kind",
        "PhotoLabelView.Kind", "PlaceView.Datum", "UploadChecksum.Algorithm", "CaseMetric.ChineseName", "CodeSegment.Name",
        "CaseSubject.Name",
    ];

    private static readonly Type[] NoHolders = [typeof(Delegate), typeof(Attribute), typeof(Exception)];

    public static TheoryData<string> Assemblies => Packages.All;

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void ToString_OfAPublicType_PrintsNoTextButTheListedOnes(string package)
    {
        string[] printed =
        [
            .. from type in Holders(package)
               where !RecordPrintingTests.Impersonal.Contains(type.Name)
               from mark in MarksIn(FilledObjects.Of(type).ToString() ?? "")
               where !Printed.Contains(mark) && !RecordPrintingTests.Impersonal.Contains(mark.Split('.')[0])
               select $"{type.FullName} prints {mark}",
        ];

        Assert.True(printed.Length == 0, string.Join('\n', printed));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void MaskedLog_OfAPublicType_ShowsNoPersonalValue(string package)
    {
        var log = new WrittenLog();
        using ServiceProvider services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log).AddYipaiMasking()).BuildServiceProvider();
        ILogger logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("host");
        var shown = new List<string>();

        foreach (Type type in Holders(package))
        {
            log.Written.Clear();
            logger.LogInformation("taken apart {@Value}", FilledObjects.Of(type));
            logger.LogInformation("as it is {Value}", FilledObjects.Of(type));
            shown.AddRange(
                from line in log.Written
                from value in new[] { FilledObjects.Mobile, FilledObjects.Identity, FilledObjects.PersonName }
                where line.Contains(value, StringComparison.Ordinal)
                select $"{type.FullName}: {line}");
        }

        Assert.True(shown.Count == 0, string.Join('\n', shown));
    }

    [Fact]
    public void Printed_Texts_AreTextsOfTypesThatExist()
    {
        HashSet<string> known = [.. Packages.Names.SelectMany(name => Packages.Load(name).GetTypes()).Select(type => type.Name)];

        Assert.All(Printed, mark => Assert.Contains(mark.Split('.')[0], known));
    }

    private static IEnumerable<Type> Holders(string package) => Packages.Load(package).GetExportedTypes().Where(type =>
        type is { IsAbstract: false, IsInterface: false, IsByRefLike: false, IsEnum: false, ContainsGenericParameters: false }
        && !Array.Exists(NoHolders, one => one.IsAssignableFrom(type))
        && type.GetProperties().Length > 0 && type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType != typeof(object));

    /// <summary>Returns the marks of the texts that were printed, and the name of a person, which has no mark.</summary>
    private static IEnumerable<string> MarksIn(string printed) => Marks().Matches(printed).Select(match => match.Groups[1].Value)
        .Concat(printed.Contains(FilledObjects.PersonName, StringComparison.Ordinal) ? [FilledObjects.PersonName] : []).Distinct();

    [GeneratedRegex("«([^»]+)»")]
    private static partial Regex Marks();

    /// <summary>Keeps what a provider gets: the message and each value, written as a provider writes them.</summary>
    private sealed class WrittenLog : ILoggerProvider, ILogger
    {
        public List<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Written.Add(formatter(state, exception));
            Written.AddRange(((IEnumerable<KeyValuePair<string, object?>>)state!).Select(pair => $"{pair.Key} = {pair.Value}"));
        }

        public void Dispose()
        {
        }
    }
}

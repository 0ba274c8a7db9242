using System.Reflection;
using System.Runtime.CompilerServices;
using Yipai.Cases.Views;
using Yipai.Privacy.Clauses;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>A record that can hold a personal value prints without it, also when it is logged as an object.</summary>
public sealed class RecordPrintingTests
{
    private const string Canary = "13912345678";

    /// <summary>Records whose texts come from the policy, a standard or the host's own set-up, and never from a person.</summary>
    internal static readonly string[] Impersonal =
    [
        "CityComponent", "CityEvent", "SubjectMove", "FilingCondition", "FilingConditions", "UnreadRow", "CivicCampaign",
        "VoluntarySurvey", "CaseActionEntry",
        "PreparationProblem", "ScrubRefusal", "ConsentAnswer", "InstallationAnswer", "ReceivedAnswer", "SurveyRemoval", "RecordingRequest",
        "StoreLine", "DeclaredStore", "DeidentifiedCase",
        "PhotoAnswer", "ReportAnswer", "ProblemBody", "ReceiptKey", "PolicyAnswer",
        "CityProfile", "CityPolicy", "CityLimits", "CaseHistoryEntry", "WithheldField", "SupportTicket", "AccountClosureStep",
        "AuditVerification", "IncidentNotice", "ErasureStep",
        "AssessmentNeed", "ConsentTally", "DisclosureTally", "RightsTally", "DataItemFacts", "SensitiveGroup", "PolicyClause", "PolicyTerm",
        "PolicyVersion", "ConsentNotice", "NoticeParagraph", "NoticeSpan", "NoticeSupplement", "ConsentScope", "DeemedOccasion",
        "PromptItem",
        "StoredEntry", "DeclaredStorage", "StorageLine",
        "DataRecipient", "DeidentificationEvidence", "DisclosureRequest", "DisclosureTerms", "EntrustmentAgreement",
        "HandlerChange",
        "ReidentificationGuarantee", "VerificationResult", "DecisionRecord", "LeakFinding", "PolicyChange", "PolicyFinding", "PolicyList",
        "PolicyListRow",
        "ActivityTerms", "MissingCondition", "PersonalInformationHandler", "AuditCheckpoint", "StoreDescription", "RetentionRule",
        "DiskOperation",
    ];

    public static TheoryData<Type> Views =>
        [.. Packages.Load("Yipai.Cases").GetExportedTypes().Where(type => type.Name.EndsWith("CaseView", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Records_WithTexts_PrintThemOnlyWhenTheyNameNobody(string package) => Assert.Empty(
        from type in Packages.Load(package).GetExportedTypes()
        where type.GetMethod("<Clone>$") is not null && !type.IsAbstract && PrintsEveryProperty(type) && !Impersonal.Contains(type.Name)
            && !IsGround(type)
        where type.GetProperties().Any(property => property.PropertyType == typeof(string) || property.PropertyType == typeof(object))
        select type.FullName);

    [Theory, MemberData(nameof(Views))]
    public void ToString_OfAView_ShowsNoValue(Type view)
    {
        ConstructorInfo constructor = view.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        object[] arguments = [.. constructor.GetParameters().Select(parameter => Argument(parameter))];

        string shown = constructor.Invoke(arguments).ToString()!;

        Assert.DoesNotContain(Canary, shown, StringComparison.Ordinal);
    }

    private static object Argument(ParameterInfo parameter) =>
        parameter.Name == "Id" ? "C20261129-1"
        : parameter.Name == "Stage" ? "Filed"
        : parameter.ParameterType == typeof(string) ? Canary
        : parameter.ParameterType == typeof(bool) ? false
        : parameter.ParameterType.IsAssignableFrom(typeof(string[])) ? new[] { Canary }
        : parameter.ParameterType == typeof(LocalizedText) ? new LocalizedText(Canary, Canary)
        : parameter.ParameterType == typeof(CaseStatus) ? new CaseStatus("Filed", new LocalizedText("已立案", "filed"), Canary, null, false)
        : parameter.ParameterType == typeof(PlaceView) ? new PlaceView(38.9, 121.6, "GCJ-02", Canary)
        : Array.CreateInstance(parameter.ParameterType.GetGenericArguments()[0], 0);

    private static bool PrintsEveryProperty(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)!.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsGround(Type type) => type.BaseType?.Name == "DisclosureGround";
}

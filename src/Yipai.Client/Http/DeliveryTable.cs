using System.Collections.Frozen;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Http;

/// <summary>Defines what each answer of the city means for an entry of the outbox.</summary>
/// <remarks>
/// The page docs/wire.md repeats this table. Two mistakes are possible, and the second is worse. If the table wrongly treats an outcome as
/// unknown, the client sends the entry again under its key, which has no effect. If the table wrongly treats an entry as delivered or
/// rejected, the entry is lost. Every answer that the table does not name therefore counts as unknown.
/// </remarks>
internal static class DeliveryTable
{
    /// <summary>The reason with which the city reports that its text is newer than the text that the person saw.</summary>
    public const string PolicyMovedOn = nameof(PolicyMovedOn);

    private const int BadRequest = 400;
    private const int Forbidden = 403;
    private const int Unprocessable = 422;

    /// <summary>The denials that end when the city has a record of the person.</summary>
    /// <remarks>The client sends the record and keeps the report.</remarks>
    private static readonly FrozenSet<string> OfLedger = new[]
    {
        DenialReason.NoticeNotShown, DenialReason.ConsentMissing, DenialReason.ConsentRefused, DenialReason.ConsentWithdrawn,
        DenialReason.ConsentExpired, DenialReason.ConsentSuspended, DenialReason.DeemedNotEnough, DenialReason.GuardianRequired,
    }.Select(reason => reason.ToString()).Append(PolicyMovedOn).ToFrozenSet();

    /// <summary>The refusals that the city would repeat for the same bytes at any later time.</summary>
    private static readonly FrozenSet<(int Status, string Reason)> Final =
        new[] { (BadRequest, "BadRequest") }
            .Concat(Enum.GetNames<DenialReason>().Where(name => name != nameof(DenialReason.None) && !OfLedger.Contains(name))
            .Select(name => (Forbidden, name)))
            .Concat(ReasonsOfTheBody.Select(reason => (Unprocessable, reason)))
            .ToFrozenSet();

    private static readonly FrozenSet<string> Words = Final.Select(row => row.Reason).ToFrozenSet();

    /// <summary>Gets the reasons and error codes that concern the body itself, not the state of the city.</summary>
    private static IEnumerable<string> ReasonsOfTheBody =>
    [
        "ForeignEvidence", "PhotoHasMetadata", "DigestMismatch", "KeyMismatch", "KeyReused",
        "YP0112", "YP0130", "YP0131",
        "YP0201", "YP0202", "YP0203", "YP0204", "YP0210", "YP0211", "YP0212", "YP0213", "YP0214", "YP0215",
        "YP0220", "YP0231", "YP0232", "YP0233", "YP0235", "YP0236", "YP0237", "YP0238", "YP0239", "YP0240", "YP0241", "YP0244",
    ];

    /// <summary>Indicates whether this package knows a reason, so that it is a word and cannot be a personal value.</summary>
    public static bool Knows(string reason) => OfLedger.Contains(reason) || Words.Contains(reason);

    /// <summary>Indicates whether an answer with this status and media type can confirm that the city has the entry.</summary>
    public static bool MayBeDelivered(int status, string? mediaType) => status is 200 or 201 && mediaType == CityApi.Json;

    /// <summary>Indicates whether the city lacks a notice or a consent that this host has recorded or can still ask for.</summary>
    public static bool LeadsToLedger(ServerProblem problem) => problem.Status == Forbidden && OfLedger.Contains(problem.Reason);

    /// <summary>Indicates whether the city would return the same problem for these bytes again.</summary>
    public static bool IsFinal(ServerProblem problem) => Final.Contains((problem.Status, problem.Reason));
}

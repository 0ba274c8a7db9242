using System.Collections.Frozen;
using Yipai.Privacy.Processing;

namespace Yipai.Client.Http;

/// <summary>The one table that says what an answer means for an entry of the outbox; docs/wire.md repeats it.</summary>
/// <remarks>
/// Two mistakes are possible, and they weigh differently. An entry wrongly taken for unknown is sent once more under its key,
/// which has no effect. One wrongly taken for delivered or rejected is lost. So everything that the table does not name is unknown.
/// </remarks>
internal static class DeliveryTable
{
    /// <summary>The reason by which the city says that its text is newer than the one that the person saw.</summary>
    public const string PolicyMovedOn = nameof(PolicyMovedOn);

    private const int BadRequest = 400;
    private const int Forbidden = 403;
    private const int Unprocessable = 422;

    /// <summary>Denials that end when the city has a record of the person: they lead back to the ledger and never lose a report.</summary>
    private static readonly FrozenSet<string> OfLedger = new[]
    {
        DenialReason.NoticeNotShown, DenialReason.ConsentMissing, DenialReason.ConsentRefused, DenialReason.ConsentWithdrawn,
        DenialReason.ConsentExpired, DenialReason.ConsentSuspended, DenialReason.DeemedNotEnough, DenialReason.GuardianRequired,
    }.Select(reason => reason.ToString()).Append(PolicyMovedOn).ToFrozenSet();

    /// <summary>Refusals of the city that the same bytes meet again, whenever they are sent.</summary>
    private static readonly FrozenSet<(int Status, string Reason)> Final =
        new[] { (BadRequest, "BadRequest") }
            .Concat(Enum.GetNames<DenialReason>().Where(name => name != nameof(DenialReason.None) && !OfLedger.Contains(name))
            .Select(name => (Forbidden, name)))
            .Concat(ReasonsOfTheBody.Select(reason => (Unprocessable, reason)))
            .ToFrozenSet();

    /// <summary>The reasons and error codes that speak of the body itself, not of the city's own state.</summary>
    private static IEnumerable<string> ReasonsOfTheBody =>
    [
        "ForeignEvidence", "PhotoHasMetadata", "DigestMismatch", "KeyMismatch", "KeyReused",
        "YP0112", "YP0130", "YP0131",
        "YP0201", "YP0202", "YP0203", "YP0204", "YP0210", "YP0211", "YP0212", "YP0213", "YP0214", "YP0215",
        "YP0220", "YP0231", "YP0232", "YP0233", "YP0235", "YP0236", "YP0237", "YP0240", "YP0241",
    ];

    /// <summary>Indicates whether an answer with this status and media type can be the city's word that it has something.</summary>
    public static bool MayBeDelivered(int status, string? mediaType) => status is 200 or 201 && mediaType == CityApi.Json;

    /// <summary>Indicates whether the city lacks a notice or a consent that this host may have, or may still ask for.</summary>
    public static bool LeadsToLedger(ServerProblem problem) => problem.Status == Forbidden && OfLedger.Contains(problem.Reason);

    /// <summary>Indicates whether a problem of the city is its last word on these bytes.</summary>
    public static bool IsFinal(ServerProblem problem) => Final.Contains((problem.Status, problem.Reason));
}

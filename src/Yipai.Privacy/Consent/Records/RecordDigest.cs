using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Yipai.Privacy.Consent;

/// <summary>Computes the SHA-256 of a record, which receipts name and to which the audit log commits.</summary>
/// <remarks>The digest covers its own lines and not the stored JSON, so that a member added later does not change old digests.</remarks>
internal static class RecordDigest
{
    public static string Of(ConsentRecord record) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines(record)))));

    private static IEnumerable<string> Lines(ConsentRecord record) =>
    [
        "yipai-consent-record/1",
        .. new[]
        {
            record.EntryId.ToString("D"), record.HandlerId.Value, record.SubjectId.Value, record.PolicyHash, Time(record.At),
            record.Channel,
            record.ScopeId, record.ScopeHash, record.Event.ToString(), record.Kind.ToString(), record.Profile.ToString(), record.PromptHash,
            string.Join(',', record.Items), record.Gesture,
            record.ExpiresAt is { } end ? Time(end) : "",
            record.Follows?.ToString("D") ?? "",
            record.Guardian is { GuardianId.IsDefault: false } guardian ? guardian.GuardianId.Value : "",
            record.Guardian?.Method ?? "", record.DocumentHash ?? "", record.Trigger ?? "",
        }.Concat(record.Guardian is { Relation: { Length: > 0 } relation } ? [relation] : []).Select(line => line.ReplaceLineEndings(" ")),
    ];

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}

using System.Buffers;
using System.Text.Json;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Policies;

/// <summary>The versions of a policy, for anyone to read without an account (P4.6.1/3).</summary>
public sealed class PolicyHistory
{
    private readonly PrivacyPolicy[] _versions;

    /// <summary>Puts versions together.</summary>
    /// <param name="versions">One version or more; two of one date and different bytes are two versions (P0/1).</param>
    public PolicyHistory(params IEnumerable<PrivacyPolicy> versions) =>
        _versions = [.. versions.DistinctBy(policy => policy.Version.ContentHash).OrderBy(policy => policy.Version.EffectiveDate)];

    /// <summary>The versions, oldest first.</summary>
    public IReadOnlyList<PrivacyPolicy> Versions => _versions;

    /// <summary>The version in force on a day, or null before the first; one not yet effective is not in force.</summary>
    public PrivacyPolicy? InForceOn(DateOnly day) => Array.FindLast(_versions, policy => policy.Version.EffectiveDate <= day);

    /// <summary>The list of versions as UTF-8 JSON: id, version, date, hash, and which is in force.</summary>
    public byte[] Write(DateOnly today)
    {
        PrivacyPolicy? current = InForceOn(today);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (PrivacyPolicy policy in _versions)
            {
                PolicyVersion version = policy.Version;
                json.WriteStartObject();
                json.WriteString("policyId", version.PolicyId);
                json.WriteString("version", version.Version);
                json.WriteString("effectiveDate", version.EffectiveDate.ToString("O"));
                json.WriteString("contentHash", version.ContentHash);
                json.WriteBoolean("inForce", policy == current);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }
}

using System.Buffers;
using System.Text.Json;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Policies;

/// <summary>Holds the versions of a policy, which anyone may read without an account (P4.6.1/3).</summary>
public sealed class PolicyHistory
{
    private readonly PrivacyPolicy[] _versions;

    /// <summary>Creates a history from versions.</summary>
    /// <param name="versions">One version or more. Two with the same date but different bytes are two versions (P0/1).</param>
    public PolicyHistory(params IEnumerable<PrivacyPolicy> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        _versions = [.. versions.DistinctBy(policy => policy.Version.ContentHash).OrderBy(policy => policy.Version.EffectiveDate)];
    }

    /// <summary>Gets the versions, oldest first.</summary>
    public IReadOnlyList<PrivacyPolicy> Versions => _versions;

    /// <summary>Returns the version in force on a day, or null before the first one.</summary>
    /// <remarks>A version that is not yet effective does not count.</remarks>
    public PrivacyPolicy? InForceOn(DateOnly day) => Array.FindLast(_versions, policy => policy.Version.EffectiveDate <= day);

    /// <summary>Returns the list of versions as UTF-8 JSON: id, version, date, hash, and which version is in force.</summary>
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

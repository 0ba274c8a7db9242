using System.Collections.Frozen;
using System.Security.Cryptography;
using Yipai.Benchmarks.Tables;
using Yipai.Privacy;
using Yipai.Privacy.Audit;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Benchmarks;

/// <summary>What is measured, and the least that could be done instead.</summary>
internal static class Workloads
{
    /// <summary>Keeps a result alive, so that its computation cannot be left out.</summary>
    private static object? _kept;
    private static bool _answer;

    public static void Decide()
    {
        (PrivacyGuard guard, ConsentState consent, ProcessingRequest request) = (DecisionTables.Guard, DecisionTables.Consent, DecisionTables.Request);
        if (!guard.Decide(request, consent).IsAllowed)
        {
            throw new InvalidOperationException("The allowed path is no longer allowed.");
        }

        FrozenDictionary<string, ulong> table = Activities.All.ToFrozenDictionary(activity => activity.Id, _ => 0b110UL);
        string key = Activities.ReportCase.Id;
        Measurement.Compare(
            "`guard.Decide`, allowed", () => _answer = guard.Decide(request, consent).IsAllowed,
            "`FrozenDictionary` lookup and bit test", () => _answer = (table[key] & 0b100) != 0);
    }

    public static void Append()
    {
        byte[] leaf = SHA256.HashData("entry"u8);
        var root = new MerkleRoot();
        Measurement.Compare(
            "`MerkleRoot.Append`", () => root.Append(leaf),
            "one SHA-256 of 64 bytes", () => _kept = SHA256.HashData(new byte[64]));
    }
}

using System.Globalization;
using System.Security.Cryptography;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Benchmarks;

/// <summary>Compares the audit log in memory with the hashing of the same bytes, which every such log needs.</summary>
internal static class AuditWorkloads
{
    private const int BatchSize = 64;
    private const int LogSize = 1024;

    internal static readonly AuditEvent Happened = AuditEvent.Of("disclosure.decided")
        .Citing(ClauseId.Parse("P4.4.1-1"), new StrictRuleId(30), RuleCitation.FromLaw("PIPL 23"))
        .With("case", "C20261123-0001").With("recipient", "city-management").With("reason", "none");

    private static readonly AuditEvent Committed = Happened.Committing("reporter", "13812345678");

    public static void Append()
    {
        Compare("`AuditLog.AppendAsync`, one event", Happened, 1);
        Compare($"`AuditLog.AppendAsync`, a batch of {BatchSize}", Happened, BatchSize);
        Compare("the same with a commitment each", Committed, BatchSize);
    }

    public static void Verify()
    {
        foreach (AuditEvent happened in (AuditEvent[])[Happened, Committed])
        {
            InMemoryAuditStore store = Filled(happened, 10_000).Store;
            List<byte[]> contents = Contents(store);
            Measurement.Compare(
                $"`AuditVerifier.VerifyAsync`, 10 000 entries of {contents[0].Length} B", () => Done(AuditVerifier.VerifyAsync(store)),
                "SHA-256 of each", () => contents.ForEach(Hash));
        }
    }

    /// <summary>Prints how many nodes a proof reads as a log grows.</summary>
    /// <remarks>The tables of <see cref="Tables.ProofTables"/> give the times.</remarks>
    public static void Prove()
    {
        Console.WriteLine();
        Console.WriteLine("| entries | inclusion: nodes read | path | consistency: nodes read | path |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
        foreach (int size in (int[])[1_000, 10_000, 100_000, 1_000_000])
        {
            (InMemoryAuditStore store, AuditLog log) = Filled(Happened, size);
            using AuditLog kept = log;
            var counting = new CountingAuditStore(store);
            using var counted = new AuditLog(counting, TimeProvider.System);
            long place = size / 3;
            InclusionProof inclusion = Done(counted.ProveInclusionAsync(place));
            long inclusionReads = counting.TakeCount();
            ConsistencyProof consistency = Done(counted.ProveConsistencyAsync(place));
            long consistencyReads = counting.TakeCount();
            byte[] leaf = Done(store.ReadNodesAsync([new MerkleNode(0, place)]))[0].ToArray();
            byte[] root = Done(store.GetHeadAsync())!.RootHash.ToArray();
            if (!inclusion.Verifies(leaf, root))
            {
                throw new InvalidOperationException("The proof no longer holds.");
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size} | {inclusionReads} | {inclusion.Path.Count} | {consistencyReads} | {consistency.Path.Count} |"));
        }
    }

    private static void Compare(string name, AuditEvent happened, int batchSize)
    {
        AuditEvent[] batch = [.. Enumerable.Repeat(happened, batchSize)];
        byte[] content = Contents(Filled(happened, 1).Store)[0];
        AuditLog? log = null;
        int size = 0;
        Measurement.Compare(
            $"{name}, {content.Length} B", () =>
            {
                // Use a log of at most 1024 entries, so that no round measures the growth of memory.
                if (log is null || size >= LogSize)
                {
                    log = new AuditLog(new InMemoryAuditStore(), TimeProvider.System);
                    size = 0;
                }

                size += batchSize;
                Done(log.AppendAsync(batch));
            },
            "SHA-256 of each", () =>
            {
                for (int entry = 0; entry < batchSize; entry++)
                {
                    Hash(content);
                }
            });
    }

    internal static (InMemoryAuditStore Store, AuditLog Log) Filled(AuditEvent happened, int size)
    {
        var store = new InMemoryAuditStore();
        var log = new AuditLog(store, TimeProvider.System);
        for (int left = size; left > 0; left -= LogSize)
        {
            Done(log.AppendAsync([.. Enumerable.Repeat(happened, Math.Min(left, LogSize))]));
        }

        return (store, log);
    }

    private static List<byte[]> Contents(InMemoryAuditStore store) =>
        [.. store.ReadAsync(0).ToBlockingEnumerable().Select(entry => entry.Bytes.ToArray())];

    private static void Hash(byte[] content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
    }

    /// <summary>Returns the result of a call that a store in memory has completed already.</summary>
    private static T Done<T>(ValueTask<T> call) => call.IsCompletedSuccessfully ? call.Result : call.AsTask().GetAwaiter().GetResult();
}

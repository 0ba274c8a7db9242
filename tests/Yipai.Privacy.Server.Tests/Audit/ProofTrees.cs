using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Privacy.Server.Tests.Audit;

/// <summary>The definitions of RFC 6962 §2.1 taken literally, and a log to compare them with.</summary>
internal static class ProofTrees
{
    public static async Task<(AuditLog Log, byte[][] Leaves)> OfAsync(int size)
    {
        var store = new InMemoryAuditStore();
        var log = new AuditLog(store, new FakeTimeProvider());
        IReadOnlyList<AuditEntry> entries =
            await log.AppendAsync([.. Enumerable.Range(0, size).Select(place => AuditEvent.Of("a").With("n", $"{place}"))]);
        return (log, [.. entries.Select(entry => entry.LeafHash.ToArray())]);
    }

    public static byte[] Root(byte[][] leaves) => leaves.Length switch
    {
        0 => SHA256.HashData([]),
        1 => leaves[0],
        _ => SHA256.HashData([1, .. Root(leaves[..Split(leaves)]), .. Root(leaves[Split(leaves)..])]),
    };

    public static byte[][] Path(int index, byte[][] leaves)
    {
        if (leaves.Length <= 1)
        {
            return [];
        }

        int split = Split(leaves);
        return index < split
            ? [.. Path(index, leaves[..split]), Root(leaves[split..])]
            : [.. Path(index - split, leaves[split..]), Root(leaves[..split])];
    }

    public static byte[][] Proof(int first, byte[][] leaves) => Subproof(first, leaves, isWhole: true);

    private static byte[][] Subproof(int first, byte[][] leaves, bool isWhole)
    {
        if (first == leaves.Length)
        {
            return isWhole ? [] : [Root(leaves)];
        }

        int split = Split(leaves);
        return first <= split
            ? [.. Subproof(first, leaves[..split], isWhole), Root(leaves[split..])]
            : [.. Subproof(first - split, leaves[split..], isWhole: false), Root(leaves[..split])];
    }

    private static int Split(byte[][] leaves)
    {
        int split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }

        return split;
    }

    /// <summary>A path with one hash dropped, doubled, turned, shortened, exchanged or added, in every way.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>[]> Mutations(IReadOnlyList<ReadOnlyMemory<byte>> path)
    {
        ReadOnlyMemory<byte>[] whole = [.. path];
        yield return [.. whole, new byte[32]];
        yield return [new byte[32], .. whole];
        for (int at = 0; at < whole.Length; at++)
        {
            yield return [.. whole[..at], .. whole[(at + 1)..]];
            yield return [.. whole[..at], whole[at], .. whole[at..]];
            yield return [.. whole[..at], AuditLogs.Flip(whole[at], at % 32), .. whole[(at + 1)..]];
            yield return [.. whole[..at], whole[at][..31], .. whole[(at + 1)..]];
            yield return [.. whole[..at], ReadOnlyMemory<byte>.Empty, .. whole[(at + 1)..]];
            yield return [.. whole[..at], (byte[])[.. whole[at].Span, 0], .. whole[(at + 1)..]];
            if (at > 0)
            {
                yield return [.. whole[..(at - 1)], whole[at], whole[at - 1], .. whole[(at + 1)..]];
            }
        }
    }
}

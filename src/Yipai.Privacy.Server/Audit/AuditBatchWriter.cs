using System.Security.Cryptography;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Turns events into entries at the end of a tree.</summary>
internal static class AuditBatchWriter
{
    public static AuditBatch Write(MerkleRoot root, IReadOnlyList<AuditEvent> happened, DateTimeOffset at, MerkleHasher hasher)
    {
        var entries = new AuditEntry[happened.Count];
        var nodes = new List<StoredMerkleNode>();
        var openings = new List<AuditOpening>();
        ReadOnlySpan<byte> salts = SaltsFor(happened);
        for (int place = 0; place < entries.Length; place++)
        {
            SortedTexts commitments = Commit(happened[place].Values, root.Size, ref salts, openings);
            entries[place] = new AuditEntry(root.Size, at, happened[place].Kind, happened[place].Rules, happened[place].Facts, commitments,
                hasher);
            root.Append(entries[place].LeafHash, nodes);
        }

        return new AuditBatch(entries, nodes, openings, root);
    }

    private static byte[] SaltsFor(IReadOnlyList<AuditEvent> happened)
    {
        int count = 0;
        for (int place = 0; place < happened.Count; place++)
        {
            count += happened[place].Values.Count;
        }

        return RandomNumberGenerator.GetBytes(AuditCommitment.SaltLength * count);
    }

    /// <summary>Commits to each value with the next salt.</summary>
    /// <remarks>Each opening gets its own copy of the salt, so that it can be destroyed alone.</remarks>
    private static SortedTexts Commit(SortedTexts values, long sequence, ref ReadOnlySpan<byte> salts, List<AuditOpening> openings)
    {
        if (values.Count == 0)
        {
            return values;
        }

        var commitments = new KeyValuePair<string, string>[values.Count];
        for (int place = 0; place < commitments.Length; place++)
        {
            (string name, string value) = values.Pairs[place];
            byte[] salt = salts[..AuditCommitment.SaltLength].ToArray();
            salts = salts[AuditCommitment.SaltLength..];
            openings.Add(new AuditOpening(sequence, name, salt));
            commitments[place] = new(name, AuditCommitment.Of(value, salt));
        }

        return new SortedTexts(commitments);
    }
}

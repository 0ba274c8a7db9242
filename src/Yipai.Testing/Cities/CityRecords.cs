using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Testing.Cities;

/// <summary>Holds everything that the fake city keeps.</summary>
/// <remarks>Only one request at a time uses it.</remarks>
internal sealed class CityRecords
{
    /// <summary>The owner under which photos of visitors are kept.</summary>
    public const string Visitor = "visitor";

    private int _sessions;

    public Dictionary<string, CityAccount> Accounts { get; } = [];

    /// <summary>Gets the account of each token.</summary>
    public Dictionary<string, SubjectId> Sessions { get; } = [];

    public List<LedgerEntry> Ledger { get; } = [];

    public Dictionary<Guid, ReadOnlyMemory<byte>> Receipts { get; } = [];

    /// <summary>Gets the content of each photo by its digest.</summary>
    public Dictionary<string, ReadOnlyMemory<byte>> Photos { get; } = [];

    /// <summary>Gets who has sent each photo.</summary>
    public HashSet<(string Digest, string Owner)> PhotoOwners { get; } = [];

    /// <summary>Gets the uploads in parts by their ids.</summary>
    public Dictionary<string, CityUpload> Uploads { get; } = [];

    /// <summary>Gets the reports in the order in which they arrived.</summary>
    public List<ReceivedReport> Reports { get; } = [];

    public IReadOnlyList<LedgerEntry> EntriesOf(SubjectId subject) => [.. Ledger.Where(entry => entry.SubjectId == subject)];

    public ConsentState StateOf(SubjectId subject) => ConsentState.From(EntriesOf(subject));

    /// <summary>Erases the uploads of a person that are not finished.</summary>
    public void EraseUploads(SubjectId subject)
    {
        foreach (string id in Uploads.Where(pair => pair.Value.Owner == subject.Value).Select(pair => pair.Key).ToArray())
        {
            Uploads.Remove(id);
        }
    }

    public string OpenSession(SubjectId subject)
    {
        // A token is a secret of a test, so a number is secret enough and keeps each run the same.
        string token = $"token-{++_sessions}";
        Sessions.Add(token, subject);
        return token;
    }

    /// <summary>Erases an account with its sessions and cuts every report from it (P4.3.3).</summary>
    public void Close(SubjectId subject)
    {
        Accounts.Remove(subject.Value);
        EraseUploads(subject);
        foreach (string token in Sessions.Where(pair => pair.Value == subject).Select(pair => pair.Key).ToArray())
        {
            Sessions.Remove(token);
        }

        for (int index = 0; index < Reports.Count; index++)
        {
            Reports[index] = Reports[index].Reporter == subject ? Reports[index] with { Reporter = null } : Reports[index];
        }
    }
}

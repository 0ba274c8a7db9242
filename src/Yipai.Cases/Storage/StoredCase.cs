using Yipai.Cases.Codes;
using Yipai.Cases.Workflow;

namespace Yipai.Cases.Storage;

/// <summary>Represents a case as a store keeps it: how it was opened, its changes, and which photos may be published.</summary>
public sealed class StoredCase
{
    /// <summary>Creates a stored case and replays its changes.</summary>
    /// <param name="opened">The case as it was opened.</param>
    /// <param name="changes">All changes in order.</param>
    /// <param name="publicCopies">The publishable copy of each photo that a reviewer passed, by the photo's digest.</param>
    /// <exception cref="CasesException">YP0262: a change does not follow the log.</exception>
    public StoredCase(NewCase opened, IReadOnlyList<CaseChange> changes, IReadOnlyDictionary<PhotoDigest, PhotoDigest> publicCopies)
    {
        ArgumentNullException.ThrowIfNull(opened);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(publicCopies);
        Opened = opened;
        CaseFile received = CaseFile.Receive(opened.Report, opened.Id, opened.ReceivedAt);
        File = (received with { Photos = [.. received.Photos.Select(photo => photo.WithPublicCopy(publicCopies))] }).Apply(changes);
    }

    /// <summary>Gets the case as it was opened.</summary>
    public NewCase Opened { get; }

    /// <summary>Gets the case after all its changes.</summary>
    public CaseFile File { get; }

    /// <summary>Gets the number of changes.</summary>
    /// <remarks>A store takes the next changes only for this version.</remarks>
    public int Version => File.Log.Count;

    /// <summary>Returns number, class and stage.</summary>
    public override string ToString() => File.ToString();
}
